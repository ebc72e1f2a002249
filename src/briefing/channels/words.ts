import { channels, counted, number } from '../counted.ts';

/** What officers read of teams and channels. */
export const words = {
  general: 'General',
  unnamed: 'A channel without a name',
  unnamedTeam: 'A team whose name Teams has not told me',
  unknown: 'A channel that I do not know by name',
  named: (channel: string, team: string) => `${channel} (${team})`,
  chosen: (names: readonly string[], more: number) =>
    names.length === 0 ? 'No channel' : `${names.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`,
  notDraft: 'This briefing is not a draft any more, so its channels cannot be changed. Type briefings to see how it stands.',
  leftOut: (names: readonly string[], more: number) => {
    const which = names.length === 0 ? channels(more) : `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return `Left out, since I cannot post there any more: ${which}. It was deleted, or I was removed from its team.`;
  },
  noTeam:
    'I am in no team yet. In Teams, choose Apps, find me, and choose Add to a team; you need to be an owner of the team, or be allowed to add apps. Its channels are listed here a moment later.',
  whyNot: (count: number) =>
    `${count === 1 ? '1 channel is' : `${count} channels are`} private or shared, where I cannot post yet: I would have to be added to each of them by itself, Teams tells me of none whether I was, and the people in them are others than those of the team.`,
  list: {
    heading: 'Teams and channels',
    found: 'Teams and channels that were found',
    intro: (teams: number, count: number) => `I am in ${counted(teams, 'team', 'teams')}, and can post in ${channels(count)}.`,
    kinds: { standard: null, private: 'Private channel: not supported yet.', shared: 'Shared channel: not supported yet.' },
    archived: 'Its team is archived: Teams may refuse a post.',
    noneFound: 'No team or channel has that in its name. Type channels to see all of them.',
    next: 'Next',
    previous: 'Previous',
    typing: 'You can type channels and a word to find one. I ask Teams once a day whether anything has changed.',
    typingMore: 'You can type next, or channels and a word to find one. I ask Teams once a day whether anything has changed.',
    typingNone: 'Type channels to look again.',
  },
  choose: {
    heading: 'Channels of the briefing',
    count: (count: number, of: number) => `Chosen: ${number(count)} of ${channels(of)}`,
    which: (from: number, to: number, of: number) => `Channels ${from} to ${to} of ${number(of)}`,
    whichChosen: (from: number, to: number, of: number) => `Chosen channels ${from} to ${to} of ${number(of)}`,
    noneFound: 'No team or channel has that in its name. Type whole list to see all of them.',
    unsupported: (count: number) =>
      `${count === 1 ? '1 private or shared channel is' : `${count} private or shared channels are`} not listed: I cannot post there yet. Type channels to see why.`,
    typing:
      'You can type a number to tick it or take its tick away; next or back; find and a word; chosen, or whole list; every channel, general of every team, or none; and done.',
    typingNone: 'Type done to go back to the briefing.',
    done: 'Save',
    back: 'Back to the briefing',
    find: 'Find',
    next: 'Next',
    previous: 'Previous',
    many: 'Many at once',
  },
  many: {
    heading: 'Choose many at once',
    now: 'Now',
    every: (count: number) => `Every channel (${number(count)})`,
    general: (count: number) => `General of every team (${number(count)})`,
    found: (count: number) => `Also all that were found (${number(count)})`,
    none: (_: number) => 'None',
    chosen: (count: number) => `See those that are chosen (${number(count)})`,
    say: { every: 'every channel', general: 'general of every team', found: 'all of these', none: 'none' },
    back: 'Back to the list',
    kept: 'Ticks that you have set are kept, and Every, General and None take their place.',
  },
};
