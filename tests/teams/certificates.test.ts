import { describe, expect, it } from 'vitest';
import { courses } from '../../src/training/index.ts';
import { linesOf, readPdf } from '../evaluation/certificate/read-pdf.ts';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { read } from './reading.ts';
import { sessionSteps } from './session-steps.ts';

const here = withBot({ now: '2026-07-15T09:00:00Z' });
const steps = sessionSteps(here);

/** Ann was there for the whole of yesterday's session, and Olga has its register open. */
const attended = async (mark = 'here') => {
  const ann = await steps.somebody('Ann Lee');
  const olga = here.officer();
  await steps.setUp(olga, { 'f-outcomes': 'Know the signs\nKnow *what* to do' });
  await steps.put(olga, 'Ann Lee');
  await olga.say(`1 ${mark}`);
  // What is asked after a session has come.
  await here.settled();
  return { ann, olga };
};

/** The path of the link on the newest card. */
const linkIn = (card: Parameters<typeof read>[0]): string => {
  const [, path = ''] = /https:\/\/signpost\.example\.org(\/files\/[^"]+)/.exec(JSON.stringify(card.json)) ?? [];
  expect(path).not.toBe('');
  return path;
};
const fetched = async (path: string) => {
  const response = await fetch(`${here.url}${path}`);
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
};
const page = async (number: string): Promise<string> => String((await fetched(`/files/certificates/${number}`)).body);
const numbers = () => steps.kept('certificates').map(({ id }) => String(id));

const typed = async (ann: Person) => {
  await ann.say('certificates');
  return (await ann.say('1')).card;
};

describe('the certificate of somebody who was there for the whole session', () => {
  it('is a PDF with their name, by a link that works once, and its number can be checked', async () => {
    const { ann, olga } = await attended();
    expect(read((await ann.say('certificates')).card)).toMatch(
      /Your certificates\n[\s\S]*1\. Introduction to Child Protection\nTuesday 14 July 2026/,
    );
    const link = linkIn((await ann.say('1')).card);
    const [number = ''] = numbers();

    const first = await fetched(link);
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(first.headers.get('content-disposition')).toBe(`attachment; filename="certificate-${number}.pdf"`);
    const said = linesOf(readPdf(first.body).structure).join('\n');
    for (const line of ['P Ann Lee', 'LBody Know *what* to do', `Certificate number: ${number}`]) expect(said).toContain(line);
    expect(said).toContain(`https://signpost.example.org/files/certificates/${number}`);
    expect((await fetched(link)).status).toBe(404);

    const checked = await page(number);
    for (const text of ['This certificate is valid', 'Introduction to Child Protection', 'The partnership of somerset-2020'])
      expect(checked).toContain(text);
    expect(checked).not.toContain('Ann');

    await olga.say('1 part');
    expect(await page(number)).toContain('not valid any more');
    expect(here.log.join('\n')).not.toMatch(/Ann|Introduction/);
  });

  it('can be had again at any time, under the same number, by buttons from "my training"', async () => {
    const { ann } = await attended();
    linkIn(await typed(ann));
    const before = numbers();
    await ann.say('my training');
    await ann.press('My certificates');
    const turn = await ann.press('Get the certificate', { row: String(steps.session()['id']) });
    expect((await fetched(linkIn(turn.card))).status).toBe(200);
    expect(numbers()).toEqual(before);
  });

  it('is not to be had by an old link once the register was corrected', async () => {
    const { ann, olga } = await attended();
    const link = linkIn(await typed(ann));
    await olga.say('1 absent');
    expect((await fetched(link)).status).toBe(404);
    expect(JSON.stringify((await typed(ann)).json)).not.toContain('/files/');
  });

  it('works for whoever pressed twice, and is one certificate', async () => {
    const { ann } = await attended();
    await ann.say('certificates');
    const turns = await ann.pressTwice('Get the certificate', { row: String(steps.session()['id']) });
    for (const { card } of turns) expect((await fetched(linkIn(card))).status).toBe(200);
    expect(numbers()).toHaveLength(1);
  });

  it('is named among what is kept of them', async () => {
    const { ann } = await attended();
    expect(read((await ann.say('privacy')).card)).not.toContain('certificates');
    await typed(ann);
    expect(read((await ann.say('privacy')).card)).toContain('The numbers of your certificates');
  });
});

describe('there is no certificate', () => {
  it.each(['part', 'absent', 'told us'])('for whom the register says: %s', async (mark) => {
    const { ann } = await attended(mark);
    expect(read((await ann.say('certificates')).card)).toContain('There is none yet');
    expect(numbers()).toEqual([]);
  });

  it('before they have answered what they were asked, where the strategy wants that first', async () => {
    const cumbria = sessionSteps(here, 'cumbria-2022');
    const about = { id: 'c', title: 'Neglect', kind: 'course', delivery: null, hours: 3, audience: null, version: 1 } as const;
    const course = { ...about, gives: [], needs: [], groups: [], outcomes: [] };
    await here.store.transaction((tx) => tx.put(courses, 'p-cumbria-2022', course));
    const [cat, olga] = [await cumbria.somebody('Cat Day'), here.officer('cumbria-2022')];
    await cumbria.setUp(olga, { 'f-course': 'c' });
    await cumbria.put(olga, 'Cat Day');
    await olga.say('1 here');
    await here.settled();
    expect(read((await cat.say('certificates')).card)).toContain('I need your answers first');
    expect(numbers()).toEqual([]);
  });

  it('of somebody else’s session, whatever a card sends', async () => {
    const { ann } = await attended();
    await ann.say('certificates');
    const bo = await steps.somebody('Bo Smith');
    await bo.say('certificates');
    const press = await ann.press('Get the certificate', { row: String(steps.session()['id']) });
    const sent = JSON.parse(JSON.stringify(press.sent).replaceAll(ann.aadObjectId, bo.aadObjectId));
    expect(JSON.stringify(await bo.send({ ...sent, id: 'f:another' }))).toContain('I know of no session of yours');
    expect(steps.kept('certificates').map(({ person }) => person)).toEqual([steps.personOf(ann)]);
  });
});
