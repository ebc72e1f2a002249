import type { AttendanceState } from '../attendance.ts';

export const stateWords: Record<AttendanceState, string> = {
  expected: 'Not marked yet',
  present: 'Here',
  part: 'Part',
  absent: 'Absent',
  excused: 'Told us',
};

export const words = {
  heading: (title: string) => `Register: ${title}`,
  count: (here: number, marked: number, all: number) => `${here} here, ${marked} of ${all} marked.`,
  walkedIn: 'Walked in',
  nobody: 'Nobody is on the list yet. Add people, or let those who come sign themselves in with the code.',
  code: (code: string) => `Those who walk in type this code in their own chat with me: ${code}`,
  closed: 'The register is closed. It can still be corrected; whoever it touches is told.',
  moved: (to: string) => `This session was moved to ${to} since you opened the register. Nobody has been marked by that.`,
  cancelled: 'This session is cancelled, so there is no register.',
  tooSoon: (day: string) =>
    `This session is only on ${day}: nobody has been there yet, and nobody is marked. Type sessions to find that of today.`,
  typing: (turn: string) =>
    `Or type a number and here, part, absent or told us, such as “1 here”; all here; add; more; ${turn}; session.`,
  add: 'Add people',
  addIntro:
    'One a line: a name, a work e-mail, or a name and then the e-mail. People I know already are found; others are added.',
  addField: 'Who is to be on the list?',
  says: (name: string, state: string, marked: boolean) => `${name}: ${state}${marked ? ', as marked' : ''}`,
  several: (text: string) =>
    `${text} is more than one person that I know. Please give the work e-mail, or ask for people to see them.`,
  onePerson: (emails: string) => `${emails} are several e-mails on one line. Please give one person a line.`,
  badEmail: (text: string) => `${text} is no e-mail address.`,
  alreadyHere: 'You are signed in already.',
  signedIn: (title: string) => `Thank you: you are signed in to ${title}.`,
  noCode: 'I know no session of today with that code. Please check it with the trainer.',
  notToday: 'That code is for a session on another day. Please check it with the trainer.',
  notOnList: 'They are not on this list any more. Type register on the session’s card to see it as it is.',
  close: 'Close the register',
  open: 'Open the register again',
  allHere: 'All the others are here',
  more: 'More names',
  first: 'First names',
  session: 'The session',
  noName: 'Somebody whose name I have not been told',
  corrected: 'The register has been corrected.',
  correctedTyping: 'If that is not right, please tell your training officer. To be sent nothing but answers, type stop.',
  next: 'Type my training to see what you have done.',
};
