import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Asks, asQuestion, questionFaults, questionLimits, statementFault, tidy, unmarked } from '../training/index.ts';
import { otherAnswers } from './columns.ts';
import type { ImportFile } from './file.ts';

type FileRow = ImportFile['rows'][number];

/** What a row says, or what is wrong with it; `repeats`: the row that says just the same. */
export type Item =
  | { kind: 'statement'; text: string; repeats?: number }
  | { kind: 'question'; text: string; question: Asks['quiz'][number]; repeats?: number }
  | { kind: 'wrong'; why: string };

const spoken = {
  statement: ['statement', 'statements'],
  question: ['question', 'questions', 'quiz', 'quiz question'],
} as const satisfies Record<string, readonly string[]>;

const kindNamed = (text: string): 'statement' | 'question' | undefined =>
  (['statement', 'question'] as const).find((kind) => spoken[kind].some((name) => name === text.toLowerCase()));

const wrong = (why: string): Item => ({ kind: 'wrong', why: why.charAt(0).toUpperCase() + why.slice(1) });

/** The right answer at a place among the others that the question's words decide: not always the first, and each time the same. */
const mixed = (text: string, right: string, others: readonly string[]) => {
  const at = (createHash('sha256').update(text).digest()[0] ?? 0) % (others.length + 1);
  const choices = others.map((other) => ({ text: other, right: false }));
  return [...choices.slice(0, at), { text: right, right: true }, ...choices.slice(at)];
};

const questionIn = (text: string, right: string | undefined, others: readonly string[]): Item => {
  if (right === undefined) return wrong('there is no right answer; expected one in its column.');
  const given = { text, choices: mixed(text, right, others) };
  const [fault] = questionFaults(given);
  if (!fault) return { kind: 'question', text, question: asQuestion(given) };
  const at = given.choices[fault.choice ?? -1]?.text;
  return wrong(at === undefined ? fault.text : `"${at.slice(0, 40)}": ${fault.text}`);
};

const statementIn = (text: string, answers: boolean): Item => {
  const fault =
    statementFault(text) ?? (answers ? 'a statement has no answers; expected none, or the kind question.' : undefined);
  return fault === undefined ? { kind: 'statement', text } : wrong(fault);
};

const itemIn = ({ cells, wrong: why }: FileRow): Item => {
  if (why !== undefined) return { kind: 'wrong', why };
  const kind = kindNamed(cells.kind ?? '');
  if (!kind) return wrong(`"${cells.kind ?? ''}" is no kind that I know; expected statement or question.`);
  const text = kind === 'statement' ? unmarked(tidy(cells.text ?? '')) : tidy(cells.text ?? '');
  if (text === '') return wrong(`there are no words in it; expected the ${kind}.`);
  const right = cells['right answer'];
  const others = otherAnswers.flatMap((field) => (cells[field] ?? '').split(';').flatMap((part) => tidy(part) || []));
  return kind === 'question' ? questionIn(text, right, others) : statementIn(text, right !== undefined || others.length > 0);
};

const most = { statement: questionLimits.statements, question: questionLimits.questions };

/** The rows of a course as one whole: each of them, and what the course would ask. */
export const readQuestions = (part: readonly FileRow[]): { items: Item[]; asks: Asks } => {
  const asks: Asks = { statements: [], quiz: [] };
  const first = new Map<string, { item: Item; number: number }>();
  const items = part.map((row): Item => {
    const item = itemIn(row);
    if (item.kind === 'wrong') return item;
    const key = `${item.kind} ${item.text.toLowerCase()}`;
    const before = first.get(key);
    if (before) {
      if (isDeepStrictEqual(before.item, item)) return { ...item, repeats: before.number };
      return wrong(`row ${before.number} says otherwise of the same. One of the two is wrong.`);
    }
    first.set(key, { item, number: row.number });
    const count = item.kind === 'statement' ? asks.statements.push(item.text) : asks.quiz.push(item.question);
    return count > most[item.kind] ? wrong(`expected ${most[item.kind]} ${item.kind}s at most for a course.`) : item;
  });
  return { items, asks };
};
