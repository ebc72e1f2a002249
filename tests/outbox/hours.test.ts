import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingTime } from '../../src/calendar/index.ts';
import { inHours } from '../../src/outbox/hours.ts';
import { hoursOf } from '../../src/outbox/index.ts';
import { type Intent, idAt, lastUse, nextOf } from '../../src/outbox/intent.ts';
import { kindNames, kinds } from '../../src/outbox/kinds.ts';
import { day } from '../calendar/by-hand.ts';
import { england, inOffice } from '../calendar/settings.ts';
import { faults, texts } from '../fakes/teams/index.ts';
import { withSender } from './with-sender.ts';

const here = withSender();
const at = (text: string) => new Date(text);

/** A Friday evening, and the opening after it: a Monday in summer, nine o'clock in London. */
const evening = at('2026-07-03T20:00:00Z');
const opening = at('2026-07-06T08:00:00Z');

describe('what keeps to working hours', () => {
  it('waits for the next of them when it falls due outside, and is then as good for use as ever', async () => {
    const { ann, id } = await here.person();
    here.clock.moveTo(evening);
    await here.want({ about: 'news', kind: 'digest', to: { person: id } });
    const sender = here.start();
    await sender.settled();
    expect(ann.cards()).toHaveLength(0);
    expect(await sender.nextDue()).toEqual(opening);
    here.clock.moveTo(opening);
    await sender.settled();
    expect(await here.intents('news')).toMatchObject([{ state: 'delivered', due: opening.toISOString() }]);
    expect(ann.cards()).toHaveLength(1);
  });

  it('and fell due at night while the bot was down is not sent when it is up again at night, and goes once by day', async () => {
    const { ann, id } = await here.person();
    await here.want({ about: 'news', kind: 'digest', to: { person: id }, due: at('2026-07-03T22:00:00Z') });
    here.clock.moveTo(at('2026-07-06T02:00:00Z'));
    const sender = here.start();
    await sender.settled();
    expect(ann.cards()).toHaveLength(0);
    here.clock.moveTo(opening);
    await sender.settled();
    here.clock.moveTo(at('2026-07-07T08:00:00Z'));
    await sender.settled();
    expect([await here.intents('news'), ann.cards().length]).toMatchObject([[{ state: 'delivered' }], 1]);
  });

  it('is put off however much there is of it, and all is settled when none is left to be looked at', async () => {
    const { id } = await here.person();
    const keys = Array.from({ length: 400 }, (_, i) => `${i}`);
    here.clock.moveTo(evening);
    await here.want(...keys.map((about) => ({ about, kind: 'digest' as const, to: { person: id } })));
    await here.start().settled();
    const found = await here.intents(...keys);
    expect(new Set(found.map(({ state, due }) => `${state} ${due}`))).toEqual(new Set([`waiting ${opening.toISOString()}`]));
    expect(here.teams.ledger).toEqual([]);
  });

  it('and is of no use any more by then ends', async () => {
    const { id } = await here.person();
    here.clock.moveTo(evening);
    await here.want({ about: 'news', kind: 'digest', to: { person: id }, until: at('2026-07-05T12:00:00Z') });
    await here.start().settled();
    expect(await here.intents('news')).toMatchObject([{ state: 'ended', why: 'too-late', attempts: [] }]);
  });

  it('is not tried again after them: what was refused for now as they ended waits for the next', async () => {
    const { id } = await here.person();
    here.clock.moveTo(at('2026-07-03T15:59:55Z'));
    here.teams.failNext('send', faults.status(429, { retryAfter: 10 }));
    await here.want({ about: 'news', kind: 'digest', to: { person: id } });
    const sender = here.start();
    await expect.poll(async () => (await here.intents('news'))[0]?.attempts.length).toBe(1);
    here.clock.moveTo(at('2026-07-03T16:01:00Z'));
    await sender.settled();
    expect(await here.intents('news')).toMatchObject([{ state: 'waiting', due: opening.toISOString() }]);
  });
});

describe('at any hour', () => {
  it.each(['answer', 'evaluation'] as const)('goes the kind %s', async (kind) => {
    const { ann, id } = await here.person();
    here.clock.moveTo(evening);
    await here.want({ about: 'now', kind, to: { person: id } });
    await here.start().settled();
    expect(ann.cards()).toHaveLength(1);
  });
});

describe('the notice to officers', () => {
  it('of whom no message reached by night comes in the morning', async () => {
    const { ann: olga } = await here.person('Olga Officer');
    here.officers.push({ tenant: olga.tenant, objectId: olga.aadObjectId });
    const { id } = await here.person();
    here.clock.moveTo(evening);
    here.teams.failNext('send', faults.status(403, { code: 'ConversationBlockedByUser' }));
    await here.want({ about: 'evaluation', to: { person: id } });
    const sender = here.start();
    await sender.settled();
    here.clock.moveTo(at('2026-07-04T10:00:00Z'));
    await sender.settled();
    expect(olga.cards()).toHaveLength(0);
    here.clock.moveTo(opening);
    await sender.settled();
    expect(olga.cards().map(({ card }) => texts(card).join())).toEqual([expect.stringContaining('blocked or removed')]);
  });
});

const seed = 20260703;
const start = Date.parse('2026-12-18T00:00Z');
const instant = fc.integer({ min: 0, max: 20 * day }).map((ms) => new Date(start + ms));
const waiting: fc.Arbitrary<Intent> = fc
  .record({ kind: fc.constantFrom(...kindNames), due: instant, ends: fc.option(fc.integer({ min: 1, max: 5 * day })) })
  .map(({ kind, due, ends }) => ({
    id: idAt(due, '/name'),
    key: 'key',
    kind,
    to: { person: 'p' },
    about: 'about',
    batch: 'batch',
    due: due.toISOString(),
    until: (ends === null ? lastUse(kind, due) : new Date(due.getTime() + ends)).toISOString(),
    state: 'waiting',
    attempts: [],
  }));
const hours = hoursOf(england);
const later = (a: Date, b: Date): Date => new Date(Math.max(a.getTime(), b.getTime()));

describe(`an intent of any kind, over Christmas (seed ${seed})`, () => {
  it('goes in the hours of its kind, neither before it is due nor after it is of use', () => {
    fc.assert(
      fc.property(waiting, instant, (intent, now) => {
        const due = inHours(intent, now, hours);
        if (!due) return;
        const goes = nextOf(due);
        expect(goes >= nextOf(intent) && goes <= new Date(due.until)).toBe(true);
        if (kinds[intent.kind].hours === 'any') expect(due).toEqual(intent);
        else expect(isWorkingTime(later(goes, now), england, inOffice)).toBe(true);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('that nobody looked at when it fell due goes when it would have, had somebody', () => {
    fc.assert(
      fc.property(waiting, instant, (intent, some) => {
        const now = later(some, nextOf(intent));
        const looked = inHours(intent, nextOf(intent), hours);
        expect(inHours(intent, now, hours)).toEqual(looked && inHours(looked, now, hours));
      }),
      { seed, numRuns: 1000 },
    );
  });
});
