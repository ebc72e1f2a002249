import { dayInWords } from '../../entry/index.ts';

/** What stands on the certificate. */
export const printed = {
  title: (number: string) => `Certificate of attendance ${number}`,
  heading: 'Certificate of attendance',
  certifies: 'This certifies that',
  attended: 'attended the whole of',
  on: (day: string) => `on ${dayInWords(day)}.`,
  took: (hours: number) => `It took ${hours === 1 ? '1 hour' : `${hours} hours`}.`,
  outcomes: 'What it set out to teach',
  number: (number: string) => `Certificate number: ${number}`,
  issued: (provider: string, day: string) => `Issued by ${provider} on ${dayInWords(day)}.`,
  check: 'To check that it is valid, go to:',
  /** Of a person whom nobody has named, or whose name the fonts cannot set. */
  noName: 'Please write your name on this line: I have not been told it.',
  byHand: 'Please write your name on this line: some of its letters are ones that I cannot print.',
  page: (number: string, page: number, of: number) => `${number}, page ${page} of ${of}`,
};

/** What the bot says about certificates. */
export const words = {
  list: 'Your certificates',
  intro: 'You can have one for each session where you were there for the whole of it.',
  waiting: (count: number) =>
    `For ${count === 1 ? 'one more session' : `${count} more sessions`} I need your answers first, to the questions that I sent you after it.`,
  on: (day: string) => `${dayInWords(day)}.`,
  none: 'There is none yet. I know of a session once its trainer or a training officer has filled in the register.',
  pick: 'For which session?',
  get: 'Get the certificate',
  more: 'More',
  mine: 'My training',
  typing: 'Or type a number, or my training.',
  typingMore: 'Or type a number, more, or my training.',
  typingNone: 'Type my training to see what you have done.',
  heading: 'Your certificate',
  ready: (day: string, number: string) =>
    `It is for the session on ${dayInWords(day)}, and its number is ${number}. The link works once, for ten minutes; you can have a new one at any time.`,
  open: 'Download the certificate',
  linkTyping: 'Your browser saves it as a PDF. For your others, type certificates.',
  noSite:
    'I cannot give you a file here: nobody has told me the address at which browsers reach me. Please ask your training officer for your certificate.',
  notYours: 'I know of no session of yours like that. Type certificates to see those that you can have one for.',
  lacks: {
    cancelled: 'This session was cancelled, so there is no certificate of it.',
    'not-over': 'This session is not over yet. Type certificates once it is.',
    'not-there':
      'A certificate is for those who were there for the whole session, and the register does not say so of you. If that is wrong, please tell your training officer.',
    answers:
      'Your certificate follows your answers to the questions that I sent you after this session. Answer them, then type certificates. If it is too late for that, please ask your training officer.',
  },
};
