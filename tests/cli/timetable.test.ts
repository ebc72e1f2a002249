import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { briefings, digests } from '../../src/briefing/index.ts';
import { collections } from '../../src/collections.ts';
import { type Wanted, want } from '../../src/outbox/index.ts';
import { keepPlace, lose, meet, stopMessages } from '../../src/people/index.ts';
import { type JsonStore, type JsonStoreOptions, openJsonStore } from '../../src/store/index.ts';
import { type Attendance, attendances, sessions } from '../../src/training/index.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { sessionOn } from '../training/session-on.ts';
import { refused, signpost } from './run.ts';
import { tenant, under, writeSettings } from './settings.ts';

const at = (text: string) => new Date(text);
const wire = { serviceUrl: 'https://teams.example', bot: 'b' };

describe('signpost timetable', () => {
  let folder: string;
  let dispose: () => Promise<void>;
  let held: JsonStore;

  beforeEach(async () => {
    vi.setSystemTime(at('2026-07-03T15:00:00Z'));
    ({ folder, dispose } = await temporaryFolder());
    writeSettings(folder, { id: 'here' }, { id: 'there', timeZone: 'Atlantic/Azores', holidays: 'PT' });
    await open();
  });
  afterEach(async () => {
    await held.close();
    await dispose();
    vi.useRealTimers();
  });

  const open = async (options: JsonStoreOptions = {}) => {
    held = await openJsonStore(join(folder, options.madeBy ?? 'store'), collections, options);
  };
  const person = (partition: string, objectId: string) =>
    held.transaction((tx) => meet(tx, partition, { tenant, objectId, user: objectId, chat: `chat ${objectId}`, ...wire }));
  const wanted = (partition: string, ...all: Partial<Wanted>[]) =>
    held.transaction(async (tx) => {
      for (const one of all) {
        const { kind = 'answer', to = { person: 'nobody' }, about = 'session-1', due = at('2026-07-04T15:30:00Z') } = one;
        await want(tx, partition, { kind, to, about, due, key: JSON.stringify([kind, to, about, due]), ...one });
      }
    });
  /** What the digest of a week is drawn from. */
  const week = '2026-06-22T00:00:00.000Z/2026-06-29T00:00:00.000Z';
  /** People who get the digest, and a session that is new in that week. */
  const getDigest = (...ids: string[]) =>
    held.transaction(async (tx) => {
      await tx.put(sessions, 'here', sessionOn('2026-09-15', { created: '2026-06-24T09:00:00.000Z' }));
      for (const id of ids)
        await tx.put(digests, 'here', {
          id: `person/${id}`,
          to: { person: id },
          from: '2026-06-22T00:00:00.000Z',
          week: '2026-06-29',
        });
    });
  const timetable = (...more: string[]) => signpost('timetable', ...under(folder), ...more);
  const rows = async (...more: string[]): Promise<Record<string, string>[]> => {
    const { code, out, err } = await timetable('--json', ...more);
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out);
  };

  it('lists what would be sent to whom, when and why, in order of time, beside a running bot, and sends nothing', async () => {
    const [ann, bob] = [await person('here', 'ann'), await person('there', 'bob')];
    const team = { tenant, team: 'team-1', channel: 'channel-1' };
    await held.transaction(async (tx) => {
      await keepPlace(tx, 'here', { tenant, conversation: 'team-1', ...wire });
      await tx.put(briefings, 'here', {
        ...{ id: 'news', author: ann.id, state: 'sending', version: 1, title: 'News', summary: 'It is new.', body: 'It is so.' },
        ...{ urgency: 'normal', readers: 'counted', edition: 1, tasks: [], history: [] },
      });
    });
    await wanted(
      'here',
      { to: { person: ann.id } },
      { kind: 'briefing', to: team, about: 'news', due: at('2026-07-03T15:10:00Z') },
    );
    await wanted('there', { to: { person: bob.id }, due: at('2026-07-03T20:00:00Z') });
    const before = await rows();
    expect(before).toEqual([
      {
        at: '2026-07-03T15:10:00.000Z',
        partnership: 'here',
        kind: 'briefing',
        to: 'team-1/channel-1',
        about: 'news',
        why: 'a briefing, as a post in a channel',
      },
      {
        at: '2026-07-03T20:00:00.000Z',
        partnership: 'there',
        kind: 'answer',
        to: bob.id,
        about: 'session-1',
        why: 'what they asked for and could not be given at once',
      },
      expect.objectContaining({ at: '2026-07-04T15:30:00.000Z', to: ann.id }),
    ]);
    expect(await rows()).toEqual(before);
  });

  it('can be read by an officer, in the time of each partnership', async () => {
    const [ann, bob] = [await person('here', 'ann'), await person('there', 'bob')];
    await wanted('here', { to: { person: ann.id } });
    await wanted('there', { to: { person: bob.id } });
    const { code, out, err } = await timetable('--days', '7');
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      'Partnership here, until Fri 10 Jul 2026, 16:00 (times in Europe/London):',
      `Sat 4 Jul 2026, 16:30  answer to person ${ann.id}: what they asked for and could not be given at once (about session-1)`,
      'Partnership there, until Fri 10 Jul 2026, 15:00 (times in Atlantic/Azores):',
      `Sat 4 Jul 2026, 15:30  answer to person ${bob.id}: what they asked for and could not be given at once (about session-1)`,
      '',
    ]);
    expect((await timetable('--days', '1')).out).toMatch(/^Partnership here, .*\nNothing is to be sent\.\nPartnership there, /);
  });

  it('holds what keeps to working hours until they begin, and what is overdue for now', async () => {
    const to = { person: (await person('here', 'ann')).id };
    await getDigest(to.person);
    await wanted(
      'here',
      { kind: 'digest', to, about: week, due: at('2026-07-03T22:00:00Z') },
      { to, about: 'at any hour', due: at('2026-07-03T23:00:00Z') },
      { to, about: 'overdue', due: at('2026-07-03T09:00:00Z') },
      { to, about: 'of no use any more', due: at('2026-07-02T09:00:00Z') },
    );
    expect((await rows()).map(({ at: when, about }) => [when, about])).toEqual([
      ['2026-07-03T15:00:00.000Z', 'overdue'],
      ['2026-07-03T23:00:00.000Z', 'at any hour'],
      ['2026-07-06T08:00:00.000Z', week],
    ]);
  });

  it('leaves out whom nothing is sent to: who has stopped messages, and whom none reaches', async () => {
    const [ann, bob, cat] = [await person('here', 'ann'), await person('here', 'bob'), await person('here', 'cat')];
    await getDigest(ann.id, bob.id, cat.id);
    await wanted('here', ...[ann, bob, cat].map(({ id }) => ({ kind: 'digest' as const, about: week, to: { person: id } })));
    await wanted('here', { kind: 'answer', to: { person: ann.id } });
    await held.transaction(async (tx) => {
      await stopMessages(tx, 'here', ann, at('2026-07-03T09:00:00Z'));
      await lose(tx, 'here', `${tenant}/bob`, 'blocked', at('2026-07-03T09:00:00Z'));
    });
    expect((await rows()).map(({ kind, to }) => [kind, to])).toEqual([
      ['answer', ann.id],
      ['digest', cat.id],
    ]);
  });

  it('looks so many days ahead, ninety unless told, however much is waiting', async () => {
    const to = { person: (await person('here', 'ann')).id };
    const days = Array.from({ length: 250 }, (_, i) => new Date(Date.parse('2026-07-03T16:00:00Z') + i * 12 * 3_600_000));
    await wanted('here', ...days.map((due, i) => ({ to, about: `${i}`, due })));
    const expected = (until: string) => days.flatMap((due, i) => (due <= at(until) ? [`${i}`] : []));
    expect((await rows()).map(({ about }) => about)).toEqual(expected('2026-10-01T15:00:00Z'));
    expect((await rows('--days', '120')).map(({ about }) => about)).toEqual(expected('2026-10-31T15:00:00Z'));
    expect(await rows('--days', '1')).toHaveLength(2);
  });

  it('lists what is not written yet, and will be planned on its day', async () => {
    const tom = await person('here', 'tom');
    const session = sessionOn('2026-07-08', { id: 's', from: '10:00', to: '13:00', trainers: [tom.id] });
    const one: Attendance = {
      id: 's/ann',
      session: 's',
      person: 'ann',
      state: 'expected',
      by: tom.id,
      at: '2026-07-01T09:00:00Z',
    };
    await held.transaction(async (tx) => {
      await tx.put(sessions, 'here', session);
      await tx.put(attendances, 'here', one);
    });
    const listed = [
      expect.objectContaining({ at: '2026-07-08T17:00:00.000Z', kind: 'register-missing', to: tom.id, about: 's' }),
    ];
    expect(await rows()).toEqual(listed);
    // The register is taken: nobody has to be reminded.
    await held.transaction((tx) => tx.put(attendances, 'here', { ...one, state: 'excused' as const }));
    expect(await rows()).toEqual([]);
  });

  it('is empty where nothing waits', async () => {
    expect(await rows()).toEqual([]);
  });

  it('of a sandbox goes by its calendar and its demonstration partnership', async () => {
    await held.close();
    await open({ madeBy: 'sandbox' });
    held.answer('now', async () => '2027-01-04T09:00:00Z');
    await wanted('demo', { to: { person: (await person('demo', 'ann')).id }, due: at('2027-03-01T09:00:00Z') });
    const { out } = await signpost('timetable', '--store', join(folder, 'sandbox'), '--json');
    expect(JSON.parse(out)).toMatchObject([{ at: '2027-03-01T09:00:00.000Z', partnership: 'demo' }]);
  });

  it('of a sandbox that has written nothing yet is empty', async () => {
    await held.close();
    await open({ madeBy: 'sandbox' });
    held.answer('now', async () => '2027-01-04T09:00:00Z');
    expect(await signpost('timetable', '--store', join(folder, 'sandbox'), '--json')).toEqual({ code: 0, out: '[]\n', err: '' });
  });

  it('refuses a folder that is not there, where nothing would look like nothing to be sent', async () => {
    expect(await signpost('timetable', '--store', join(folder, 'none'))).toEqual(
      refused(/There is no store in \S+none: .*--store/),
    );
  });

  it.each(['0', '-1', '1.5', 'ninety', ''])('refuses to look "%s" days ahead', async (days) => {
    expect(await timetable('--days', days)).toEqual(refused(/--days: expected a whole number of days/));
  });

  it('refuses settings that are wrong, in one line', async () => {
    mkdirSync(join(folder, 'wrong'));
    writeFileSync(join(folder, 'wrong', 'config.json'), '{"partnerships":[]}');
    const wrong = await signpost('timetable', '--store', join(folder, 'store'), '--config', join(folder, 'wrong', 'config.json'));
    expect(wrong).toEqual(refused(/partnerships is wrong: expected at least one partnership/));
  });
});
