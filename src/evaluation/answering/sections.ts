import { type Model, plain } from '../../cards/index.ts';
import type { Asked } from '../questionnaire.ts';
import type { Answers } from '../response.ts';
import { answerInWords, choicesOf } from './answer.ts';
import { bothTimes, type Time, type Times, type Wrong } from './read.ts';
import { words } from './words.ts';

type Row = Model<'evaluation'>['rest'][number];
type Section = Model<'evaluation'>['sections'][number];

/** A question as it is put in a card: with its number, where it is one of several that are asked alike. */
export interface Put {
  question: Asked;
  name: string;
}

/** What a card asks of somebody, with what they have given. */
export interface Drawing {
  times: Times;
  before: Answers;
  after: Answers;
  wrong: readonly Wrong[];
  /** What they said to a question earlier on, in words, where it is not the before alone. */
  said?: (question: Asked) => string | undefined;
}

/** The questions in their order; those under one lead are numbered from 1. */
export const numbered = (questions: readonly Asked[]): Put[] => {
  const count = new Map<string, number>();
  return questions.map((question) => {
    const { lead, text } = question;
    if (lead === undefined) return { question, name: plain(text, 600) };
    const number = (count.get(lead) ?? 0) + 1;
    count.set(lead, number);
    return { question, name: `${number}. ${plain(text, 600)}` };
  });
};

/** What an answer is called that is given at a time: typed it is a field, on the card an input. */
export const fieldId = (time: Time, question: string): string => `${time === 'before' ? 'b' : 'a'}-${question}`;

/** So many choices, each this short, are quicker to choose from when they are all in sight. */
const inSight = { choices: 3, length: 12 };

const styleOf = ({ kind, many, choices }: Asked): Row['style'] => {
  const short = choices.length <= inSight.choices && choices.every(({ label }) => label.length <= inSight.length);
  return kind === 'quiz' || many || (kind === 'choice' && short) ? 'expanded' : 'compact';
};

const rowOf = ({ question, name }: Put, { times, before, after, wrong, said }: Drawing): Row[] => {
  const asked = bothTimes.filter((time) => times(question, time));
  const [only] = asked;
  if (only === undefined) return [];
  const given = { before, after };
  const first = question.kind === 'rating' && question.twice && !asked.includes('before') ? before[question.id] : undefined;
  const earlier = said ? said(question) : first && words.saidBefore(answerInWords(question, first));
  const titled = asked.length > 1 || earlier !== undefined;
  const number = name.match(/^\d+\. /)?.[0] ?? '';
  const flag = wrong.find((one) => one.question === question.id && asked.includes(one.time));
  const choices = choicesOf(question);
  const inputs = asked.map((time) => ({
    id: `f-${fieldId(time, question.id)}`,
    label: titled ? `${number}${words.labels[time]}` : question.required ? name : words.optional(name),
    value: given[time][question.id] ?? '',
    choices,
  }));
  const [input = { id: '', label: '', value: '', choices }] = inputs;
  return [
    {
      ...input,
      theirTitle: titled ? name : null,
      theirBefore: earlier ?? null,
      flag: flag ? words.flags[flag.is] : null,
      kind: inputs.length > 1 ? 'pair' : question.kind === 'text' ? 'text' : 'choice',
      pair: inputs.length > 1 ? inputs : [],
      style: styleOf(question),
      many: question.many,
      max: question.max ?? 0,
    },
  ];
};

/** What people rate and the quiz come first; what they say in words, and what else may be left out, can be folded away. */
const isFirst = ({ kind, required }: Asked): boolean => kind === 'rating' || kind === 'quiz' || required;

/** Questions under one lead together. */
const byLead = (puts: readonly Put[], drawing: Drawing): Section[] => {
  const sections: Section[] = [];
  for (const put of puts) {
    const rows = rowOf(put, drawing);
    const lead = put.question.lead ?? null;
    const last = sections.at(-1);
    if (last && last.lead === lead) last.rows.push(...rows);
    else if (rows.length > 0) sections.push({ lead, rows });
  }
  return sections;
};

/** What is asked of somebody, drawn: what comes first, and the rest. */
export const sectionsOf = (questions: readonly Asked[], drawing: Drawing): { sections: Section[]; rest: Row[] } => {
  const puts = numbered(questions);
  const rest = puts.filter(({ question }) => !isFirst(question)).flatMap((put) => rowOf(put, drawing));
  return {
    sections: byLead(
      puts.filter(({ question }) => isFirst(question)),
      drawing,
    ),
    rest,
  };
};

/** So many problems are named; the others are marked where they are. */
const named = 5;

/** What is wrong or missing, a line each, by the question; it may hold what somebody typed. */
export const problemsOf = (questions: readonly Asked[], { times, wrong }: Drawing): string[] => {
  const lines = numbered(questions).flatMap(({ question, name }) => {
    const twice = bothTimes.every((time) => times(question, time));
    const short = plain(name, 90);
    return wrong
      .filter((one) => one.question === question.id)
      .map(({ is, time }) => words.problems[is](twice ? words.at(short, words.labels[time]) : short));
  });
  const more = lines.length - named;
  return more > 0 ? [...lines.slice(0, named), words.moreProblems(more)] : lines;
};
