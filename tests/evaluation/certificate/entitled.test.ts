import { describe, expect, it } from 'vitest';
import { certificateFor } from '../../../src/evaluation/certificate/certificate.ts';
import { certificateLink, certificates, myCertificates } from '../../../src/evaluation/index.ts';
import type { Transaction } from '../../../src/store/index.ts';
import { withStore } from '../../people/scenes.ts';
import { ann, annActs, asked, attended, whose } from './given.ts';

const here = withStore();
const inStore = <T>(work: (tx: Transaction) => Promise<T>) => here.store.transaction(work);
const kept = () => Object.keys(here.records('p')[certificates.name] ?? {});

/** What comes of asking for the certificate of the session: the card, or what is said instead. */
const askFor = (session: unknown = 's', more: Parameters<typeof annActs>[1] = {}) =>
  inStore((tx) => certificateLink(annActs(tx, more), session)).then(
    ({ view }) => view.card,
    (error: Error) => error.message,
  );

describe('a certificate', () => {
  it('is for whoever was there for the whole of a session that is over', async () => {
    await inStore((tx) => attended(tx, 'present'));
    expect(await askFor()).toBe('upload');
    expect(kept()).toHaveLength(1);
  });

  it.each(['expected', 'part', 'absent', 'excused'] as const)('is not for whom the register calls %s', async (state) => {
    await inStore((tx) => attended(tx, state));
    expect(await askFor()).toMatch(/there for the whole session, and the register does not say so/);
    expect(kept()).toEqual([]);
  });

  it.each([
    ['is not over yet', { day: '2026-07-01' }],
    ['was cancelled', { state: 'cancelled' as const }],
  ])('is of no session that %s', async (why, more) => {
    await inStore((tx) => attended(tx, 'present', more));
    expect(await askFor()).toContain(why);
    expect(kept()).toEqual([]);
  });

  it('can be had from the minute at which the session ends', async () => {
    await inStore((tx) => attended(tx, 'present', { day: '2026-07-01', from: '07:30', to: '10:00' }));
    expect(await askFor()).toBe('upload');
  });

  it.each([undefined, '', 'another', 7, {}])('is of no session of somebody else’s, or that is none: %j', async (session) => {
    await inStore((tx) => attended(tx, 'present', { id: 'another' }, 'bo'));
    expect(await askFor(session)).toMatch(/know of no session of yours/);
  });

  it('of one session is always the same', async () => {
    await inStore((tx) => attended(tx, 'present'));
    for (let times = 0; times < 3; times++) await askFor();
    expect(kept()).toHaveLength(1);
  });

  it('is given by no link where nobody has said at which address browsers reach the bot', async () => {
    await inStore((tx) => attended(tx, 'present'));
    const asked = inStore((tx) => certificateLink({ ...annActs(tx), fileLink: undefined }, 's'));
    await expect(asked).rejects.toMatchObject({ code: 'no-site', family: 'input' });
    expect(kept()).toEqual([]);
  });
});

describe('where the strategy ties it to the evaluation, a certificate', () => {
  const tied = { after: 'evaluation' } as const;

  it.each(['asked', 'draft'] as const)('waits for the answers of who was %s', async (state) => {
    await inStore(async (tx) => asked(tx, await attended(tx, 'present'), state));
    expect(await askFor('s', tied)).toMatch(/follows your answers/);
    expect(kept()).toEqual([]);
    expect(await askFor('s')).toBe('upload');
  });

  it('is there once they have answered, and stays when they are asked anew', async () => {
    await inStore(async (tx) => asked(tx, await attended(tx, 'present'), 'answered'));
    expect(await askFor('s', tied)).toBe('upload');
    await inStore(async (tx) => asked(tx, await attended(tx, 'present'), 'asked'));
    expect(await askFor('s', tied)).toBe('upload');
  });

  it('does not wait for what nobody was asked, or can say any more', async () => {
    await inStore((tx) => attended(tx, 'present'));
    expect(await askFor('s', tied)).toBe('upload');
  });

  it('still is for full attendance alone', async () => {
    await inStore(async (tx) => asked(tx, await attended(tx, 'part'), 'answered'));
    expect(await askFor('s', tied)).toMatch(/there for the whole session/);
  });
});

describe('the list of one’s certificates', () => {
  const listed = async (from = 0, more: Parameters<typeof annActs>[1] = {}) => {
    const { view, offers = [] } = await inStore((tx) => myCertificates(annActs(tx, more), from));
    if (view.card !== 'listing') throw new TypeError(view.card);
    return { ...view.model, offers: offers.map(({ say, data }) => [say, data]) };
  };

  it('has the sessions there can be one of, the newest first', async () => {
    await inStore(async (tx) => {
      await attended(tx, 'present', { id: 'a', day: '2026-05-04', title: 'Older' });
      await attended(tx, 'present', { id: 'b', day: '2026-06-15', title: 'Newer *x*' });
      await attended(tx, 'part', { id: 'c', day: '2026-06-16' });
      await attended(tx, 'present', { id: 'd', day: '2026-07-20' });
      await attended(tx, 'present', { id: 'e', day: '2026-06-17' }, 'bo');
    });
    const { rows, choices, offers, empty } = await listed();
    expect(rows.map(({ number, theirTitle, text }) => `${number}${theirTitle}: ${text}`)).toEqual([
      '1. Newer *x*: Monday 15 June 2026.',
      '2. Older: Monday 4 May 2026.',
    ]);
    expect(choices.map(({ value }) => value)).toEqual(['b', 'a']);
    expect(offers).toEqual([
      ['1', { session: 'b' }],
      ['2', { session: 'a' }],
    ]);
    expect(empty).toBeNull();
  });

  it('goes on after ten', async () => {
    await inStore(async (tx) => {
      for (let i = 10; i < 22; i++) await attended(tx, 'present', { id: `s${i}`, day: `2026-05-${i}` });
    });
    const first = await listed();
    expect(first.rows).toHaveLength(10);
    expect(first.offers.at(-1)).toEqual(['more', { from: '10' }]);
    const second = await listed(10);
    expect(second.choices.map(({ value }) => value)).toEqual(['s11', 's10']);
    expect(second.offers.map(([say]) => say)).toEqual(['1', '2']);
    expect(await listed(20)).toEqual(first);
  });

  it('says for how many answers are wanted first', async () => {
    await inStore(async (tx) => asked(tx, await attended(tx, 'present'), 'draft'));
    expect(await listed(0, { after: 'evaluation' })).toMatchObject({
      rows: [],
      notice: expect.stringMatching(/one more session/),
    });
    expect(await listed()).toMatchObject({ rows: [{ number: '1. ' }], notice: null });
  });

  it('says so where there is none', async () => {
    expect(await listed()).toMatchObject({ rows: [], empty: expect.stringContaining('none yet'), choices: [] });
  });
});

describe('certificateFor', () => {
  it('gives each person and session a number of their own, and keeps the day on which it was first given', async () => {
    const [first, later] = [new Date('2026-07-01T09:00:00Z'), new Date('2027-01-01T09:00:00Z')];
    const given = await inStore(async (tx) => [
      await certificateFor(tx, whose.id, ann.id, 's', first),
      await certificateFor(tx, whose.id, ann.id, 's', later),
      await certificateFor(tx, whose.id, ann.id, 't', later),
      await certificateFor(tx, whose.id, 'bo', 's', later),
    ]);
    expect(given[1]).toEqual(given[0]);
    expect(new Set(given.map(({ id }) => id)).size).toBe(3);
    expect(given[0]?.issued).toBe(first.toISOString());
  });
});
