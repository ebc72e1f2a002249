import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { read, records } from './reading.ts';

const here = withBot();

const kept = () => records(here.stored(), 'persons').map(({ agency, sector }) => ({ agency, sector }));

describe('a form', () => {
  it('is filled in on its card', async () => {
    const ann = here.person();
    await ann.say('profile');
    const turn = await ann.press('Keep this', { 'f-agency-name': 'Hill House Nursery', 'f-sector': 'early-years' });
    expect(read(turn.card)).toContain('that is kept');
    expect(kept()).toEqual([{ agency: { name: 'Hill House Nursery' }, sector: 'early-years' }]);
  });

  it('is filled in by typing, one thing at a time, forwards and back', async () => {
    const ann = here.person();
    await ann.say('profile');
    expect(read((await ann.say('ask me')).card)).toMatch(/Who do you work/);
    expect(read((await ann.say('Hill House')).card)).toMatch(/1\. School or college/);
    expect(read((await ann.say('back')).card)).toMatch(/keep to leave it as it is \(Hill House\)/);
    await ann.say('keep');
    expect(read((await ann.say('a bakery')).card)).toMatch(/choose from the list/);
    await ann.say('2');
    expect(read((await ann.say('skip')).card)).toContain('that is kept');
    expect(kept()).toEqual([{ agency: { name: 'Hill House' }, sector: 'early-years' }]);
  });

  it('with something wrong says what, and keeps everything that was given', async () => {
    const ann = here.person();
    await ann.say('profile');
    const turn = await ann.press('Keep this', { 'f-sector': 'health' });
    expect(read(turn.card)).toMatch(/Please check/);
    expect(JSON.stringify(turn.card)).toContain('"value":"health"');
    expect(kept()).toEqual([{}]);
  });

  it('may be cancelled, and nothing of it is kept', async () => {
    const ann = here.person();
    await ann.say('profile');
    await ann.say('ask me');
    await ann.say('Hill House');
    expect(read((await ann.say('cancel')).card)).toMatch(/Nothing has changed/);
    expect(here.stored()).not.toContain('"agency-name":"Hill House","sector"');
    expect(kept()).toEqual([{}]);
  });

  it('delivered twice, also after a restart, is done once and answered alike', async () => {
    const ann = here.person();
    await ann.say('profile');
    const turn = await ann.press('Keep this', { 'f-agency-name': 'Hill House', 'f-sector': 'health' });
    await here.restart();
    const writes = here.writes();
    expect(read((await ann.redeliver(turn)).card)).toBe(read(turn.card));
    expect(here.writes()).toBe(writes);
  });

  it('still works from its card when something else was begun', async () => {
    const ann = here.person();
    await ann.say('profile');
    const form = ann.cards().at(-1);
    await ann.say('pathway');
    expect(read((await ann.say('a librarian')).card)).toMatch(/Librarian|librarian/);
    expect(form).toBeDefined();
  });

  it('left in the middle by something else goes on from its card with all that was typed, and typed words are for it again', async () => {
    const ann = here.person();
    await ann.say('profile');
    await ann.say('ask me');
    await ann.say('Hill House');
    const question = ann.cards().at(-1);
    await ann.say('pathway');
    await ann.press('Next', { 'f-sector': 'health' }, question && { on: question });
    expect(read((await ann.say('skip')).card)).toContain('that is kept');
    expect(kept()).toEqual([{ agency: { name: 'Hill House' }, sector: 'health' }]);
  });
});
