import { describe, expect, it } from 'vitest';
import { hoursOf, timetable } from '../../src/outbox/index.ts';
import { moveClock } from '../../src/sandbox/clock.ts';
import { england } from '../calendar/settings.ts';
import { plainly } from './plainly.ts';
import { partition, withSender } from './with-sender.ts';

const here = withSender();
const kinds = ['evaluation', 'digest', 'answer', 'digest'] as const;
const served = { partition, officers: [], hours: hoursOf(england), zone: england.timeZone };
const hour = 60 * 60 * 1_000;

describe('the timetable', () => {
  it('says of every message when it will have been sent, as the sender then does', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, (_, i) => here.person(`Person ${i}`)));
    const start = here.clock.now();
    const wanted = Array.from({ length: 32 }, (_, i) => ({
      about: `${i}`,
      kind: kinds[i % 4] ?? 'answer',
      to: { person: people[i % 8]?.id ?? '' },
      due: new Date(start.getTime() + i * 5 * hour),
    }));
    await here.want(...wanted, { about: 'to nobody', to: { person: 'nobody' } });
    const week = { from: start, to: new Date(start.getTime() + 168 * hour) };
    const listed: { about: string; at: Date }[] = [];
    for await (const { about, at } of timetable(here.store, [served], week, { planners: [], drawers: plainly }))
      listed.push({ about, at });
    expect(listed.map(({ about }) => about).sort()).toEqual(wanted.map(({ about }) => about).sort());
    expect(here.teams.ledger).toEqual([]);

    const sender = here.start();
    await moveClock({ clock: here.clock, nextDue: sender.nextDue, settle: sender.settled }, week.to);
    const sent = await here.intents(...listed.map(({ about }) => about));
    const late = sent.map(({ attempts: [first] }, i) => Date.parse(first?.at ?? '') - (listed[i]?.at.getTime() ?? 0));
    expect(late.filter((milliseconds) => !(milliseconds >= 0 && milliseconds < 60_000))).toEqual([]);
    expect(new Set(sent.map(({ state }) => state))).toEqual(new Set(['delivered']));
  });
});
