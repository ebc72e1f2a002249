import { dayInWords } from '../../entry/index.ts';
import { channels, number, people } from '../counted.ts';
import type { Reached } from './reached.ts';
import type { Reading } from './unread.ts';

const about = (is: boolean): string => (is ? 'about ' : '');

/** What is said of a briefing once it has gone out. */
export const words = {
  see: 'See the briefing',
  /** To those who were sent it. */
  reader: {
    correction: (what: string, day: string) => `${what} (${dayInWords(day)})`,
    read: 'You said that you have read this. Thank you.',
    thanks: 'Thank you. You said that you have read this; only you see this line.',
    again: 'Thank you, you had already said that you have read this.',
    preview: 'This is a preview: only you see it, and nothing is counted.',
    notYours: 'I cannot find that briefing among those that were sent to you. Nothing has changed.',
    withdrawn: 'This briefing was withdrawn.',
    ground: 'Why',
    please: 'Please do not go by it any more.',
    remind: 'A reminder: you have not said yet that you have read this.',
    once: 'I remind you of it this once. Type stop, and I send you nothing but answers to what you do.',
  },
  facts: {
    reached: 'Has reached',
    to: ({ channels: n, people: m }: Reached) =>
      [...(n > 0 ? [channels(n)] : []), ...(m > 0 ? [people(m)] : [])].join(' and ') || 'nobody',
    read: 'Read',
    by: (n: number) => (n === 0 ? 'nobody has said so yet' : `by ${people(n)}, as they said`),
    was: 'What was wrong',
    corrected: 'Corrected',
    withdrawn: 'Withdrawn',
    ground: 'Why',
    reminded: 'Reminded',
    placed: (day: string, { done, all, left, open }: { done: number; all: number; left: number; open: boolean }) =>
      [
        `${dayInWords(day)}, ${number(done)} of ${number(all)} done`,
        ...(open ? ['the rest is on its way'] : []),
        ...(left > 0 ? [`${number(left)} could not be`] : []),
      ].join('; '),
    remindedOn: (day: string, n: number) => `${dayInWords(day)}, ${people(n)}`,
  },
  ways: {
    mend: 'Correct or withdraw',
    correct: 'Correct',
    withdraw: 'Withdraw',
    readers: 'Who has read it',
    left: 'Where it still stands',
  },
  mend: {
    heading: 'Correct or withdraw',
    correct: 'Correct',
    correctWhat:
      'Changes every card that was posted, in its place, and says what was wrong. What is still on its way goes out corrected.',
    withdraw: 'Withdraw',
    withdrawWhat: 'Deletes every card that was posted. What is still on its way is not sent.',
    typing: 'Or type correct, withdraw or see.',
  },
  correct: {
    heading: 'Correct the briefing',
    intro:
      'Every card that was posted is changed in its place as soon as you save, and says what was wrong. What is still on its way goes out corrected. Of whom I do not know whether or where it arrived, I tell you afterwards.',
    submit: 'Correct it now',
    wrong: 'What was wrong',
    wrongHint: 'In a line that everybody reads on the card. Do not repeat what should not be there.',
    personal: 'This looks like personal data, and it stands in channels. Take it out; or save again, and it is shown there.',
    notNow: 'This briefing cannot be corrected as it stands now. Nothing has changed.',
  },
  withdraw: {
    heading: 'Withdraw the briefing',
    intro:
      'Every card that was posted is deleted; where Teams refuses, a notice with the title and your ground takes its place. What is still on its way is not sent. This cannot be undone.',
    submit: 'Withdraw it now',
    ground: 'Why it is withdrawn',
    groundHint: 'People may read this. Do not repeat what should not be there.',
    notNow: 'This briefing cannot be withdrawn as it stands now. Nothing has changed.',
    already: 'It has been withdrawn already.',
  },
  readers: {
    heading: 'Who has read it',
    said: (read: number) =>
      `${read === 0 ? 'Nobody has' : `${people(read)} ${read === 1 ? 'has' : 'have'}`} said that they have read it.`,
    left: ({ left, isAbout }: Reading) =>
      left === 0
        ? `Of those who got it in their own chat, ${about(isAbout)}all have.`
        : `Of those who got it in their own chat, ${about(isAbout)}${people(left)} ${left === 1 ? 'has' : 'have'} not said so yet.`,
    channels: 'Readers in channels count too; who is still missing there, nobody knows.',
    counted: 'The card said that readers are counted and not named, so there are no names here.',
    none: 'Nobody yet.',
    on: (day: string) => `said so on ${dayInWords(day)}`,
    pick: 'Who?',
    remind: 'Remind the others',
    more: 'More',
  },
  remind: {
    heading: 'Remind those who have not read it?',
    who: 'To whom',
    whoText: ({ left, isAbout }: Reading) =>
      `${about(isAbout)}${people(left)} who got it in their own chat and ${left === 1 ? 'has' : 'have'} not said that they have read it; not those who stopped my messages.`,
    channels: 'Channels',
    channelsText: 'Channels are not reminded: nobody knows who is missing there.',
    once: 'How often',
    onceText: 'Once. A briefing can be reminded of a single time.',
    yes: 'Yes, remind them',
    no: 'No',
    typing: 'Or type yes or no.',
    already: 'A reminder of this briefing has been sent already; there is one at most.',
    nobody: 'There is nobody to remind: all who got it in their own chat have said that they have read it.',
    notNow: 'This briefing cannot be reminded of as it stands now. Nothing has changed.',
  },
  left: {
    heading: { correct: 'Where it still stands uncorrected', withdraw: 'Where it may still stand' },
    intro: 'Here it could not be put in order. Please look, and put it right by hand where you can.',
    none: 'There is nothing left to put in order.',
    why: {
      refused: 'Teams refused it.',
      gone: 'The message is not there any more.',
      cannotWrite: 'I cannot write there any more.',
      unknown: 'Teams has not said whether it was done.',
      noPlace: 'Nobody knows whether, or where, it arrived.',
    },
  },
  told: {
    corrected: (who: string) =>
      `${who} corrected this briefing. It was done at once, without a second officer, so that what was wrong does not stand.`,
    withdrawn: (who: string) => `${who} withdrew this briefing. It was done at once, without a second officer.`,
    somebody: 'Another officer',
    typing: 'Type briefings to see all of them.',
  },
};
