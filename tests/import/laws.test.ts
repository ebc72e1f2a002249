import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { type ImportKind, undo } from '../../src/import/index.ts';
import { csv, openImporting } from './importing.ts';

const headers: Record<ImportKind, readonly string[]> = {
  people: ['Name', 'Email', 'Agency', 'Sector'],
  sessions: ['Course', 'Date', 'Start', 'End', 'Venue', 'Places'],
  attendance: ['Name', 'Email', 'Agency', 'Course', 'Date', 'Start', 'Status'],
  questions: ['Course', 'Kind', 'Text', 'Right answer', 'Other answers', 'Other answers'],
};

const odd = ['', 'Ø', '=1+1', '"', 'a,b;c', 'line\r\nbreak', '\u0000', '👩‍🏫', '-', "Robert'); --"];
const some = (...values: string[]) => fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...values) }, fc.constantFrom(...odd));
const cell: Record<string, fc.Arbitrary<string>> = {
  Name: some('Ann Lee', 'ann lee', 'Bo Smith', 'Cy'),
  Email: some('', '', 'ann@x.example', 'BO@x.example'),
  Agency: some('', 'Police', 'council', 'Acme', 'ACME'),
  Sector: some('', 'police', 'health'),
  Course: some('advanced', 'Advanced Child Protection', 'learning-events', 'Knitting'),
  Date: some('2027-07-14', '14/07/2027', '14/07/2027 10:00', '15 July 2027', 'soon'),
  Start: some('', '09:30', '9:30', '10:00:00'),
  End: some('12:30', '4pm', '08:00'),
  Venue: some('', 'Shire Hall', 'Town Hall'),
  Places: some('', '12', '20'),
  Kind: fc.constantFrom('statement', 'question', 'question', 'Quiz', 'riddle'),
  Text: some('I know it', 'I can say it', 'When?', 'To whom?', '* Who?'),
  'Right answer': some('', 'now', 'the lead'),
  'Other answers': some('', 'later', 'later; never', 'now'),
  Status: some('attended', 'dna', 'booked', 'apologies', 'perhaps'),
};

const file = fc.constantFrom<ImportKind>('people', 'sessions', 'attendance', 'questions').chain((kind) => {
  const header = headers[kind];
  const row = fc.tuple(...header.map((name) => cell[name] ?? fc.constant('')));
  // The last column says in which order the file writes its dates; a blank row is none.
  return fc.array(row, { minLength: 1, maxLength: 45 }).map((rows) => ({ kind, text: csv(header, ...rows) }));
});

const seed = 20270901;
const runs = { seed, numRuns: 25 };

/** Rows that prove no order are not what these laws are about. */
const proven = ({ text }: { text: string }) => !/Date/.test(text) || /14\/07/.test(text) || !/\d\/\d/.test(text);

describe(`importing (seed ${seed})`, () => {
  it('the same file twice changes nothing; only what was a problem may go in by then', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(file.filter(proven), async ({ kind, text }) => {
        const here = await openImporting();
        try {
          const first = await here.run(kind, text, 'i1');
          const before = here.held();
          const again = await here.run(kind, text, 'i2');
          const fresh = again.filter(({ is }) => is === 'new' || is === 'change').map(({ row }) => row);
          const wrong = first.filter(({ is }) => is === 'problem').map(({ row }) => row);
          expect(wrong).toEqual(expect.arrayContaining(fresh));
          if (fresh.length === 0) expect(here.held()).toBe(before);
        } finally {
          await here.dispose();
        }
      }),
      { seed, numRuns: 40 },
    );
  });

  it('and undoing it leaves the store as it was before, to the byte', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(file.filter(proven), file.filter(proven), async (one, other) => {
        const here = await openImporting();
        try {
          await here.run(one.kind, one.text, 'i1');
          const before = here.held();
          await here.run(other.kind, other.text, 'i2');
          expect((await undo(here.store, collections, 'p', 'i2')).stays).toBe(0);
          expect(here.held()).toBe(before);
        } finally {
          await here.dispose();
        }
      }),
      runs,
    );
  });

  it('does what its rehearsal said, which writes nothing', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(file.filter(proven), file.filter(proven), async (one, other) => {
        const here = await openImporting();
        try {
          await here.run(one.kind, one.text, 'i1');
          const before = here.held();
          const said = await here.rehearse(other.kind, other.text);
          expect(here.held()).toBe(before);
          expect(await here.run(other.kind, other.text, 'i2')).toEqual(said);
        } finally {
          await here.dispose();
        }
      }),
      runs,
    );
  });

  it('comes to the same when every transaction is run twice', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(file.filter(proven), async ({ kind, text }) => {
        const [once, twice] = [await openImporting(), await openImporting({ runTwice: () => true })];
        try {
          expect(await twice.run(kind, text)).toEqual(await once.run(kind, text));
          for (const name of ['persons', 'sessions', 'attendances', 'courseQuestions', 'importChanges'])
            expect(twice.records(name).length).toBe(once.records(name).length);
        } finally {
          await once.dispose();
          await twice.dispose();
        }
      }),
      { seed, numRuns: 10 },
    );
  });
});
