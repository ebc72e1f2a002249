import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { read } from '../reading.ts';
import { sessionSteps } from '../session-steps.ts';

const here = withBot();
const steps = sessionSteps(here);

/** Two officers of one partnership, and a session that both have before them. */
const both = async (): Promise<[Person, Person]> => {
  const [olga, olwen] = [here.officer(), here.person('somerset-2020', 'Olwen Price')];
  here.set('somerset-2020', { officers: [olga, olwen].map(({ tenant, aadObjectId: objectId }) => ({ tenant, objectId })) });
  await here.restart();
  await steps.setUp(olga);
  await olwen.say('sessions');
  await olwen.say('1');
  return [olga, olwen];
};

describe('two officers who edit one session', () => {
  it('are the first one’s word, and the second is told what it says now', async () => {
    const [olga, olwen] = await both();
    await olga.say('edit');
    await olwen.say('edit');
    await olga.press('Save', { 'f-day': '2026-07-21', 'f-place': 'Town *Hall*' });
    const turn = await olwen.press('Save', { 'f-place': 'The library', 'f-places': '30' });
    expect(read(turn.card)).toMatch(/Somebody changed this session/);
    expect(read(turn.card)).toMatch(/Day: Tuesday 21 July 2026\s+Where: Town \*Hall\*\s+Places: 24/);
    expect(steps.session()).toMatchObject({ day: '2026-07-21', place: 'Town *Hall*', places: 24, version: 2 });
  });

  it('the second keeps all that they gave, and may save it then', async () => {
    const [olga, olwen] = await both();
    await olga.say('edit');
    await olwen.say('edit');
    await olga.press('Save', { 'f-place': 'Town Hall' });
    const turn = await olwen.press('Save', { 'f-place': 'The library', 'f-before': 'Read the handbook' });
    expect(JSON.stringify(turn.card)).toMatch(/The library[\s\S]*Read the handbook/);
    await olwen.press('Save');
    expect(steps.session()).toMatchObject({ place: 'The library', before: 'Read the handbook', version: 3 });
  });

  it('is told again where it changed once more', async () => {
    const [olga, olwen] = await both();
    await olwen.say('edit');
    for (const place of ['One', 'Two']) {
      await olga.say('edit');
      await olga.press('Save', { 'f-place': place });
      expect(read((await olwen.press('Save', { 'f-place': 'Three' })).card)).toContain(`Where: ${place}`);
    }
    expect(steps.session()).toMatchObject({ place: 'Two', version: 3 });
  });

  it('by typing: the second is told, and goes on', async () => {
    const [olga, olwen] = await both();
    await olwen.say('move');
    await olwen.say('ask me');
    for (const said of ['22 July', 'keep', 'keep', 'keep', 'skip']) await olwen.say(said);
    await olga.say('edit');
    await olga.press('Save', { 'f-place': 'Town Hall' });
    expect(read((await olwen.say('the trainer is ill')).card)).toMatch(/Where: Town Hall/);
    expect(read((await olwen.say('the trainer is ill')).card)).toContain('Wednesday 22 July 2026');
    expect(steps.session()).toMatchObject({ day: '2026-07-22', place: 'Shire Hall', version: 3 });
  });

  it('one moves what the other has cancelled: told, and held only if they say so again', async () => {
    const [olga, olwen] = await both();
    await olwen.say('move');
    await olga.say('cancel it');
    await olga.press('Cancel it', { 'f-ground': 'too few came' });
    const turn = await olwen.press('Move it', { 'f-day': '2026-07-22', 'f-ground': 'the trainer is ill' });
    expect(read(turn.card)).toContain('Cancelled: too few came');
    expect(steps.session()).toMatchObject({ state: 'cancelled', version: 2 });
  });

  it('one cancels what the other has moved: told when it is now', async () => {
    const [olga, olwen] = await both();
    await olwen.say('cancel it');
    await olga.say('move');
    await olga.press('Move it', { 'f-day': '2026-07-22', 'f-ground': 'the trainer is ill' });
    const turn = await olwen.press('Cancel it', { 'f-ground': 'too few came' });
    expect(read(turn.card)).toMatch(/It is now: Wednesday 22 July 2026/);
    expect(steps.session()).toMatchObject({ state: 'planned', day: '2026-07-22' });
    await olwen.press('Cancel it');
    expect(steps.session()).toMatchObject({ state: 'cancelled', ground: 'too few came' });
  });

  it('both marking one register see what the other has marked', async () => {
    const [olga, olwen] = await both();
    await steps.put(olga, 'Ann Lee', 'Bo Smith');
    await olwen.say('register');
    here.clock.moveTo(new Date('2026-07-14T08:30:00Z'));
    await olga.press('Ann Lee: Here');
    expect(read((await olwen.press('Bo Smith: Absent')).card)).toMatch(/1 here, 2 of 2 marked/);
  });
});
