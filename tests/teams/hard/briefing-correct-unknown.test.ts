import { describe, expect, it } from 'vitest';
import { beginTo, correct, look, sendTo } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';
import { faults, type Person } from '../../fakes/teams/index.ts';
import { read } from '../reading.ts';

const here = withBot();

const three = async () => {
  const officer = here.officer();
  const people = ['Ann Lee', 'Bob Ray', 'Cat Hall'].map((name) => here.person(undefined, name));
  return { officer, people };
};

/** The briefing, on its way to somebody. */
const isTo = (who: Person | undefined) => (entry: { kind: string; conversation: string; body: unknown }) =>
  entry.kind === 'send' && entry.conversation === who?.chat && JSON.stringify(entry.body).includes('Learning');

const briefingOf = (who: Person | undefined) =>
  who
    ?.cards()
    .filter(({ card }) => /Learning/.test(read(card)))
    .map(({ card }) => read(card))
    .join('\n') ?? '';

describe('a correction', () => {
  it('says of how many nobody knows whether or where it arrived, and changes the others', async () => {
    const { officer, people } = await three();
    const [ann, bob, cat] = people;
    // It arrived, and Teams said otherwise; it arrived, and Teams did not say where.
    here.teams.failNext(isTo(ann), faults.accepted(faults.status(504)));
    here.teams.failNext(isTo(bob), ({ carryOut, answer }) => answer({ ...carryOut(), body: {} }));
    await sendTo(here, officer, { people });
    await correct(officer, 'The day was missing.', 'On the day.');
    await here.settled();
    expect([ann, bob, cat].map((who) => /Corrected/.test(briefingOf(who)))).toEqual([false, false, true]);
    expect(read((await look(officer)).card)).toMatch(/1 of 3 done; 2 could not be/);
    const where = read((await officer.say('where')).card);
    expect(where).toMatch(/Ann Lee[\s\S]*nobody knows whether, or where, it arrived/i);
    expect(where).toMatch(/Bob Ray/);
    expect(where).not.toMatch(/Cat Hall/);
  });

  it('reaches what was on the wire when it was made, and sends what was not gone yet corrected, nobody twice', async () => {
    const { officer, people } = await three();
    const [ann] = people;
    let carryOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      carryOn = resolve;
    });
    const trap = here.teams.failNext(isTo(ann), faults.slow(held));
    await beginTo(here, officer, { people });
    const sending = here.settled();
    await trap.met;
    await correct(officer, 'The day was missing.', 'On the day.');
    carryOn();
    await sending;
    await here.settled();
    here.clock.moveTo(new Date(here.clock.now().getTime() + 120_000));
    await here.settled();
    for (const who of people) {
      expect(briefingOf(who)).toMatch(/Corrected: The day was missing[\s\S]*On the day\./);
      expect(briefingOf(who).match(/Learning/g)).toHaveLength(1);
    }
  });

  it('corrected again, says the last word only', async () => {
    const { officer, people } = await three();
    await sendTo(here, officer, { people });
    await correct(officer, 'The day was missing.', 'On the day.');
    await correct(officer, 'The hour was missing.', 'On the day, at nine.');
    await here.settled();
    for (const who of people) expect(briefingOf(who)).toMatch(/Corrected: The hour was missing[\s\S]*On the day, at nine\./);
    expect(read((await look(officer)).card)).toMatch(/3 of 3 done/);
  });
});
