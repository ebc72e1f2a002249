import { inWords } from '../../pathway/index.ts';

/** What the digest and the cards about it say. */
export const words = {
  heading: 'New training sessions',
  from: (partnership: string) => `Set up lately by ${partnership}`,
  theirs: 'Fits your role',
  others: (isFirst: boolean) => (isFirst ? 'New' : 'Also new'),
  more: (count: number) => `And ${count} more: type courses to see all.`,
  moreDates: (count: number) => (count === 1 ? 'And one more date.' : `And ${count} more dates.`),
  courses: 'All courses',
  noMore: 'Stop the digest',
  typing:
    'You get this once a week, when there is something new, because you asked for it. To stop it, press the button or type digest.',
  typingChannel:
    'This is posted once a week, when there is something new. For what fits your own role, open a chat with me and type courses or digest. A training officer can take this channel off: they type digest.',
  about: 'The digest of new sessions',
  what: 'What it is',
  whatIsIt:
    'Sessions that were set up since the last one, once a week, mostly on Monday morning. No message when nothing is new.',
  doYou: 'You get it',
  yes: 'Yes',
  no: 'No',
  stopped: 'You have stopped my messages, so it does not reach you. Type privacy to turn them on again.',
  on: 'Send it to me',
  off: 'Stop sending it to me',
  channelsWith: 'Channels that get it',
  countOf: (count: number) => (count === 0 ? 'None' : String(count)),
  channels: 'Choose channels',
  orType: (says: readonly string[]) => `Or type ${inWords(says, 'or')}.`,
  list: 'Channels that can get the digest',
  listIntro: 'Nothing personal is posted: sessions, dates and how to book.',
  getsIt: 'Gets the digest',
  doesNot: 'Does not get it',
  noChannels: 'I am in no team yet. Add me to a team in Teams; then its channels are listed here.',
  pick: 'Which channel?',
  add: 'Post it there',
  remove: 'Take it off',
  back: 'Back',
  aNumber: 'a number to change one',
  gone: 'I do not know that channel, or am not in its team any more. Type digest to see those there are.',
  notThere: 'A channel that I do not find any more',
};
