import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { read, shown } from './reading.ts';
import { sessionSteps } from './session-steps.ts';

const here = withBot();
const steps = sessionSteps(here);

/** A session of today with Ann on its list, and its register closed. */
const closed = async () => {
  const [olga, ann] = [here.officer(), await steps.somebody('Ann Lee')];
  await steps.setUp(olga, { 'f-day': '2026-07-01', 'f-trainers': 'Tom Reed' });
  await steps.put(olga, 'Ann Lee');
  const { last: opened } = await olga.press('Close the register');
  return { olga, ann, opened, code: String(steps.session()['code']) };
};

describe('a register that was closed by mistake', () => {
  it('is opened again in the place where it was closed, and its code works again', async () => {
    const { olga, ann, code } = await closed();
    expect(shown(await ann.say(code))).toMatch(/no session of today with that code/);
    const shut = await olga.press('Open the register again');
    expect(shut.card.buttons).toContain('Close the register');
    expect(shut.card.buttons).not.toContain('Open the register again');
    expect(read(shut.card)).toContain(code);
    expect(read(shut.card)).not.toMatch(/register is closed/);
    expect(shown(await ann.say(code))).toMatch(/you are signed in/);
  });

  it('is closed and opened by typing', async () => {
    const { olga } = await closed();
    expect(read((await olga.say('open')).card)).toMatch(/more; close; session/);
    expect(steps.session()).toMatchObject({ register: 'open' });
    expect(read((await olga.say('close')).card)).toMatch(/more; open; session/);
    expect(steps.session()).toMatchObject({ register: 'closed' });
  });

  it('sends nobody anything, and whoever is marked after it is not told of a correction', async () => {
    const { olga, ann } = await closed();
    await here.settled();
    const before = here.teams.ledger.length;
    await olga.press('Open the register again');
    await here.settled();
    const sent = here.teams.ledger.slice(before).filter(({ body }) => !JSON.stringify(body ?? '').includes('Register: '));
    expect(sent).toEqual([]);
    await olga.press('Ann Lee: Absent');
    expect(await steps.told(ann, 'has been corrected')).toEqual([]);
    await olga.press('Close the register');
    await olga.press('Ann Lee: Here');
    expect(await steps.told(ann, 'has been corrected')).toHaveLength(1);
  });

  it('delivered twice, is open', async () => {
    const { olga } = await closed();
    const turn = await olga.press('Open the register again');
    expect(read((await olga.redeliver(turn)).card)).toBe(read(turn.card));
    expect(steps.session()).toMatchObject({ register: 'open', version: 1 });
  });

  it('is not opened from a card of another day, since it was moved', async () => {
    const { olga, opened } = await closed();
    // To a day before, on which a register that was closed stays so.
    await olga.say('session');
    await olga.say('move');
    await olga.press('Move it', { 'f-day': '2026-06-30', 'f-ground': 'the day was wrong' });
    const turn = await olga.press('Open the register again', {}, { on: opened });
    expect(read(turn.card)).toMatch(/was moved to Tuesday 30 June 2026/);
    expect(steps.session()).toMatchObject({ register: 'closed' });
    await olga.press('Open the register again');
    expect(steps.session()).toMatchObject({ register: 'open', day: '2026-06-30' });
  });

  it('of a session that was cancelled meanwhile takes no code, and nobody is marked', async () => {
    const { olga, ann, opened, code } = await closed();
    await olga.say('session');
    await olga.say('cancel it');
    await olga.press('Cancel it', { 'f-ground': 'too few came' });
    await olga.press('Open the register again', {}, { on: opened });
    await here.settled();
    expect(shown(await ann.say(code))).toMatch(/no session of today with that code/);
    expect(shown(await olga.press('Ann Lee: Here'))).toMatch(/This session is cancelled/);
    expect(Object.values(steps.states())).toEqual(['expected']);
  });

  it('is opened by a trainer of the session, and by nobody who is none any more', async () => {
    const tom = await steps.somebody('Tom Reed');
    const { olga } = await closed();
    await tom.say('sessions');
    await tom.say('1');
    await tom.say('register');
    await tom.say('open');
    expect(steps.session()).toMatchObject({ register: 'open' });
    await tom.say('close');
    await olga.say('session');
    await olga.say('edit');
    await olga.press('Save', { 'f-trainers': '' });
    expect(read((await tom.say('open')).card)).toMatch(/This is for the trainer of the session/);
    expect(steps.session()).toMatchObject({ register: 'closed' });
  });
});
