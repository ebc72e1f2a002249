import { type Framework, inWords, type Requirement } from '../pathway/index.ts';
import type { Notice } from './steps.ts';

/** What the enquiry says, outside the templates in `cards/`. Plain UK English, second person, short. */
export const words = {
  resultHeading: 'Your safeguarding training',
  strategy: (f: Framework) => `From: ${f.pack.document}. The sections named below are in it.`,
  yesOrNo: (value: string) => (value === 'yes' ? 'Yes' : 'No'),
  wouldAdd: (adds: string[]) => {
    const more = adds.length > 4 ? `; and more with ${adds.length - 4} other answers` : '';
    return `Would add, if your answer is: ${adds.slice(0, 4).join('; ')}${more}`;
  },
  mayMatter: 'This may change what is listed, together with other answers.',
  notEnough: 'Your answers so far are not enough to say.',
  notEnoughOfMine: 'My answers so far are not enough to say.',
  notEnoughYet: 'Your answers so far are not enough to say. Answer what is open below, or start again.',
  nothing: (f: Framework) =>
    `${f.pack.shortName}'s strategy sets no training for a role like this. Your employer's induction still applies: ask your line manager.`,
  requirement: {
    required: { title: 'Required', meaning: 'The strategy says that your role must have this.' },
    recommended: { title: 'Recommended', meaning: 'The strategy expects or advises this for your role.' },
    suitable: {
      title: 'Suitable',
      meaning: 'The strategy calls this suitable for your role; agree with your manager what you need.',
    },
    conditional: { title: 'Depends', meaning: 'This is for you if what it says under "When" is true.' },
    optional: { title: 'Optional', meaning: 'You may choose this.' },
  } satisfies Record<Requirement, { title: string; meaning: string }>,
  resultTyping: 'Or type: change, other, manager, back or start again.',
  resultTypingOpen: 'Or type: open (to answer what is open), change, other, manager, back or start again.',
  compareHeading: (f: Framework) => `What ${f.pack.shortName} would say`,
  compareOpen: (count: number) =>
    count === 1 ? 'To be sure, one more answer is needed:' : 'To be sure, more answers are needed:',
  contradiction: (text: string) => `The document does not agree with itself. ${text}`,
  found: (role: string, groups: string[], source: string) =>
    `${inWords(groups)} lists ${role} (${source}). I have filled in what follows from that: please check it.`,
  between: (one: string, higher: string[], other: string, lower: string[]) =>
    `This could be ${one} (${inWords(higher)}) or ${other} (${inWords(lower)}). I have filled in the first: please check it.`,
  notFound: 'This title is not in the strategy’s own lists. That is fine: these questions settle it.',
  noneOfThese: 'None of these',
  notSureRest: 'I am not sure about the others',
  notSure: 'I am not sure',
  tickAll: 'Which of these are true for you? Tick all that are.',
  errorOne: 'Please choose one, or “I am not sure”.',
  errorMany: 'Please tick what is true for you, or “None of these”.',
  formHeading: 'A few questions about your work',
  questionHeading: 'One question',
  changeHeading: 'Change your answers',
  submit: 'Show my training',
  submitQuestion: 'Next',
  formTyping: 'Or type “ask me”, and I ask one question at a time. You can also type back, start again or cancel.',
  formTypingProposed:
    'Or type yes if your group is right, or no; I then ask what is left one at a time. You can also type back, start again or cancel.',
  formTypingNearest:
    'Or type the number of the nearest, or what you do in other words; “ask me”, and I ask one question at a time; back, start again or cancel.',
  questionTyping: 'Or type the number of your answer, or “not sure”. You can also type back, start again or cancel.',
  questionTypingMany:
    'Or type the numbers of your answers, such as 1, 3; or “none”, or “not sure”. You can also type back, start again or cancel.',
  reviewTyping: 'Or type no (show it), yes (something has changed), add or forget.',
  reviewTypingSeveral: 'Or type the number of a role to see it; or yes (something has changed), add or forget, for the newest.',
  otherTyping: 'Or type the name of the place.',
  notices: {
    both: 'You ticked “None of these” and something else as well. Please keep one or the other.',
    'not-understood': 'Sorry, I could not match that to an answer.',
    'type-the-title': 'Please type what you do, in your own words.',
    'nothing-before': 'There is nothing before this.',
    'unknown-partnership': 'I do not know that partnership. Please choose one from the list.',
  } satisfies Record<Notice, string>,
  cancelled: 'Stopped. I have not kept these answers.',
  closed: 'Closed. Your result is kept for next time.',
  nothingOpen: 'There is nothing to cancel.',
  noLonger: 'That card is closed, and nothing has changed.',
  untitled: 'My role',
  next: 'Type pathway whenever you want to start again, or help to see what I can do.',
};

const bullet = (parts: string[]) => parts.map((p) => `- ${p}`).join('\n');

/** The text to hand on to a line manager: plain, complete, with sources. `nothing`: why no training is in it. */
export const handOn = (
  title: string | undefined,
  f: Framework,
  groups: string[],
  training: { line: string; why: string }[],
  nothing: string | null,
  notes: string[],
): string =>
  [
    `Safeguarding training for my role${title ? `: ${title}` : ''}`,
    `${f.pack.partnership}, ${f.pack.document}${groups.length > 0 ? `. ${inWords(groups)}` : ''}`,
    nothing ?? bullet(training.map((t) => `${t.line}. ${t.why}`)),
    notes.length > 0 ? bullet(notes) : '',
    'Can we talk about when I can do this?',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
