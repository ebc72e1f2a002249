import { number, people } from '../counted.ts';

const list = (style: 'conjunction' | 'disjunction') => new Intl.ListFormat('en-GB', { style: 'long', type: style });
const any = list('disjunction');

/** So many names of a kind are said. */
const most = 6;

const some = (names: readonly string[]): string =>
  any.format(names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names);

/** What officers read about the briefings that they write. */
export const words = {
  gone: 'That briefing is not there any more. Type briefings to see those there are.',
  write: 'Write a briefing',
  writeIntro:
    'It is saved as a draft: nothing goes out before you say so. You choose the channels next. Please name no child and no family.',
  edit: 'Edit the briefing',
  editIntro: 'Nothing goes out before you say so.',
  editTakesBack:
    'When you save, it is a draft again: a yes of a second officer, and the time it was to go, do not hold any more.',
  save: 'Save',
  fields: {
    title: 'Title',
    summary: 'Summary: the most important thing, in a sentence or two',
    body: 'Text',
    bodyHint: '**bold**, *italic*, - for a list, [words](https://…) for a link',
    link: 'Web address to read more at',
    linkHint: 'https://…',
    topic: 'Topic',
    urgency: 'Urgency',
    picture: 'Web address of a picture',
    pictureHint: 'https://… to a PNG, JPEG or GIF that everybody can open',
    alt: 'What the picture shows, for those who cannot see it',
    readers: 'Who has read it',
    groups: 'People of these groups',
    agencies: 'People of these agencies',
    sectors: 'People in these sectors',
    courses: 'People who were at one of these courses',
    narrows: 'With several kinds, only people who fit all of them get it',
  },
  urgency: {
    normal: 'Normal: people get it in working hours',
    important: 'Important: says so on top',
    urgent: 'Urgent: says so on top, and goes to people at any hour',
  },
  readers: {
    counted: 'Counted: officers see how many',
    named: 'By name: officers see who, and the card says so',
  },
  markup: {
    heading:
      'Teams shows no headings here. Take out # at the beginning of a line, and lines of === or --- below one. **Bold** works.',
    table: 'Teams shows no tables here. Write it as a list.',
    image: 'Teams shows no pictures in a text. Give its address in the field for the picture.',
    quote: 'Teams shows no quoted blocks here. Take out > at the beginning of a line.',
    line: 'Teams shows no lines across here. Take out the line of dashes, stars or underlines; a blank line parts two paragraphs.',
    code: 'Teams shows no code here. Take out the ` and ~ signs.',
    html: 'Teams shows no HTML. Take out what stands between < and >.',
    mail: 'A link cannot open an e-mail. Write the address as it is, without a link.',
    link: 'Every link needs a whole web address: [words](https://…). One of them has none, or one that is no http or https address.',
    bare: 'Write each link as [words](https://…), with the address right behind its words.',
  },
  address: {
    link: 'Please give a whole web address, which begins with https:// or http://.',
    picture: 'Please give the whole address of the picture, which begins with https://.',
    alt: 'Please say what the picture shows, in a few words, for those who cannot see it.',
  },
  tooLong: (characters: number) =>
    `This is about ${number(characters)} characters too long for one card in Teams. Shorten it, or put the rest behind a link.`,
  deletedMeantime:
    'Somebody has deleted this briefing while you had the form open. What you wrote is below: copy what you need. To keep it, type briefing and paste it there.',
  goneOut: 'This briefing is on its way, or has gone out, so it cannot be edited. What you wrote is below.',
  notNow: 'This briefing is on its way, or has gone out. Type briefings to see what you can do with it.',
  notDraft: 'Only a draft can be deleted. Edit it first, which makes it a draft again.',
  delete: {
    heading: (title: string) => `Delete “${title}”?`,
    notice: 'It is gone then, for all officers.',
    changed: 'Somebody has changed it since you asked. Please look at it before you delete it.',
    yes: 'Yes, delete it',
    no: 'No, keep it',
    typing: 'Or type yes or no.',
    done: 'The draft is deleted.',
  },
  states: {
    draft: 'Draft',
    awaiting: 'Waiting for a second officer',
    scheduled: 'Scheduled',
    overdue: 'Its time has passed: waiting for an officer',
    sending: 'On its way',
    paused: 'Paused',
    cancelled: 'Ended before all of it had gone',
    sent: 'Sent',
    withdrawn: 'Withdrawn',
  },
  scheduled: (day: string, time: string) => `Scheduled for ${day} at ${time}`,
  takenBack: 'It is a draft again, since it was changed: nothing goes out before you say so anew.',
  facts: {
    state: 'State',
    author: 'Written by',
    channels: 'Channels',
    noChannels: 'None',
    people: 'People',
    noPeople: 'None',
    urgency: 'Urgency',
    topic: 'Topic',
    link: 'Link',
    readers: 'Who has read it',
  },
  nobody: 'It is for nobody yet: choose channels, or people with edit.',
  groups: (names: readonly string[]) => `in ${some(names)}`,
  agencies: (names: readonly string[]) => `of ${some(names)}`,
  sectors: (names: readonly string[]) => `working in ${some(names)}`,
  courses: (names: readonly string[]) => `who were at ${some(names)}`,
  meant: (narrowed: readonly string[]) => `People ${narrowed.join(', ')}`,
  counting: 'they are being counted: type briefings and look again in a minute',
  counted: (all: number, unreachable: number) =>
    `about ${people(all)}${unreachable === 0 ? '' : `, ${number(unreachable)} of whom Signpost cannot reach in Teams`}`,
  warnings: 'Personal data? Please look before this goes to a channel',
  found: {
    email: (text: string) => `An e-mail address: ${text}`,
    phone: (text: string) => `A phone number: ${text}`,
    nhs: (text: string) => `An NHS number: ${text}`,
    birth: (text: string) => `Perhaps a date of birth: ${text}`,
    postcode: (text: string) => `A postcode: ${text}`,
    name: (text: string) => `Somebody whom I know: ${text}`,
  },
  ways: {
    preview: { title: 'Preview', say: 'preview' },
    see: { title: 'See it', say: 'preview' },
    edit: { title: 'Edit', say: 'edit' },
    channels: { title: 'Channels', say: 'channels' },
    duplicate: { title: 'Duplicate', say: 'duplicate' },
    delete: { title: 'Delete', say: 'delete' },
    more: { title: 'More', say: 'more' },
    back: { title: 'Back to it', say: 'back to it' },
  },
  more: (title: string) => `More for “${title}”`,
  previewSent: 'The preview comes as a message of its own: the very card that people will get.',
  previewThere: 'You have the preview of this already, a little above. It has not changed since.',
  isPreview: 'This is a preview',
  notCounted: 'Nothing is counted. Here is the card again.',
  list: {
    heading: 'Briefings',
    none: 'There are none yet.',
    pick: 'Which one?',
    show: 'Show',
    changed: (day: string) => `Changed ${day}`,
    typing: 'Type a number to see one, or briefing to write one.',
    typingMore: 'Type a number to see one, more for older ones, or briefing to write one.',
    typingNone: 'Type briefing to write one.',
  },
};
