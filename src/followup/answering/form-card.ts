import { type Action, button, chooseButton, type Model, type Offer, plain, type Told } from '../../cards/index.ts';
import { type Asked, answerInWords, headOf, problemsOf, sectionsOf, type Wrong } from '../../evaluation/index.ts';
import { nameOf } from '../../people/index.ts';
import type { Task, Where } from './task.ts';
import { words } from './words.ts';

/** Where a form is drawn. */
export type Scenery = Where & { worry: string };

/** Everything is asked once, now. */
export const times = (_: Asked, time: 'before' | 'after'): boolean => time === 'after';

/** What they said to a statement at the session, where it is put to them again. */
const saidTo =
  ({ one, first }: Task) =>
  (question: Asked): string | undefined => {
    if (one.as !== 'practitioner' || !first || !question.twice) return undefined;
    const { before, after } = first.response;
    const inWords = (value: string | undefined) => (value === undefined ? undefined : answerInWords(question, value));
    const then = words.saidThen(inWords(before[question.id]), inWords(first.response.sent ? after[question.id] : undefined));
    return then === '' ? undefined : words.youSaid(then);
  };

/** What they said that they would take away, in their own words. */
const ideas = ({ one, first }: Task): string[] => {
  if (one.as !== 'practitioner' || !first?.put || !first.response.sent) return [];
  const texts = first.put.questions.filter(({ use }) => use === 'idea').map(({ id }) => first.response.after[id] ?? '');
  return texts.flatMap((text) => text.split('\n')).flatMap((line) => (line.trim() === '' ? [] : [`• ${plain(line, 300)}`]));
};

const actionsOf = ({ one, sent }: Task): Action[] => {
  const auto = (action: Action): Action => ({ ...action, inputs: 'auto' });
  const send = chooseButton(words.send, 'follow-up-send');
  // What is answered can be changed, and nothing else.
  if (sent) return [send];
  const keep = auto(button(words.keep, 'follow-up-keep'));
  if (one.as === 'practitioner') return [send, keep, button(words.decline, 'follow-up-decline')];
  return [
    send,
    keep,
    button(words.notMine, 'follow-up-not-mine'),
    button(words.left, 'follow-up-left'),
    button(words.leave, 'follow-up-leave'),
    button(words.nothing, 'follow-up-decline'),
  ];
};

const says: Readonly<Record<string, readonly string[]>> = {
  'follow-up-decline': ['nothing to say', 'i would rather not', 'decline'],
  'follow-up-not-mine': ['not mine', 'not my report'],
  'follow-up-left': ['has left', 'left'],
  'follow-up-leave': ['on leave', 'leave'],
};

const offersOf = ({ one }: Task, actions: readonly Action[]): Offer[] => {
  const data = { 'follow-up': one.id };
  return [
    ...['ask me', 'ask', 'ask me one at a time'].map((say) => ({ say, verb: 'follow-up-ask', data })),
    ...(one.as === 'supervisor' ? [{ say: 'list', verb: 'follow-ups', data: {} }] : []),
    ...actions.flatMap(({ verb }) => (says[verb] ?? []).map((say) => ({ say, verb, data }))),
  ];
};

const typingOf = ({ one, sent }: Task): string => {
  if (one.as === 'practitioner') return sent ? words.typingChange : `${words.typing} ${words.asked}`;
  return sent ? words.typingChangePerson : words.typingPerson;
};

type Card = Model<'evaluation'>;

/** The form of one follow-up, with what has been given and what is wrong with it. */
export const formCard = async (scenery: Scenery, task: Task, wrong: readonly Wrong[] = [], notice?: string): Promise<Told> => {
  const { one, session, put, given } = task;
  const theirs = one.as === 'supervisor';
  const name = theirs ? plain(await nameOf(scenery.tx, scenery.partition, one.person), 80) || words.noName : '';
  const drawing = { times, before: {}, after: given, wrong, said: saidTo(task) };
  const { sections, rest } = sectionsOf(put?.questions ?? [], drawing);
  const { theirTitle, theirWhen } = headOf(session);
  const said = ideas(task);
  const actions = actionsOf(task);
  const model: Card = {
    heading: theirs ? words.about : words.heading,
    theirTitle: theirs ? `${name}: ${theirTitle}` : theirTitle,
    theirWhen,
    notice: notice ?? null,
    theirProblems: problemsOf(put?.questions ?? [], drawing),
    intro: put ? [put.intro, ...(theirs ? [words.aboutThem] : [])] : [],
    saidTitle: said.length === 0 ? null : words.said,
    theirSaid: said,
    sections,
    rest,
    restButton: words.sayMore(rest.length),
    restTitle: words.rest,
    restOpen: true,
    note: words.note(scenery.worry),
    confidential: [...words.confidentiality],
    typing: typingOf(task),
    actions,
  };
  return {
    view: { card: 'evaluation', model },
    carried: { 'follow-up': one.id, version: one.version },
    offers: offersOf(task, actions),
  };
};
