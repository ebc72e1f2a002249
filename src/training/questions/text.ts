import { plain } from '../../cards/index.ts';
import { asQuestion, markOf, questionFaults, repeats, statementFault, tidy, unmarked } from './check.ts';
import { limits, type QuizQuestion } from './questions.ts';
import { words } from './words.ts';

/** What a text comes to, and what is wrong with it: the line, and what was expected there. */
export interface Read<T> {
  found: T[];
  problems: string[];
}

interface Line {
  at: number;
  text: string;
}

/** The lines of a text, the first of them 1. */
const linesOf = (text: string): Line[] =>
  text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map((line, i) => ({ at: i + 1, text: tidy(line) }));

const inOrder = (problems: readonly Line[], from: readonly Line[]): string[] =>
  [...problems]
    .sort((a, b) => a.at - b.at)
    .map(({ at, text }) => words.atLine(at, plain(from.find((line) => line.at === at)?.text ?? '', 40), text));

const tooMany = (lines: readonly Line[], most: number, text: string): Line[] =>
  lines.slice(most, most + 1).map(({ at }) => ({ at, text }));

const repeated = (lines: readonly Line[]): Line[] =>
  repeats(lines.map(({ text }) => text)).flatMap((before, i) => {
    const [line, first] = [lines[i], lines[before ?? i]];
    return before === undefined || !line || !first ? [] : [{ at: line.at, text: words.sameAsLine(first.at) }];
  });

/** Reads statements, one a line; blank lines are none. */
export const readStatements = (text: string): Read<string> => {
  const lines = linesOf(text).flatMap(({ at, text: said }) => (unmarked(said) === '' ? [] : [{ at, text: unmarked(said) }]));
  const long = lines.flatMap(({ at, text: said }) => {
    const fault = statementFault(said);
    return fault === undefined ? [] : [{ at, text: fault }];
  });
  const problems = [...long, ...repeated(lines), ...tooMany(lines, limits.statements, words.manyStatements)];
  return { found: lines.map((line) => line.text), problems: inOrder(problems, lines) };
};

export const writeStatements = (statements: readonly string[]): string => statements.join('\n');

interface Draft extends Line {
  choices: (Line & { right: boolean })[];
}

/**
 * The questions as they stand there, right or wrong. A question may go over several lines; a blank line within it, or none before the
 * next one, does no harm. Choices above every question are of one without words.
 */
const drafts = (lines: readonly Line[]): Draft[] => {
  const found: Draft[] = [];
  let afterBlank = true;
  for (const { at, text } of lines) {
    const mark = markOf(text);
    const last = found.at(-1);
    if (mark !== undefined) {
      const choice = { at, text: tidy(text.slice(mark.length)), right: mark === '*' };
      if (last) last.choices.push(choice);
      else found.push({ at, text: '', choices: [choice] });
    } else if (text !== '') {
      if (last && last.choices.length === 0 && !afterBlank) last.text += ` ${text}`;
      else found.push({ at, text, choices: [] });
    }
    afterBlank = text === '';
  }
  return found;
};

const faultsIn = (draft: Draft): Line[] =>
  questionFaults(draft).map(({ choice, text }) => ({ at: draft.choices[choice ?? -1]?.at ?? draft.at, text }));

/** Reads a quiz: a question, then its choices on lines that begin with a hyphen, the right one with a star. */
export const readQuiz = (text: string): Read<QuizQuestion> => {
  const lines = linesOf(text);
  const all = drafts(lines);
  const problems = [...all.flatMap(faultsIn), ...repeated(all), ...tooMany(all, limits.questions, words.manyQuestions)];
  return { found: all.map(asQuestion), problems: inOrder(problems, lines) };
};

/** A quiz as it is read. */
export const writeQuiz = (quiz: readonly QuizQuestion[]): string =>
  quiz
    .map(({ text, choices, right }) => [text, ...choices.map((choice, i) => `${i === right ? '*' : '-'} ${choice}`)].join('\n'))
    .join('\n\n');
