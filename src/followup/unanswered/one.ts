import { button, type Offer, type Told } from '../../cards/index.ts';
import { dayInWords } from '../../entry/index.ts';
import { inputError } from '../../errors.ts';
import { type Days, headOf } from '../../evaluation/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { sessionOf } from '../../training/index.ts';
import { dayOf } from '../day-in-words.ts';
import { whomToAsk } from '../due.ts';
import { type FollowUp, followUps, signpost } from '../follow-up.ts';
import { calledIn, standing } from './list.ts';
import { daysIn, type Missing, missingOf } from './missing.ts';
import { words } from './words.ts';

const { one: says } = words;

/** One that has no answer, or is still to be asked, with its days. */
export interface Found {
  one: FollowUp;
  days: Days | undefined;
  missing: Missing | undefined;
}

/** @throws input error `not-allowed`; `not-listed` for one that is answered, say */
export const findUnansweredOne = async (scene: Scene, id: unknown): Promise<Found> => {
  allow(scene.actor, 'see-no-answers');
  const one = typeof id === 'string' ? await scene.tx.get(followUps, scene.partition, id) : undefined;
  const days = one && (await daysIn(scene)(one));
  const missing = one && (await missingOf(scene, one, days));
  if (!one || (!missing && one.state !== 'planned' && one.state !== 'asked')) throw inputError('not-listed', words.gone);
  return { one, days, missing };
};

/** Whether there is time left to ask it. */
export const hasTime = ({ today }: Scene, { days }: Found): boolean => days !== undefined && today <= days.closes;

const mostLines = 15;

const historyOf = async (scene: Scene, { history }: FollowUp): Promise<string[]> => {
  const lines: string[] = [];
  for (const { state, by, at } of history.slice(-mostLines))
    lines.push(says.line(dayOf(scene, at), state, by === signpost ? words.signpost : await calledIn(scene, by)));
  return lines;
};

/** What an officer can do about it: how it is said, what the button says, what it sends. */
const waysOf = async (scene: Scene, found: Found) => {
  const { one, missing } = found;
  const time = hasTime(scene, found);
  const somebody = (await whomToAsk(scene.tx, scene.partition, one)) !== undefined;
  const id = { 'follow-up': one.id };
  const way = (say: string, title: string, verb: string, data: Readonly<Record<string, string>>) => ({ say, title, verb, data });
  return [
    ...(time && missing && somebody ? [way('ask again', says.again, 'no-answer-again', id)] : []),
    ...(one.state === 'left' ? [] : [way('left', says.left, 'no-answer-left', id)]),
    ...(time ? [way('on leave', says.leave, 'no-answer-leave', id)] : []),
    ...(one.as === 'supervisor' ? [way('line manager', says.manager, 'people-manager', { person: one.person })] : []),
    way('person', says.person, 'people-show', { row: one.person }),
    way('list', says.back, 'no-answers-list', { course: one.course, round: one.round }),
  ];
};

/** One who has not answered: how it came to that, who did what and when, and what can be done; `notice` says what has just been. */
export const showUnanswered = async (scene: Scene, id: unknown, notice: string | null = null): Promise<Told> => {
  const found = await findUnansweredOne(scene, id);
  const { one, days, missing } = found;
  const { theirTitle, theirWhen } = headOf(await sessionOf(scene.tx, scene.partition, one.session));
  const ways = await waysOf(scene, found);
  const of = one.as === 'practitioner' ? says.themselves : one.of === undefined ? says.nobody : await calledIn(scene, one.of);
  const facts = [
    { title: says.who, theirValue: await calledIn(scene, one.person) },
    { title: says.session, theirValue: `${theirTitle}, ${theirWhen}` },
    { title: says.of, theirValue: of },
    { title: says.state, theirValue: missing ? standing(missing) : '' },
    { title: says.sent, theirValue: one.sent.map(dayInWords).join('; ') },
    { title: says.closes, theirValue: days ? dayInWords(days.closes) : '' },
  ];
  const offers: Offer[] = ways.map(({ say, verb, data }) => ({ say, verb, data }));
  return {
    view: {
      card: 'detail',
      model: {
        heading: says.heading,
        notice: notice ?? (hasTime(scene, found) ? null : says.over),
        facts: facts.filter(({ theirValue }) => theirValue !== ''),
        parts: [{ title: says.history, theirLines: await historyOf(scene, one) }],
        typing: says.typing(ways.map(({ say }) => say)),
        actions: ways.map(({ title, verb, data }) => button(title, verb, data)),
      },
    },
    offers,
  };
};
