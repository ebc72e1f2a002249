import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/collections.ts';
import { perform, readFile, undo, type Who } from '../../../src/import/index.ts';
import { frameworks, withBot } from '../../fakes/bot.ts';
import { partnership } from '../../people/scenes.ts';
import { cardSteps, firstChoices } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';
import { sentTo } from '../sent-to.ts';

// A Thursday.
const here = withBot({ now: '2026-07-02T13:00:00Z' });
const { somebody, card, asked, answers, personOf } = cardSteps(here);

const header = 'Email,Name,Course,Date,Start,End,Status';
const row = (day: string, status: string, course = 'introduction') =>
  `ann.lee@example.org,Ann Lee,${course},${day},09:30,12:30,${status}`;

/** Imports rows of attendance, as an officer or the command line does. */
const imported = async (id: string, rows: readonly string[], framework = 'somerset-2020') => {
  // The day has been planned.
  await here.settled();
  const who: Who = {
    partition: `p-${framework}`,
    partnership: partnership(`p-${framework}`, framework),
    frameworks,
    by: 'command-line',
    now: here.clock.now(),
  };
  const file = await readFile('attendance', Buffer.from([header, ...rows].join('\n')), undefined);
  for await (const lines of perform(here.store, who, file, id)) expect(lines.map(({ is }) => is)).not.toContain('problem');
};

const at = async (moment: string) => {
  here.clock.moveTo(new Date(moment));
  await here.settled();
};

describe('attendance that is imported', () => {
  it('has people asked the next working morning, and those of an old one never', async () => {
    const ann = await somebody('Ann Lee');
    await imported('i1', [row('2026-07-01', 'Attended'), row('2026-06-10', 'Attended'), row('2019-05-01', 'Attended')]);
    await here.settled();
    expect(sentTo(here, ann, 'How was it?')).toBe(0);
    await at('2026-07-03T07:59:00Z');
    expect(sentTo(here, ann, 'How was it?')).toBe(0);
    await at('2026-07-03T08:00:00Z');
    expect(sentTo(here, ann, 'How was it?')).toBe(1);
    expect(asked()).toHaveLength(1);
    // The next working day is Monday.
    await at('2026-07-05T12:00:00Z');
    expect(sentTo(here, ann, 'How was it?')).toBe(1);
    await at('2026-07-06T09:00:00Z');
    expect(sentTo(here, ann, 'How was it?')).toBe(2);
  });

  it('and undone before the morning has nobody asked', async () => {
    const ann = await somebody('Ann Lee');
    await imported('i0', [row('2026-07-01', 'Attended').replaceAll(/ann/gi, 'Bob')]);
    await imported('i1', [row('2026-06-30', 'Attended'), row('2026-07-01', 'Attended')]);
    await at('2026-07-03T06:00:00Z');
    await undo(here.store, collections, 'p-somerset-2020', 'i1');
    await at('2026-07-03T08:00:00Z');
    await at('2026-07-06T09:00:00Z');
    expect(sentTo(here, ann, 'How was it?')).toBe(0);
    // The one session is there no more, the other is, without them.
    expect(
      asked()
        .filter(({ person }) => person === personOf(ann))
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['asked', 'withdrawn']);
    expect(read((await ann.say('evaluation')).card)).toContain('Nothing is asked of you');
  });

  it('which says later that they were not there takes back what was asked, by the next morning', async () => {
    const ann = await somebody('Ann Lee');
    await imported('i1', [row('2026-07-01', 'Attended')]);
    await at('2026-07-03T08:00:00Z');
    await ann.press('Send', firstChoices(await card(ann)));
    await imported('i2', [row('2026-07-01', 'DNA')]);
    await at('2026-07-04T08:00:00Z');
    expect([answers(), asked().map(({ state }) => state)]).toEqual([[], ['withdrawn']]);
    expect((await ann.sees(/Nothing is asked of you/)).updated).toBe(true);
  });
});

describe('a booking that is imported', () => {
  const solihull = cardSteps(here, 'solihull-2021', 'foundation');

  it('has people asked what is asked before, the next working morning, once the session is in sight', async () => {
    const ann = await solihull.somebody('Ann Lee');
    await imported('i1', [row('2026-07-20', 'Booked', 'foundation'), row('2026-12-07', 'Booked', 'foundation')], 'solihull-2021');
    await at('2026-07-03T08:00:00Z');
    expect(sentTo(here, ann, 'Before it begins')).toBe(1);
    await at('2026-07-06T08:00:00Z');
    expect(sentTo(here, ann, 'Before it begins')).toBe(1);
    await at('2026-10-13T08:00:00Z');
    expect(sentTo(here, ann, 'Before it begins')).toBe(2);
  });
});
