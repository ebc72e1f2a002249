import { limits } from './questions.ts';

const some = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const { statements, statement, questions, question, leastChoices, choices, choice } = limits;

/** What the questions of a course say, outside their templates. */
export const words = {
  heading: 'Evaluation questions',
  of: (course: string) => `Evaluation questions: ${course}`,
  intro:
    'What the people of this course are asked before and after it. Left empty, they rate the usual statements, and there is no quiz. Answers that were given stay answers to the words that were shown.',
  statements: 'Statements',
  statementsHow: `What people rate themselves on, one a line, ${statements} at most. For example:`,
  statementsExample: ['I know the signs of neglect', 'I know whom to tell when I am worried'],
  quiz: 'Quiz',
  quizHow: `A question on a line, then each of its choices on a line that begins with a hyphen; the right one begins with a star. A blank line comes before the next question; ${questions} questions at most. For example:`,
  quizExample: [
    'When do you pass on a worry about a child?',
    '- At the next supervision',
    '* The same day',
    '- When you are certain',
    // A card would leave an empty line out.
    '\u00a0',
    'Whom do you tell first?',
    '* The safeguarding lead',
    '- A colleague',
  ],
  save: 'Save',
  atLine: (line: number, begins: string, text: string) => `Line ${line}${begins === '' ? '' : ` (${begins})`}: ${text}`,
  more: (count: number) => `And ${some(count, 'other thing')} below.`,
  what: 'course’s questions',
  noQuestion: 'expected a question above its choices.',
  looksLikeChoice: 'expected a question that does not begin with a hyphen, a dot or a star, as choices do.',
  longQuestion: (length: number) => `expected a question of at most ${question} characters; this one has ${length}.`,
  howManyChoices: (count: number) =>
    `expected ${leastChoices} to ${choices} choices for the question; ${count === 0 ? 'there are none' : `there ${count === 1 ? 'is' : 'are'} ${count}`}.`,
  howManyRight: (count: number) =>
    `expected one right choice, which begins with a star; ${count === 0 ? 'there is none' : `there are ${count}`}.`,
  blankChoice: 'expected words behind the hyphen or the star.',
  longChoice: (length: number) => `expected a choice of at most ${choice} characters; this one has ${length}.`,
  sameChoice: 'expected another choice; the question has this one already.',
  longStatement: (length: number) => `expected a statement of at most ${statement} characters; this one has ${length}.`,
  manyStatements: `expected ${statements} statements at most; this one and those below it are too many.`,
  manyQuestions: `expected ${questions} questions at most; this one and those below it are too many.`,
  sameAsLine: (line: number) => `expected something else; line ${line} says the same.`,
  /** For the course's card. */
  counted: (own: number, quiz: number) =>
    own + quiz === 0 ? 'None of its own' : `${some(own, 'statement')} and ${some(quiz, 'quiz question')} of its own`,
};
