import type { Outcome, SampleKind } from './sample.ts';

const kinds: Record<SampleKind, string> = { telephone: 'Telephone interviews', 'focus-group': 'A focus group' };

const outcomes: Record<Outcome, string> = {
  'to-do': 'Still to do',
  done: 'Done',
  'not-reached': 'Could not be reached',
  declined: 'Declined',
};

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** What officers read of interviews and focus groups. */
export const words = {
  gone: 'That list is not there any more. Type interviews to see those there are.',
  goneMember:
    'They are not on this list any more: they do not want to be contacted any longer, or are not here. Type interviews to see the lists.',
  noName: 'Somebody whose name nobody has told me',
  kinds,
  outcomes,
  people,
  list: {
    heading: 'Interviews and focus groups',
    none: 'None have been drawn yet.',
    row: (kind: string, day: string) => `${kind}, drawn on ${day}`,
    pick: 'Which one?',
    show: 'Show',
    typing: 'Or type a number, or draw.',
    typingMore: 'Or type a number, more, or draw.',
    typingNone: 'Or type draw.',
  },
  draw: 'Draw people',
  noCourse: 'a course that is no longer listed',
  counts: (counts: Readonly<Record<Outcome, number>>, left: number) =>
    [
      counts.done > 0 ? `${counts.done} done` : '',
      counts['to-do'] > 0 ? `${counts['to-do']} still to do` : '',
      counts['not-reached'] > 0 ? `${counts['not-reached']} could not be reached` : '',
      counts.declined > 0 ? `${counts.declined} declined` : '',
      left > 0 ? `${left} not to be contacted any more` : '',
    ]
      .filter((text) => text !== '')
      .join(', '),
  form: {
    heading: 'Draw people to talk to',
    intro:
      'People are drawn at random, by agency and workforce group in proportion, and only from those who have agreed to be contacted. Nobody is drawn twice for a course.',
    course: 'Of which course?',
    choice: (title: string, count: number) => `${title} (${count} to draw from)`,
    kind: 'What for?',
    size: 'How many people?',
    submit: 'Draw',
    nobody: 'Nobody who could be drawn for that course agrees to be contacted at the moment.',
  },
  nobody:
    'Nobody can be drawn at the moment: no one who was at a course has agreed to be contacted, or all of them have been drawn for it already.',
  nobodyNext: 'People are asked about it after a session, and again some time later. Type interviews to see the lists there are.',
  sample: {
    intro: (title: string, drawn: number, agreed: number, day: string) =>
      `${title}. ${people(drawn)} drawn from ${agreed} who agreed, on ${day}.`,
    none: 'Nobody is on this list any more.',
    pick: 'Whom?',
    show: 'Show',
    more: 'More',
    learned: 'What was learned',
    about: 'How it was drawn',
    all: 'All lists',
    typing: 'Or type a number, what was learned, how it was drawn, or interviews.',
    typingMore: 'Or type a number, more, what was learned, how it was drawn, or interviews.',
    nowIs: (name: string, outcome: string) => `${name}: ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}.`,
  },
  member: {
    heading: 'Somebody to talk to',
    name: 'Name',
    agency: 'Works for',
    emails: 'Work e-mail',
    noEmail: 'None is known. Their agency may help.',
    state: 'How it stands',
    history: 'What has happened',
    line: (day: string, outcome: string, by: string) => `${day}: ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)} (${by})`,
    back: 'Back to the list',
    says: { 'to-do': 'to do', done: 'done', 'not-reached': 'not reached', declined: 'declined' } satisfies Record<
      Outcome,
      string
    >,
    typing: (says: readonly string[]) => `Or type ${says.join(', ')}, or list.`,
  },
  about: {
    heading: 'How these people were drawn',
    course: 'Course',
    kind: 'What for',
    on: 'Drawn on',
    by: 'By',
    size: 'Asked for',
    drawn: 'Drawn',
    seed: 'Seed',
    strata: 'By agency and workforce group',
    stratum: (agency: string, group: string, drawn: number, agreed: number) => `${agency}, ${group}: ${drawn} of ${agreed}`,
    noAgency: 'No agency known',
    noGroup: 'no group known',
    rest: (count: number) => `And ${count} more.`,
    how: 'How',
    howText: [
      'From those who had agreed to be contacted about the course and had not been drawn for it before; in proportion to how many of each agency and group agreed, and at least one of each where there is room.',
      'Within each, whoever comes first when people are put in order by the SHA-256 of the seed and their id. The same people and the same seed give the same draw.',
    ],
    learned: 'What was learned',
    check: 'Draw again to check',
    same: 'Drawn again with the same seed, from the same people: the same come out.',
    changed: (again: number, of: number) =>
      `Who agrees, or where they work, has changed since, so the draw cannot be repeated to the letter. Drawn again with the same seed, ${again} of ${of} come out again.`,
    differs: 'Drawn again with the same seed, from the same people, others come out. Somebody has changed this list.',
    undo: 'Take this draw back',
    undone: 'That draw is taken back. Whoever was on it can be drawn again.',
    begun: 'Somebody on this list has been ticked off, or something is written on it, so it stays. Nothing has changed.',
    back: 'The people',
    typing: (undo: boolean) =>
      undo ? 'Or type check, take back, people, or interviews.' : 'Or type check, people, or interviews.',
  },
  note: {
    what: 'list',
    heading: 'What was learned',
    intro: 'In short, from all of them together. It is kept with this list, and with nobody’s name.',
    field: 'What was learned? No names, and no details of a child or a family',
    submit: 'Keep this',
  },
} as const;
