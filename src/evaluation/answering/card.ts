import { type Action, button, chooseButton, fits, type Model, mainButton, type Offer, type Told } from '../../cards/index.ts';
import { persons } from '../../people/index.ts';
import { type Session, sessionOf } from '../../training/index.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Asked } from '../questionnaire.ts';
import type { Answers } from '../response.ts';
import { certificateNow } from './certificate.ts';
import { timesOf, type Wrong } from './read.ts';
import { type Asking, carriedBy, headOf, lastDay, type Scenery } from './scenery.ts';
import { problemsOf, sectionsOf } from './sections.ts';
import { words } from './words.ts';

/** The wish to be contacted is kept apart from the answers; on the card it is one of them. */
export const withContact = (questions: readonly Asked[], { contact }: Evaluation, after: Answers): Answers => {
  const asks = questions.find(({ use }) => use === 'contact');
  return asks && contact ? { ...after, [asks.id]: 'yes' } : after;
};

const introOf = async (
  scenery: Scenery,
  { evaluation, put, response }: Asking,
  session: Session | undefined,
): Promise<string[]> => {
  if (evaluation.state === 'before') return [words.before, words.confidential];
  const over = !session || scenery.now >= new Date(session.ends);
  const times = timesOf(evaluation, response, undefined);
  const certificate = await certificateNow(scenery, evaluation, session);
  const twice = put.questions.some((question) => times(question, 'before'));
  return [
    put.intro,
    ...(over ? [] : [words.notOver]),
    ...(twice ? [words.twice] : []),
    words.until(lastDay(evaluation, scenery)),
    ...(certificate === undefined ? [] : [words.certificate[certificate]]),
  ];
};

const actionsOf = ({ state }: Evaluation): Action[] => [
  { ...chooseButton(words.send, 'evaluation-send') },
  ...(state === 'asked' || state === 'draft' ? [{ ...button(words.keep, 'evaluation-keep'), inputs: 'auto' as const }] : []),
  { ...button(words.ask, 'evaluation-ask'), inputs: 'auto' as const },
];

const offersOf = ({ id }: Evaluation): Offer[] =>
  ['ask me', 'ask', 'ask me one at a time'].map((say) => ({ say, verb: 'evaluation-ask', data: { evaluation: id } }));

type Card = Model<'evaluation'>;

/** Too much for one card: it is asked for one thing at a time. */
const folded = (model: Card): Card => ({
  ...model,
  intro: [...model.intro, words.long],
  sections: [],
  rest: [],
  actions: [mainButton(words.ask, 'evaluation-ask')],
});

/** The form, with what has been given and what is wrong with it; what is too much for one card is asked one thing at a time. */
export const formCard = async (scenery: Scenery, given: Asking & { wrong: readonly Wrong[] }): Promise<Told> => {
  const { tx, partition } = scenery;
  const { evaluation, put, response, wrong, notice } = given;
  const session = await sessionOf(tx, partition, evaluation.session);
  const times = timesOf(evaluation, response, await tx.get(persons, partition, evaluation.person));
  const after = withContact(put.questions, evaluation, response.after);
  const drawing = { times, before: response.before, after, wrong };
  const { sections, rest } = sectionsOf(put.questions, drawing);
  const isBefore = evaluation.state === 'before';
  const model: Card = {
    heading: isBefore ? words.headingBefore : words.heading,
    ...headOf(session),
    notice: notice ?? null,
    theirProblems: problemsOf(put.questions, drawing),
    intro: await introOf(scenery, given, session),
    saidTitle: null,
    theirSaid: [],
    sections,
    rest,
    restButton: words.sayMore(rest.length),
    restTitle: words.rest,
    restOpen: sections.length === 0 || rest.some(({ value, flag }) => value !== '' || flag !== null),
    note: [words.names, words.worry(scenery.worry)].join(' '),
    confidential: words.confidentiality,
    typing: words.typing,
    actions: actionsOf(evaluation),
  };
  const carried = carriedBy(evaluation);
  const whole = { card: 'evaluation', model } as const;
  const view = fits(whole, carried) ? whole : ({ card: 'evaluation', model: folded(model) } as const);
  return { view, carried, offers: offersOf(evaluation) };
};
