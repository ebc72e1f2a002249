import { button, type Model, type Offer, plain, type Told } from '../../cards/index.ts';
import { type Session, sessionOf } from '../../training/index.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Asked } from '../questionnaire.ts';
import type { Response } from '../response.ts';
import { answerInWords } from './answer.ts';
import { certificateNow } from './certificate.ts';
import { type Asking, canAnswer, carriedBy, headOf, isGiven, lastDay, type Scenery } from './scenery.ts';
import { numbered } from './sections.ts';
import { words as all } from './words.ts';

const words = all.receipt;

type Detail = Model<'detail'>;

/** What they said to a question, in a line; of a rating, at both times. */
const lineOf = (question: Asked, name: string, { before, after }: Response): string[] => {
  const [was, is] = [before, after].map(({ [question.id]: value }) => value && answerInWords(question, value));
  const given = was && is && question.kind === 'rating' ? words.twice(was, is) : (is ?? was);
  return given ? [`${/[?!.]$/.test(name) ? name : `${name}:`} ${given}`] : [];
};

/** What they sent, in short: what was asked alike under what was asked of it, all else by its short name. */
const partsOf = ({ put, response }: Asking): Detail['parts'] => {
  const parts = new Map<string, string[]>();
  for (const { question, name } of numbered(put.questions)) {
    const title = question.lead ?? words.answers;
    const lines = lineOf(question, plain(question.lead === undefined ? question.short : name, 120), response);
    if (lines.length > 0) parts.set(title, [...(parts.get(title) ?? []), ...lines]);
  }
  return [...parts].map(([title, theirLines]) => ({ title, theirLines }));
};

/** What it says of how things stand, where that is more than what was sent. */
const standing = (scenery: Scenery, asking: Asking, session: Session | undefined): { heading: string; notice: string | null } => {
  const { evaluation } = asking;
  const given = isGiven(asking);
  if (evaluation.state === 'withdrawn') {
    const isAhead = session !== undefined && scenery.now < new Date(session.starts);
    const notice = session?.state === 'cancelled' ? words.cancelled : isAhead ? words.toCome : words.absent;
    return { heading: words.nothing, notice };
  }
  if (canAnswer(evaluation, session, scenery.now)) return { heading: words.thanks, notice: null };
  if (evaluation.state === 'before') return { heading: words.begun, notice: given ? words.beforeStays : words.notAsked };
  return given
    ? { heading: words.thanks, notice: words.stays }
    : { heading: words.closed, notice: words.notSent(lastDay(evaluation, scenery)) };
};

const offersOf = ({ id }: Evaluation): Offer[] =>
  ['change', 'change my answers', 'edit'].map((say) => ({ say, verb: 'evaluation-change', data: { evaluation: id } }));

/** What they sent, to be read, and changed as long as it is open; or why nothing can be answered any more. */
export const receipt = async (scenery: Scenery, asking: Asking): Promise<Told> => {
  const { evaluation, notice } = asking;
  const session = await sessionOf(scenery.tx, scenery.partition, evaluation.session);
  const { theirTitle, theirWhen } = headOf(session);
  const { heading, notice: stands } = standing(scenery, asking, session);
  const changes = isGiven(asking) && canAnswer(evaluation, session, scenery.now);
  const certificate = await certificateNow(scenery, evaluation, session);
  const until = evaluation.state === 'before' ? words.untilBegun : words.until(lastDay(evaluation, scenery));
  const model: Detail = {
    heading,
    notice: notice ?? stands,
    facts: [
      { title: words.session, theirValue: theirTitle },
      ...(theirWhen === '' ? [] : [{ title: words.when, theirValue: theirWhen }]),
      ...(evaluation.contact ? [{ title: words.contact, theirValue: words.wantsContact }] : []),
      ...(changes ? [{ title: words.canChange, theirValue: until }] : []),
    ],
    parts: isGiven(asking) ? partsOf(asking) : [],
    typing: changes ? words.typingOpen : words.typing,
    actions: [
      ...(changes ? [button(all.change, 'evaluation-change')] : []),
      ...(certificate === 'now' ? [button(words.certificate, 'certificate', { session: evaluation.session })] : []),
    ],
  };
  return {
    view: { card: 'detail', model },
    carried: carriedBy(evaluation),
    ...(changes && { offers: offersOf(evaluation) }),
  };
};
