import { button, type Offer, type Told } from '../../cards/index.ts';
import { dayInWords } from '../../entry/index.ts';
import { inputError } from '../../errors.ts';
import { daysOf, headOf } from '../../evaluation/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { sessionOf } from '../../training/index.ts';
import { roundsOf, whomToAsk } from '../due.ts';
import { type FollowUp, followUps, signpost } from '../follow-up.ts';
import { calledIn, standing } from './list.ts';
import { whatOf } from './missing.ts';
import { words } from './words.ts';

const { one: says } = words;

/** One that has no answer, or is to be asked again. @throws input error `not-allowed`; `not-listed` */
export const findUnansweredOne = async ({ tx, partition, actor }: Scene, id: unknown): Promise<FollowUp> => {
  allow(actor, 'see-no-answers');
  const found = typeof id === 'string' ? await tx.get(followUps, partition, id) : undefined;
  const waits = found?.state === 'planned' || found?.state === 'asked';
  if (!found || (whatOf(found) === undefined && !waits)) throw inputError('not-listed', words.gone);
  return found;
};

/** The last day on which it can be answered; undefined where its session or its round is there no more. */
const closesOn = async ({ tx, partition, frameworks, partnership }: Scene, one: FollowUp): Promise<string | undefined> => {
  const session = await sessionOf(tx, partition, one.session);
  const round = roundsOf({ frameworks }, partnership).get(one.round);
  return session && round && daysOf(session, round).closes;
};

/** Whether there is time left to ask it. */
export const hasTime = async (scene: Scene, one: FollowUp): Promise<boolean> => {
  const closes = await closesOn(scene, one);
  return closes !== undefined && scene.today <= closes;
};

const mostLines = 15;

const historyOf = async (scene: Scene, { history }: FollowUp): Promise<string[]> => {
  const lines: string[] = [];
  for (const { state, by, at } of history.slice(-mostLines))
    lines.push(says.line(dayInWords(at.slice(0, 10)), state, by === signpost ? words.signpost : await calledIn(scene, by)));
  return lines;
};

/** What an officer can do about it: how it is said, what the button says, what it sends. */
const waysOf = async (scene: Scene, one: FollowUp) => {
  const { tx, partition } = scene;
  const time = await hasTime(scene, one);
  const is = whatOf(one);
  const somebody = (await whomToAsk(tx, partition, one)) !== undefined;
  const id = { 'follow-up': one.id };
  const way = (say: string, title: string, verb: string, data: Readonly<Record<string, string>>) => ({ say, title, verb, data });
  return [
    ...(time && is !== undefined && somebody ? [way('ask again', says.again, 'no-answer-again', id)] : []),
    ...(is === 'left' ? [] : [way('left', says.left, 'no-answer-left', id)]),
    ...(time ? [way('on leave', says.leave, 'no-answer-leave', id)] : []),
    ...(one.as === 'supervisor' ? [way('line manager', says.manager, 'people-manager', { person: one.person })] : []),
    way('person', says.person, 'people-show', { row: one.person }),
    way('list', says.back, 'no-answers-list', { course: one.course, round: one.round }),
  ];
};

/** One who has not answered: how it came to that, who did what and when, and what can be done; `notice` says what has just been. */
export const showUnanswered = async (scene: Scene, id: unknown, notice: string | null = null): Promise<Told> => {
  const one = await findUnansweredOne(scene, id);
  const { theirTitle, theirWhen } = headOf(await sessionOf(scene.tx, scene.partition, one.session));
  const closes = await closesOn(scene, one);
  const ways = await waysOf(scene, one);
  const of = one.as === 'practitioner' ? says.themselves : one.of === undefined ? says.nobody : await calledIn(scene, one.of);
  const facts = [
    { title: says.who, theirValue: await calledIn(scene, one.person) },
    { title: says.session, theirValue: `${theirTitle}, ${theirWhen}` },
    { title: says.of, theirValue: of },
    { title: says.state, theirValue: standing(one) },
    { title: says.sent, theirValue: one.sent.map(dayInWords).join('; ') },
    { title: says.closes, theirValue: closes === undefined ? '' : dayInWords(closes) },
  ];
  const offers: Offer[] = ways.map(({ say, verb, data }) => ({ say, verb, data }));
  return {
    view: {
      card: 'detail',
      model: {
        heading: says.heading,
        notice: notice ?? ((await hasTime(scene, one)) ? null : says.over),
        facts: facts.filter(({ theirValue }) => theirValue !== ''),
        parts: [{ title: says.history, theirLines: await historyOf(scene, one) }],
        typing: says.typing(ways.map(({ say }) => say)),
        actions: ways.map(({ title, verb, data }) => button(title, verb, data)),
      },
    },
    offers,
  };
};
