import type { Told } from '../cards/index.ts';

export const words = {
  heading: 'About your work',
  intro: 'I ask this once. It says which sessions fit you, and who is told what you have done.',
  submit: 'Keep this',
  agency: 'Who do you work or volunteer for?',
  theirAgency: 'Who do they work or volunteer for?',
  otherAgency: 'If it is not in the list: its name',
  other: 'Another organisation',
  sector: 'In which sector?',
  manager: 'Your line manager’s work e-mail',
  managerHint: 'sam.okafor@example.org; two employers, two e-mails',
  kept: 'Thank you, that is kept. Type profile to change it.',
  next: 'Type help to see what I can do.',
  nameIt: 'Please write the name of your organisation, or choose it from the list.',

  managersConfirmed: (count: number) =>
    count === 1 ? 'Your line manager has confirmed.' : `${count} line managers have confirmed.`,
  managersWaiting:
    'I am waiting for your line manager to confirm. They may not have opened a chat with me yet: you could ask them to.',
  managerAsked:
    'I ask the line manager you named to confirm, as soon as I can reach them, and tell you what they say. If they have never used Signpost, ask them to open a chat with me.',
  managerUnreachable: (whom: string) =>
    `My messages do not reach the line manager you named at the moment. Ask them to open a chat with me, or ask ${whom}.`,
  officer: 'your training officer',
  seeTeam: 'Type line managers to see who it is, or this is also me if you have used another account.',
  oneself: 'That is you. Please give the e-mail of your own line manager, or leave this blank.',
  circle:
    'You are that person’s line manager here, so they cannot be yours as well. If that has changed, type line managers and end it first.',
  circleBack:
    'They are your own line manager here, so you cannot be theirs as well. If that has changed, type line managers and end it first.',

  gone: 'That is no longer here. Type line managers to see how things are.',
  confirmed: 'Thank you. I keep you as their line manager, and tell them. Type my team to see their training.',
  denied: 'Thank you. I tell them that you are not their line manager.',
  withdrawn: 'That has been taken back meanwhile. There is nothing for you to do.',
  takenBack: 'That is taken back, and they are asked no more. Type line managers to see how things are.',
  ended: 'That has ended, and the other side is told. Type line managers to see how things are.',
  otherHeading: 'Who is their line manager?',
  otherIntro: 'I ask whoever you name, and tell the person.',
  otherSubmit: 'Ask them',
  otherManager: 'Their line manager’s work e-mail',
  emailHint: 'sam.okafor@example.org',
  otherNamed: 'Thank you. I ask whoever you named as soon as I can reach them.',
  ownManager: 'That is the person themselves. Please give the e-mail of their line manager.',

  nameless: 'Somebody whose name Teams has not told me',
  askHeading: 'Are you their line manager?',
  askName: 'Name',
  askAgency: 'Works for',
  askWhat: 'What this means',
  askMeans:
    'A line manager sees which training somebody has done and what is due, and is reminded with them. Never their evaluations.',
  askTyping: 'Or type line managers and answer there. To be sent nothing but answers, type stop.',
  yes: 'Yes, I am their line manager',
  no: 'Not my report',
  other_: 'Somebody else is',
  toldHeading: 'About your line manager or team',
  toldWhat: 'What has happened',
  toldTyping: 'Type line managers to see how things are. To be sent nothing but answers, type stop.',
  toldConfirmed: (name: string) =>
    `${name} has confirmed that they are your line manager. They see which training you have done and what is due, never your evaluations.`,
  toldDenied: (name: string) => `${name} says that they are not your line manager. Type profile to name somebody else.`,
  toldEnded: (name: string) => `${name} is no longer kept as your line manager. Type profile to name somebody else.`,
  toldEndedByPerson: (name: string) => `${name} no longer has you as their line manager.`,
  toldUnreachable: (name: string) =>
    `You named ${name} as your line manager, and my messages do not reach them. Ask them to open a chat with me, or ask your training officer.`,

  managersHeading: 'Your line manager and your team',
  managersEmpty: 'You have named no line manager, and nobody has named you.',
  managersEmptyTyping: 'Type profile to name your line manager.',
  managersPick: 'Which one?',
  managersTyping: 'Or type a number.',
  managersTypingMore: 'Or type a number, or next.',
  open: 'Open',
  more: 'Show more',
  managerHeading: 'Your line manager',
  reportHeading: 'Somebody in your team',
  managerMeans: 'They see which training you have done and what is due, never your evaluations. You can end this at any time.',
  endIt: 'End this',
  typeOneOf: (options: readonly string[]) => `You can also type ${options.join(', ')}.`,
  asManager: {
    asked: 'Your line manager, still to confirm',
    confirmed: 'Your line manager',
    denied: 'Says that they are not your line manager',
    ended: 'No longer your line manager',
  },
  asReport: {
    asked: 'Has named you as line manager: are you?',
    confirmed: 'In your team',
    denied: 'You said: not my report',
    ended: 'No longer in your team',
  },
};

/** A plain answer. */
export const said = (text: string, next = words.next): Told => ({ view: { card: 'said', model: { text, next } } });
