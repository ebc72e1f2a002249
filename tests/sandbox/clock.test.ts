import { describe, expect, it } from 'vitest';
import { type Driven, moveClock, sandboxClock } from '../../src/sandbox/clock.ts';
import { stoppedClock } from './stopped-clock.ts';

const at = (text: string) => new Date(text);
const start = '2026-07-01T09:00:00.000Z';
const end = '2026-07-08T09:00:00.000Z';

/** Something that falls due at these instants, each done by settling at or after it. */
const driven = (...dues: string[]) => {
  const clock = stoppedClock(start);
  const settledAt: string[] = [];
  const waiting = dues.map(at).sort((a, b) => a.getTime() - b.getTime());
  const by: Driven = {
    clock,
    nextDue: async () => waiting[0],
    async settle() {
      settledAt.push(clock.now().toISOString());
      while (waiting[0] && waiting[0] <= clock.now()) waiting.shift();
    },
  };
  return { by, settledAt, waiting };
};

describe('moving the clock', () => {
  it('goes step by step through everything that falls due on the way, and settles each', async () => {
    const { by, settledAt, waiting } = driven('2026-07-02T08:00:00.000Z', '2026-07-05T08:00:00.000Z', '2026-07-09T08:00:00.000Z');
    expect(await moveClock(by, at(end))).toEqual(at(end));
    expect(settledAt).toEqual([start, '2026-07-02T08:00:00.000Z', '2026-07-05T08:00:00.000Z', end]);
    expect(waiting).toEqual([at('2026-07-09T08:00:00.000Z')]);
  });

  it('goes through what falls due because of what fell due', async () => {
    const { by, settledAt, waiting } = driven('2026-07-02T08:00:00.000Z');
    const settle = async () => {
      await by.settle();
      const now = by.clock.now().getTime();
      if (now > Date.parse(start) && now < Date.parse('2026-07-04')) waiting.push(new Date(now + 24 * 60 * 60 * 1000));
    };
    await moveClock({ ...by, settle }, at(end));
    expect(settledAt).toEqual(
      [start, '2026-07-02', '2026-07-03', '2026-07-04', end].map((d) => (d.length > 10 ? d : `${d}T08:00:00.000Z`)),
    );
  });

  it('settles what is overdue first, and what falls due at the very end', async () => {
    const { by, waiting } = driven('2026-06-30T08:00:00.000Z', end);
    await moveClock(by, at(end));
    expect(waiting).toEqual([]);
  });

  it('goes straight there where nothing falls due', async () => {
    const { by, settledAt } = driven();
    await moveClock(by, at(end));
    expect(settledAt).toEqual([start, end]);
  });

  it('settles what is written late, though it was due before', async () => {
    const { by, waiting } = driven('2026-07-05T08:00:00.000Z');
    const late = [at('2026-07-02T08:00:00.000Z'), at('2026-07-02T08:00:00.000Z')];
    const nextDue = async () => {
      const overdue = by.clock.now() > at('2026-07-03') ? late.shift() : undefined;
      if (overdue) waiting.unshift(overdue);
      return waiting[0];
    };
    expect(await moveClock({ ...by, nextDue }, at(end))).toEqual(at(end));
    expect([waiting, late]).toEqual([[], []]);
  });

  it('says so when what is due stays due, instead of going round for ever', async () => {
    const { by } = driven();
    const stuck = { ...by, nextDue: async () => at('2026-07-02T08:00:00.000Z') };
    await expect(moveClock(stuck, at(end))).rejects.toMatchObject({ code: 'clock-stuck', family: 'fault' });
  });
});

describe('the sandbox’s clock', () => {
  const post = (clock: ReturnType<typeof sandboxClock>, body: unknown) => clock.posts['/sandbox/clock'](body);

  it('makes one move at a time, each from where the one before has ended', async () => {
    const { by } = driven('2026-07-02T08:00:00.000Z', '2026-07-10T08:00:00.000Z');
    const clock = sandboxClock(by, 'Europe/London');
    const answers = await Promise.all([
      post(clock, { advance: 'P1W' }),
      post(clock, { advance: 'P1W' }),
      clock.moveClock('1 week', 'a'),
    ]);
    expect(answers).toEqual([{ now: end }, { now: '2026-07-15T09:00:00.000Z' }, 'It is now Wednesday 22 July 2026, 10:00.']);
  });

  it('goes on after a move that failed', async () => {
    const { by } = driven();
    const clock = sandboxClock(by, 'Europe/London');
    await expect(post(clock, { to: '2026-06-30' })).rejects.toMatchObject({ code: 'clock-back' });
    expect(await post(clock, { to: '2026-07-08T09:00:00Z' })).toEqual({ now: end });
  });

  it('answers words that it cannot follow with what it could', async () => {
    const clock = sandboxClock(driven().by, 'Europe/London');
    expect(await clock.moveClock(' fortnight ', 'a')).toBe(
      'Say how far, or until when: clock 12 weeks, clock 3 months, clock 2027-01-04.',
    );
    expect(await clock.moveClock('2026-06-30', 'b')).toBe('It is 2026-07-01T09:00:00.000Z already, and time never goes back.');
  });

  it('moves once by what is delivered again, even while it moves, and answers it alike', async () => {
    const clock = sandboxClock(driven().by, 'Europe/London');
    const said = 'It is now Wednesday 8 July 2026, 10:00.';
    expect(await Promise.all([clock.moveClock('1 week', 'a'), clock.moveClock('1 week', 'a')])).toEqual([said, said]);
    expect(await clock.moveClock('1 week', 'a')).toBe(said);
    expect(await clock.moveClock('1 week', 'b')).toBe('It is now Wednesday 15 July 2026, 10:00.');
    expect(await clock.moveClock('1 week', undefined)).toBe('It is now Wednesday 22 July 2026, 10:00.');
    expect(await clock.moveClock('1 week', undefined)).toBe('It is now Wednesday 29 July 2026, 10:00.');
  });

  it('keeps quiet about no fault of ours, and tries again when asked again', async () => {
    const { by } = driven();
    let broken = true;
    const settle = () => (broken ? Promise.reject(new Error('the disk is gone')) : by.settle());
    const clock = sandboxClock({ ...by, settle }, 'Europe/London');
    await expect(clock.moveClock('1 week', 'a')).rejects.toThrow('the disk is gone');
    broken = false;
    expect(await clock.moveClock('1 week', 'a')).toBe('It is now Wednesday 8 July 2026, 10:00.');
  });
});
