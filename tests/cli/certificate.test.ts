import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collections } from '../../src/collections.ts';
import { certificates } from '../../src/evaluation/index.ts';
import { type JsonStore, openJsonStore } from '../../src/store/index.ts';
import { attendanceId, attendances, sessions } from '../../src/training/index.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { sessionOn } from '../training/session-on.ts';
import { refused, signpost } from './run.ts';
import { under, writeSettings } from './settings.ts';

const number = 'SP-7K2M-9QXW-9';

describe('signpost certificate', () => {
  let folder: string;
  let dispose: () => Promise<void>;
  let held: JsonStore;

  beforeEach(async () => {
    vi.setSystemTime(new Date('2026-07-20T15:00:00Z'));
    ({ folder, dispose } = await temporaryFolder());
    writeSettings(folder, { id: 'here' }, { id: 'there' });
    held = await openJsonStore(join(folder, 'store'), collections);
    await held.transaction((tx) => tx.put(sessions, 'there', sessionOn('2026-07-14', { id: 's' })));
    await mark('present');
    await held.transaction((tx) =>
      tx.put(certificates, 'there', { id: number, person: 'ann', session: 's', issued: '2026-07-15T09:00:00.000Z' }),
    );
  });
  afterEach(async () => {
    await held.close();
    await dispose();
    vi.useRealTimers();
  });

  const mark = (state: 'present' | 'part') =>
    held.transaction((tx) =>
      tx.put(attendances, 'there', {
        id: attendanceId('s', 'ann'),
        session: 's',
        person: 'ann',
        state,
        by: 'olga',
        at: '2026-07-14T12:00:00.000Z',
      }),
    );
  const ask = (...words: string[]) => signpost('certificate', ...words, ...under(folder));
  const found = { number, partnership: 'Partnership there', course: 'Introduction to Child Protection', day: '2026-07-14' };

  it('says beside a running bot that it is valid, and of what, and nothing of whose it is', async () => {
    const { code, out, err } = await ask(number, '--json');
    expect([code, err, JSON.parse(out)]).toEqual([0, '', { ...found, valid: true }]);
    const plainly = await ask('sp', '7k2m', '9qxw', '9');
    expect(plainly).toEqual({
      code: 0,
      out: `${number} is valid: Introduction to Child Protection, Tuesday 14 July 2026, issued by Partnership there.\n`,
      err: '',
    });
  });

  it('says no of one whose register was corrected', async () => {
    await mark('part');
    const { code, out } = await ask(number, '--json');
    expect([code, JSON.parse(out)]).toEqual([1, { ...found, valid: false }]);
    expect(await ask(number)).toMatchObject({ code: 1, out: expect.stringContaining('is not valid any more') });
  });

  it('says no of a number that was never given', async () => {
    const unknown = 'SP-0000-0000-0';
    const { code, out } = await ask(unknown, '--json');
    expect([code, JSON.parse(out)]).toEqual([1, { number: unknown, valid: false, partnership: null, course: null, day: null }]);
    expect(await ask(unknown)).toEqual({ code: 1, out: `No certificate has the number ${unknown}.\n`, err: '' });
  });

  it.each(['SP-7K2M-9QXW-8', 'SP-7K2M', 'certificate'])('refuses what is no number: %s', async (words) => {
    expect(await ask(words)).toEqual(refused(/is no certificate’s number; expected one such as SP-/));
  });

  it('refuses a folder without a store', async () => {
    expect(await signpost('certificate', number, '--store', join(folder, 'none'))).toEqual(refused(/There is no store in/));
  });
});
