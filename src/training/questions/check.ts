import { limits, type QuizQuestion } from './questions.ts';
import { words } from './words.ts';

/** A question as somebody gives it, before it is known whether it can be asked. */
export interface Given {
  text: string;
  choices: readonly { text: string; right: boolean }[];
}

/** What is wrong with a question: at one of its choices (from 0), or with the whole. */
export interface Fault {
  choice?: number;
  text: string;
}

/** One line, without what nobody sees in it. */
export const tidy = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** With what a choice begins; the right one with a star. Dashes and dots are what a program makes of a hyphen by itself. */
export const markOf = (line: string): string | undefined => /^[-–—•*]/.exec(line)?.[0];

/** A statement without the bullet that it may have come with. */
export const unmarked = (text: string): string => text.replace(/^(?:[-–—•*](?:\s+|$))+/, '');

/** For each text the place of the one before it that says the same, however it is written. */
export const repeats = (texts: readonly string[]): (number | undefined)[] => {
  const first = new Map<string, number>();
  return texts.map((text, i) => {
    const key = text.toLowerCase();
    const before = first.get(key);
    if (before === undefined) first.set(key, i);
    return before;
  });
};

const choiceFaults = (choices: Given['choices']): Fault[] => {
  const before = repeats(choices.map(({ text }) => text));
  return choices.flatMap(({ text }, choice): Fault[] => {
    if (text === '') return [{ choice, text: words.blankChoice }];
    if (text.length > limits.choice) return [{ choice, text: words.longChoice(text.length) }];
    return before[choice] === undefined ? [] : [{ choice, text: words.sameChoice }];
  });
};

/** What is wrong with a question; nothing where it can be asked. */
export const questionFaults = ({ text, choices }: Given): Fault[] => {
  const right = choices.filter((one) => one.right).length;
  const many = choices.length < limits.leastChoices || choices.length > limits.choices;
  return [
    ...(text === '' ? [{ text: words.noQuestion }] : []),
    ...(markOf(text) === undefined ? [] : [{ text: words.looksLikeChoice }]),
    ...(text.length > limits.question ? [{ text: words.longQuestion(text.length) }] : []),
    ...(many ? [{ text: words.howManyChoices(choices.length) }] : []),
    ...(right === 1 || choices.length === 0 ? [] : [{ text: words.howManyRight(right) }]),
    ...choiceFaults(choices),
  ];
};

/** What is wrong with a statement. */
export const statementFault = (text: string): string | undefined =>
  text.length > limits.statement ? words.longStatement(text.length) : undefined;

/** A question that nothing is wrong with. */
export const asQuestion = ({ text, choices }: Given): QuizQuestion => ({
  text,
  choices: choices.map((choice) => choice.text),
  right: choices.findIndex(({ right }) => right),
});
