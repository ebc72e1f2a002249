import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { collections } from '../../src/collections.ts';
import { answerImports } from '../../src/import/index.ts';
import { persons } from '../../src/people/index.ts';
import { type JsonStore, openJsonStore } from '../../src/store/index.ts';
import { frameworks } from '../pathway/packs.ts';
import { partnership } from '../people/scenes.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { refused, signpost } from './run.ts';
import { under, writeSettings } from './settings.ts';

const header = 'Delegate,Email,Organisation,Course,Date,Status,Diet';
const good = [header, 'Ann,ann@x.example,Acme,advanced,14/07/2027,Attended,x', 'Bo,bo@x.example,,advanced,14/07/2027,DNA,'].join(
  '\n',
);
const partly = `${good}\nCy,cy@x.example,,Knitting,14/07/2027,Attended,`;

describe.each(['beside a running bot', 'alone'])('signpost import, %s', (where) => {
  let folder: string;
  let dispose: () => Promise<void>;
  let held: JsonStore | undefined;

  beforeEach(async () => {
    ({ folder, dispose } = await temporaryFolder());
    writeSettings(folder, { id: 'here' }, { id: 'there' });
    if (where !== 'alone') {
      held = await openJsonStore(join(folder, 'store'), collections);
      const partnerships = ['here', 'there'].map((id) => partnership(id));
      answerImports(held, { store: held, clock: systemClock(), frameworks, partnerships, collections });
    }
  });
  afterEach(async () => {
    await held?.close();
    held = undefined;
    await dispose();
  });

  const run = (what: string, given: string, ...more: string[]) => signpost('import', what, given, ...under(folder), ...more);
  const given = (text: string) => {
    writeFileSync(join(folder, 'file.csv'), text);
    return join(folder, 'file.csv');
  };
  const here = ['--partnership', 'here'];
  const people = async (): Promise<number> => {
    const store = held ?? (await openJsonStore(join(folder, 'store'), collections));
    const found = await store.transaction((tx) => tx.find(persons, 'here', 'all', 'all'));
    if (!held) await store.close();
    return found.length;
  };

  it('imports a file, says how far it has come, and undoes it', async () => {
    const { code, out, err } = await run('attendance', given(good), ...here);
    expect(code).toBe(0);
    expect(err).toBe('2 of 2 rows\n');
    expect(out).toContain('"Delegate" is name, "Organisation" is agency, "Course" is course');
    expect(out).toContain('Not used: "Diet".');
    expect(out).toContain('Done: 2 new, 0 changed, 0 the same, 0 with a problem.');
    expect(await people()).toBe(2);
    expect((await run('attendance', given(good), ...here)).out).toContain('0 new, 0 changed, 2 the same');
    const id = /import undo (\S+)/.exec(out)?.[1] ?? '';
    expect(await run('undo', id)).toMatchObject({ code: 0, out: expect.stringMatching(/^Undone: \d+ taken back, 0 left/) });
    expect(await people()).toBe(0);
  });

  it('says which rows have a problem, brings in all others, and answers no', async () => {
    const { code, out } = await run('attendance', given(partly), ...here, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      id: expect.any(String),
      rows: 3,
      counts: { new: 2, problem: 1 },
      problems: [{ row: 4, is: 'problem', text: expect.stringContaining('Knitting') }],
      unused: ['Diet'],
    });
    expect(await people()).toBe(2);
  });

  it('rehearses row by row, and changes nothing', async () => {
    const dry = await run('attendance', given(partly), ...here, '--dry-run');
    expect(dry.out).toMatch(/row 2\tnew\t.*\nrow 3\tnew\t.*\nrow 4\tproblem\t.*Knitting/);
    expect(dry.out).toContain('It would be: 2 new');
    expect(dry.out).not.toContain('undo');
    const json = await run('attendance', given(partly), ...here, '--dry-run', '--json');
    const lines = json.out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(lines.map(({ row, is }) => [row, is])).toEqual([
      [2, 'new'],
      [3, 'new'],
      [4, 'problem'],
      [undefined, undefined],
    ]);
    expect(lines.at(-1)).toMatchObject({ rows: 3, counts: { new: 2, problem: 1 } });
    expect(await people()).toBe(0);
  });

  it('imports what courses ask, and undoes it', async () => {
    const rows =
      'Course,Kind,Question,Right answer,Other answers\nadvanced,question,When?,Now,Later; Never\nadvanced,riddle,Who?,,';
    expect((await run('questions', given(rows.replace('riddle', 'statement')), ...here, '--dry-run')).out).toMatch(
      /row 2\tnew\tA question is added\. The rows of a course take the place of all that it asks/,
    );
    const wrong = await run('questions', given(rows), ...here);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('2 with a problem');
    const { code, out } = await run('questions', given(rows.replace('riddle', 'statement')), ...here);
    expect(code).toBe(0);
    expect(out).toContain('Done: 2 new');
    const id = /import undo (\S+)/.exec(out)?.[1] ?? '';
    expect((await run('undo', id)).out).toMatch(/^Undone: 1 taken back, 0 left/);
  });

  it.each([
    ['attendance', good.replaceAll('14/07', '04/07'), here, /--dates day-first or --dates month-first/],
    ['attendance', good, [...here, '--dates', 'guess'], /--dates: expected day-first or month-first, not "guess"/],
    ['attendance', good, [], /--partnership: expected .* one of here, there/],
    ['attendance', good, ['--partnership', 'nowhere'], /one of here, there/],
    ['sessions', good, here, /No column for "start"; "end"/],
    ['pets', good, here, /import: expected people or sessions or attendance or questions or undo, not "pets"/],
    ['undo', good, here, /no such import/],
  ])('is refused in one line: %s %#', async (what, text, more, line) => {
    expect(await run(what, what === 'undo' ? 'i9' : given(text), ...more)).toEqual(refused(line));
    expect((await run('people', join(folder, 'none.csv'), ...here)).err).toMatch(/no file to be read/);
  });

  it('takes the order of dates that it is told', async () => {
    const { code } = await run('attendance', given(good.replaceAll('14/07', '04/07')), ...here, '--dates', 'month-first');
    expect(code).toBe(0);
  });
});
