import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { read, records } from './reading.ts';

const here = withBot();

const rows = [
  'Delegate,Email,Organisation,Course,Date,Status,Diet',
  'Cy Day,cy@x.example,Acme,advanced,14/07/2025,Attended,x',
  'Di Fox,di@x.example,Acme,advanced,14/07/2025,DNA,',
  'Ed Hay,ed@x.example,,Knitting,14/07/2025,Attended,',
].join('\n');

/** Where the link in an officer's chat leads, on the bot of this test. */
const linkFor = async (olga: Person): Promise<string> => {
  const text = read((await olga.say('import')).card);
  const [, path = ''] = /https:\/\/signpost\.example\.org(\/import\/\S+)/.exec(text) ?? [];
  expect(path).toMatch(/^\/import\/p-somerset-2020\/[\da-f]{32}$/);
  return `${here.url}${path}`;
};

const upload = (link: string, text: string | Buffer, chosen: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: 'attendance', order: 'as-proven', ...chosen })) form.set(name, value);
  form.set('file', new Blob([text]), 'bookings.csv');
  return fetch(link, { method: 'POST', body: form });
};

const uploaded = async (olga: Person, text = rows): Promise<string> => {
  const answer = await upload(await linkFor(olga), text);
  expect(answer.status).toBe(200);
  await here.settled();
  return read(lastCard(olga));
};

const lastCard = (person: Person) => {
  const card = person.cards().at(-1)?.card;
  if (!card) throw new TypeError('no card was shown');
  return card;
};
const of = (collection: string) => records(here.stored(), collection);
const waiting = () => readdirSync(here.uploads).filter((name) => name.endsWith('.csv'));

describe('an officer’s import', () => {
  it('is uploaded by a link, shown before anything changes, and done and undone by a button', async () => {
    const olga = here.officer();
    const before = await uploaded(olga);
    expect(before).toMatch(/2 new, 0 to be changed, 0 the same, 1 with a problem/);
    expect(before).toMatch(/"Delegate" is name, "Organisation" is agency/);
    expect(before).toMatch(/Row 4: I know no course called "Knitting"/);
    expect(before).toContain('Diet');
    expect(of('attendances')).toEqual([]);
    expect(waiting()).toHaveLength(1);
    expect(statSync(join(here.uploads, waiting()[0] ?? '')).mode & 0o777).toBe(0o600);

    expect(read((await olga.press('Import these rows')).card)).toMatch(/Importing attendance: 0 of 3/);
    await here.settled();
    expect(read(lastCard(olga))).toMatch(/Imported: attendance[\s\S]*2 new/);
    expect(of('attendances').map(({ state }) => state)).toEqual(['present', 'absent']);
    expect(waiting()).toEqual([]);

    expect(read((await olga.press('Undo this import')).card)).toMatch(/Undoing/);
    await here.settled();
    expect(read(lastCard(olga))).toMatch(/is undone[\s\S]*0 left/);
    expect([...of('attendances'), ...of('sessions'), ...of('importChanges')]).toEqual([]);
    expect(of('persons')).toHaveLength(1);
    expect(here.log.join('\n')).not.toMatch(/Cy|Knitting|x\.example/);
  });

  it('may be of what courses ask, which it replaces and says so', async () => {
    const olga = here.officer();
    const asks =
      'Course,Kind,Text,Right answer,Other answers\nadvanced,question,When?,Now,Later; Never\nadvanced,statement,I can,,';
    const link = await linkFor(olga);
    expect(await (await fetch(link)).text()).toContain('value="questions"');
    expect((await upload(link, asks, { kind: 'questions' })).status).toBe(200);
    await here.settled();
    expect(read(lastCard(olga))).toMatch(
      /What importing evaluation questions would do[\s\S]*2 new[\s\S]*take the place of all that it asks/,
    );
    await olga.press('Import these rows');
    await here.settled();
    expect(of('courseQuestions')).toMatchObject([{ id: 'advanced', statements: ['I can'], quiz: [{ text: 'When?' }] }]);
    await olga.press('Undo this import');
    await here.settled();
    expect(of('courseQuestions')).toEqual([]);
  });

  it('is done by typing alone, and goes on after a restart', async () => {
    const olga = here.officer();
    await uploaded(olga);
    expect(read((await olga.say('import')).card)).toMatch(/What importing attendance would do/);
    await olga.say('import these rows');
    await here.restart();
    await here.settled();
    expect(of('attendances')).toHaveLength(2);
    await olga.say('import');
    await olga.say('undo');
    await here.settled();
    expect(of('attendances')).toEqual([]);
  });

  it('that is refused changes nothing, and its file is removed', async () => {
    const olga = here.officer();
    await uploaded(olga);
    expect(read((await olga.press('Do not')).card)).toMatch(/Nothing was imported/);
    await here.restart();
    await here.settled();
    expect([...of('attendances'), ...of('importFindings'), ...waiting()]).toEqual([]);
  });

  it('that nobody says a word about is gone in an hour, file and findings', async () => {
    const olga = here.officer();
    await uploaded(olga);
    here.clock.moveTo(new Date(here.clock.now().getTime() + 61 * 60_000));
    await here.settled();
    expect([...of('importFindings'), ...waiting()]).toEqual([]);
    expect(read((await olga.press('Import these rows')).card)).toMatch(/not waiting for your word any more/);
    expect(of('attendances')).toEqual([]);
  });

  it('asks on the page in which order dates are written, and takes the answer by the same link', async () => {
    const olga = here.officer();
    const link = await linkFor(olga);
    const unclear = rows.replaceAll('14/07', '04/07');
    const asked = await upload(link, unclear);
    expect(asked.status).toBe(400);
    expect(await asked.text()).toMatch(
      /role="alert">Say in which order this file writes its dates[\s\S]*value="attendance" required checked/,
    );
    expect((await upload(link, unclear, { order: 'month-first' })).status).toBe(200);
    await here.settled();
    await olga.say('import');
    await olga.press('Import these rows');
    await here.settled();
    expect(of('sessions').map(({ day }) => day)).toEqual(['2025-04-07']);
  });

  it('is no business of somebody who is no officer, nor of an officer who was one a minute ago', async () => {
    const ann = here.person();
    expect(read((await ann.say('import')).card)).toMatch(/training officer/);
    expect(of('imports')).toEqual([]);
    const olga = here.officer();
    await uploaded(olga);
    here.set('somerset-2020', { officers: [] });
    await here.restart();
    expect(read((await olga.press('Import these rows')).card)).toMatch(/training officer/);
    await here.settled();
    expect(of('attendances')).toEqual([]);
  });
});

describe('somebody whom an import brought', () => {
  it('is the one who comes in by Teams with that e-mail later, and stays when the import is undone', async () => {
    const olga = here.officer();
    const people = 'Name,Email,Agency\nA. Lee,Ann.Lee@example.org,Acme';
    expect((await upload(await linkFor(olga), people, { kind: 'people' })).status).toBe(200);
    await here.settled();
    await olga.say('import');
    await olga.press('Import these rows');
    await here.settled();
    const [brought] = of('persons').filter(({ name }) => name === 'A. Lee');
    await here.person().say('hello');
    expect(of('accounts')).toContainEqual(expect.objectContaining({ name: 'Ann Lee', person: brought?.['id'] }));
    await olga.say('import');
    await olga.press('Undo this import');
    await here.settled();
    expect(read(lastCard(olga))).toMatch(/0 taken back, 1 left[\s\S]*Left as they are[\s\S]*Ann Lee/);
    expect(of('persons')).toContainEqual(brought);
  });
});

describe('the link to the upload page', () => {
  it('works once', async () => {
    const olga = here.officer();
    const link = await linkFor(olga);
    const page = await fetch(link);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect((await upload(link, rows)).status).toBe(200);
    for (const answer of [await upload(link, rows), await fetch(link)]) {
      expect(answer.status).toBe(404);
      expect(await answer.text()).toMatch(/does not work/);
    }
    await here.settled();
    expect(waiting()).toHaveLength(1);
  });

  it('works once even when two upload at the same moment', async () => {
    const link = await linkFor(here.officer());
    const both = await Promise.all([upload(link, rows), upload(link, rows)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    await here.settled();
    expect(waiting()).toHaveLength(1);
  });

  it('works for ten minutes, and no more once another was asked for', async () => {
    const olga = here.officer();
    const first = await linkFor(olga);
    const second = await linkFor(olga);
    expect((await fetch(first)).status).toBe(404);
    here.clock.moveTo(new Date(here.clock.now().getTime() + 9 * 60_000));
    expect((await fetch(second)).status).toBe(200);
    here.clock.moveTo(new Date(here.clock.now().getTime() + 2 * 60_000));
    expect((await fetch(second)).status).toBe(404);
    expect((await fetch(`${here.url}/import/p-somerset-2020/../../x`)).status).toBe(404);
  });

  it.each([
    ['no file', async (link: string) => fetch(link, { method: 'POST', body: new FormData() }), /could not read|Please/],
    ['no multipart', async (link: string) => fetch(link, { method: 'POST', body: 'kind=people' }), /could not read/],
    ['no kind', async (link: string) => upload(link, rows, { kind: 'pets' }), /Please say what is in the file/],
    ['columns that are not there', async (link: string) => upload(link, 'A,B\n1,2'), /No column for &#34;email&#34;/],
  ])('says what is wrong with %s, and works still', async (_, send, message) => {
    const link = await linkFor(here.officer());
    const answer = await send(link);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(message);
    expect((await fetch(link)).status).toBe(200);
    expect(of('imports')).toMatchObject([{ state: 'asked' }]);
  });

  it('refuses a file that is too large, with the size that would do', async () => {
    const link = await linkFor(here.officer());
    const answer = await upload(link, Buffer.alloc(20 * 1024 * 1024 + 70_000, 'a')).catch(() => undefined);
    // Whoever sends on while it is refused may see the connection end instead.
    if (answer) expect([answer.status, await answer.text()]).toEqual([413, expect.stringMatching(/larger than 20 MB/)]);
    expect((await fetch(link)).status).toBe(200);
  });
});
