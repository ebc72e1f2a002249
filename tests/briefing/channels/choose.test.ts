import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { read } from '../../teams/reading.ts';
import { choosing, listed, ticked, ticks } from './choosing.ts';

const here = withBot();
const { officer, opened, chosen, one } = choosing(here);

const hub = { name: 'Hub', channels: ['Neglect', 'Training'] };
const schools = { name: 'Schools', channels: ['Leads'] };
const keysOf = async () => (await chosen()).flatMap(({ team, channels }) => channels.map((channel) => `${team} ${channel}`));

describe('the channels of a draft', () => {
  it('are ticked on a card that lists those of every team, General first, and saved', async () => {
    const { olga, teams } = await officer(schools, hub);
    const card = await opened(olga);
    expect(listed(card)).toEqual(['General (Hub)', 'Neglect (Hub)', 'Training (Hub)', 'General (Schools)', 'Leads (Schools)']);
    const saved = await olga.press('Save', ticks(card, 'Neglect (Hub)', 'General (Schools)'));
    expect(read(saved.card)).toMatch(/Learning from a review[\s\S]*Neglect \(Hub\), General \(Schools\)/);
    const [of, ofHub] = [teams[0], teams[1]];
    expect(await chosen()).toEqual([
      { tenant: olga.tenant, team: ofHub?.id, channels: [ofHub?.channel('Neglect').id] },
      { tenant: olga.tenant, team: of?.id, channels: [of?.id] },
    ]);
    expect(await one()).toMatchObject({ state: 'draft', version: 2 });
  });

  it('raise the version once for what is changed, and not where nothing is', async () => {
    const { olga } = await officer(hub);
    const card = await opened(olga);
    const turn = await olga.press('Save', ticks(card, 'Neglect (Hub)'));
    await olga.redeliver(turn);
    await olga.again(turn);
    expect(await one()).toMatchObject({ version: 2, history: [{ what: 'changed' }] });
    await opened(olga);
    await olga.press('Save');
    expect(await one()).toMatchObject({ version: 2 });
  });

  it('can be typed: a number ticks one, and typed once more takes the tick away', async () => {
    const { olga } = await officer(hub);
    await opened(olga);
    const turn = await olga.say('2');
    expect(ticked(turn.card)).toEqual(['Neglect (Hub)']);
    await olga.redeliver(turn);
    expect(ticked((await olga.say('3')).card)).toEqual(['Neglect (Hub)', 'Training (Hub)']);
    expect(ticked((await olga.say('2')).card)).toEqual(['Training (Hub)']);
    expect(read((await olga.say('done')).card)).toContain('Learning from a review');
    expect(await keysOf()).toHaveLength(1);
  });

  it('can be every channel, General of every team, and none', async () => {
    const { olga } = await officer(hub, schools);
    await opened(olga);
    await olga.press('Many at once');
    expect(ticked((await olga.press('Every channel (5)')).card)).toHaveLength(5);
    await olga.press('Many at once');
    expect(ticked((await olga.press('General of every team (2)')).card)).toEqual(['General (Hub)', 'General (Schools)']);
    expect(ticked((await olga.say('every channel')).card)).toHaveLength(5);
    expect(ticked((await olga.say('general of every team')).card)).toHaveLength(2);
    expect(ticked((await olga.say('none')).card)).toEqual([]);
    expect(await keysOf()).toEqual([]);
  });

  it('are found by words of the team or the channel, and those that are not shown stay as they are', async () => {
    const { olga } = await officer(hub, schools);
    const card = await opened(olga);
    const found = await olga.press('Find', { ...ticks(card, 'General (Hub)'), find: 'scho lead' });
    expect(listed(found.card)).toEqual(['Leads (Schools)']);
    await olga.press('Many at once');
    const all = await olga.press('Also all that were found (1)');
    expect(read(all.card)).toContain('Chosen: 2 of 5 channels');
    expect(listed((await olga.say('find training')).card)).toEqual(['Training (Hub)']);
    expect(read((await olga.say('find nothing of the kind')).card)).toContain('No team or channel has that in its name');
    expect(listed((await olga.say('whole list')).card)).toHaveLength(5);
    expect(ticked((await olga.say('chosen')).card)).toEqual(['General (Hub)', 'Leads (Schools)']);
  });

  it('are nobody’s to choose but an officer’s, of a draft', async () => {
    const { olga } = await officer(hub);
    const card = await opened(olga);
    const press = await olga.press('Next').catch(() => olga.press('Find', ticks(card)));
    const ann = here.person();
    await ann.say('hello');
    const stolen = { ...press.sent, from: { id: ann.id, aadObjectId: ann.aadObjectId, name: ann.name }, id: 'f:stolen' };
    const answer = await ann.send({
      ...stolen,
      conversation: { conversationType: 'personal', id: ann.chat, tenantId: ann.tenant },
    });
    expect(JSON.stringify(answer.body)).toContain('This is for a training officer');
    await choosing(here).become({ state: 'scheduled' });
    expect(read((await olga.press('Save', ticks(card, 'Neglect (Hub)'))).card)).toContain('not a draft any more');
    expect(await keysOf()).toEqual([]);
  });
});
