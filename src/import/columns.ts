import { inputError } from '../errors.ts';

/** What can be imported. */
export const importKinds = ['people', 'sessions', 'attendance', 'questions'] as const;
export type ImportKind = (typeof importKinds)[number];

/** What the columns of the wrong answers of a question are called, each by its number or all alike. */
const wrong = (number: number): readonly string[] =>
  ['other answer', 'wrong answer', 'incorrect answer'].flatMap((name) => [`${name} ${number}`, name, `${name}s`]);

/** The fields of a row, and the names that booking systems give their columns; the first is the one we would give. */
const names = {
  email: ['email', 'work email', 'e mail', 'email address', 'e mail address', 'delegate email', 'user email'],
  name: ['name', 'full name', 'delegate', 'delegate name', 'attendee', 'attendee name', 'learner', 'learner name', 'participant'],
  first: ['first name', 'forename', 'given name', 'firstname'],
  last: ['last name', 'surname', 'family name', 'lastname'],
  agency: [
    'agency',
    'organisation',
    'organization',
    'employer',
    'company',
    'agency name',
    'organisation name',
    'school',
    'setting',
  ],
  sector: ['sector', 'agency type', 'organisation type'],
  course: ['course', 'course title', 'course name', 'event', 'event title', 'event name', 'title', 'session', 'training'],
  day: ['date', 'day', 'course date', 'event date', 'session date', 'start date', 'date attended'],
  from: ['start', 'start time', 'time', 'from', 'starts'],
  to: ['end', 'end time', 'to', 'finish', 'finish time', 'ends'],
  place: ['venue', 'place', 'location', 'where', 'room'],
  link: ['link', 'url', 'joining link', 'meeting link'],
  places: ['places', 'capacity', 'maximum', 'max places', 'max delegates', 'size'],
  trainers: ['trainer', 'trainers', 'tutor', 'facilitator', 'course leader'],
  status: ['status', 'attendance', 'attended', 'attendance status', 'booking status', 'outcome'],
  kind: ['kind', 'type', 'what'],
  text: ['text', 'question', 'statement', 'question or statement', 'statement or question', 'question text', 'wording'],
  'right answer': ['right answer', 'correct answer', 'right', 'correct', 'answer'],
  'other answers': ['other answers', ...wrong(1)],
  'other answer 2': wrong(2),
  'other answer 3': wrong(3),
  'other answer 4': wrong(4),
  'other answer 5': wrong(5),
} as const;
export type FieldName = keyof typeof names;

interface Shape {
  takes: readonly FieldName[];
  /** One of each of these is needed. */
  needs: readonly (readonly FieldName[])[];
}

const who: readonly FieldName[] = ['email', 'name', 'first', 'last', 'agency'];
const needsWho: readonly FieldName[] = ['email', 'name', 'last'];

/** The fields of the wrong answers of a question: one of each, or several in one. */
export const otherAnswers = ['other answers', 'other answer 2', 'other answer 3', 'other answer 4', 'other answer 5'] as const;

const shapes: Record<ImportKind, Shape> = {
  people: { takes: [...who, 'sector'], needs: [needsWho] },
  sessions: {
    takes: ['course', 'day', 'from', 'to', 'place', 'link', 'places', 'trainers'],
    needs: [['course'], ['day'], ['from'], ['to']],
  },
  attendance: {
    takes: [...who, 'course', 'day', 'from', 'to', 'place', 'status'],
    needs: [needsWho, ['course'], ['day'], ['status']],
  },
  questions: {
    takes: ['course', 'kind', 'text', 'right answer', ...otherAnswers],
    needs: [['course'], ['kind'], ['text']],
  },
};

/** Field to the number of its column, and which columns are not used. */
export interface Mapping {
  columns: Partial<Record<FieldName, number>>;
  /** For people: column name → field. */
  shown: { column: string; field: FieldName }[];
  unused: string[];
}

const plain = (name: string): string =>
  name
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Some of them, as far as a sentence holds them. */
const few = (header: readonly string[]): string => {
  const shown = header.slice(0, 30).map((column) => `"${column.slice(0, 40)}"`);
  return [...shown, ...(header.length > shown.length ? [`and ${header.length - shown.length} more`] : [])].join(', ');
};

/** Matches the columns by name. @throws input error `missing-column`, which names what was expected */
export const mapColumns = (kind: ImportKind, header: readonly string[]): Mapping => {
  const { takes, needs } = shapes[kind];
  const columns: Mapping['columns'] = {};
  const shown: Mapping['shown'] = [];
  for (const field of takes) {
    const known: readonly string[] = names[field];
    const found = known
      .map((name) => header.findIndex((column, at) => plain(column) === name && !Object.values(columns).includes(at)))
      .find((at) => at >= 0);
    if (found === undefined) continue;
    columns[field] = found;
    shown.push({ column: header[found] ?? '', field });
  }
  const missing = needs.filter((any) => any.every((field) => columns[field] === undefined));
  if (missing.length > 0) {
    const wanted = missing.map((any) => any.map((field) => `"${names[field][0]}"`).join(' or ')).join('; ');
    throw inputError('missing-column', `No column for ${wanted} among: ${few(header)}. Nothing was imported.`);
  }
  const used = new Set(Object.values(columns));
  return { columns, shown, unused: header.filter((column, i) => column.trim() !== '' && !used.has(i)) };
};

export type Cells = Readonly<Partial<Record<FieldName, string>>>;

/** The cells of a row by field; blanks are left out. */
export const cellsOf = ({ columns }: Mapping, cells: readonly string[]): Cells =>
  Object.fromEntries(
    (Object.entries(columns) as [FieldName, number][]).flatMap(([field, at]) => {
      const text = (cells[at] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
      return text === '' ? [] : [[field, text]];
    }),
  );

/** A cell that a spreadsheet would take for a formula. A sign before a number is none. */
export const isFormula = (text: string): boolean => /^[=@]/.test(text) || /^[+-](?![\d\s.,]*$)/.test(text);
