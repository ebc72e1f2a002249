import { describe, expect, it } from 'vitest';
import { briefingCard } from '../../src/briefing/card.ts';
import { type Briefing, briefings } from '../../src/briefing/index.ts';
import { bind, withButtons } from '../../src/cards/index.ts';
import { withBot } from '../fakes/bot.ts';
import { draftSteps } from './briefing-draft-steps.ts';
import { filled } from './evaluation-card-steps.ts';
import { read } from './reading.ts';

const here = withBot();
const steps = draftSteps(here);

/** As another part of it would leave it. */
const become = (change: Partial<Briefing>) =>
  here.store.transaction(async (tx) => {
    for (const one of await tx.find(briefings, 'p-somerset-2020', 'all', 'all'))
      await tx.put(briefings, 'p-somerset-2020', { ...one, ...change });
  });

describe('a briefing', () => {
  it('is written on a card by an officer, and by nobody else', async () => {
    const ann = await here.person().say('briefing');
    expect(read(ann.card)).toMatch(/training officer/);
    const olga = here.officer();
    const form = await olga.say('briefing');
    const drawn = JSON.stringify(form.card.json);
    for (const id of ['f-briefing-body', 'f-groups', 'f-sectors', 'f-courses']) expect(drawn).toContain(`"${id}"`);
    expect(drawn).not.toContain('f-agencies');
    const { card } = await steps.write(olga, { 'f-briefing-topic': 'Reviews', 'f-urgency': 'urgent' });
    expect(read(card)).toMatch(
      /Learning from a review[\s\S]*for nobody yet[\s\S]*State: [\s\S]*Draft[\s\S]*Urgent[\s\S]*Reviews[\s\S]*Olga Officer/,
    );
    expect(card.buttons.length).toBeLessThanOrEqual(6);
    expect(steps.one()).toMatchObject({ state: 'draft', version: 1, urgency: 'urgent', topic: 'Reviews', readers: 'counted' });
  });

  it('is written by typing alone', async () => {
    const olga = here.officer();
    await olga.say('briefing');
    await olga.say('ask me');
    for (const said of ['A title', 'A summary', 'Some *text*']) await olga.say(said);
    let turn = await olga.say('https://example.org');
    for (let asked = 0; asked < 12 && turn.card.buttons.includes('Next'); asked++) turn = await olga.say('skip');
    expect(read(turn.card)).toContain('A title');
    expect(steps.one()).toMatchObject({ title: 'A title', body: 'Some *text*', link: 'https://example.org' });
  });

  it('has what is rarely wanted behind one button, and all of it by typing', async () => {
    const olga = here.officer();
    const { card } = await steps.write(olga);
    expect(card.buttons).toContain('More');
    expect(card.buttons).not.toContain('Delete');
    expect((await olga.press('More')).card.buttons).toEqual(expect.arrayContaining(['Duplicate', 'Delete', 'Back to it']));
    expect(read((await olga.press('Back to it')).card)).toMatch(/or type preview, edit, channels.*duplicate or delete/i);
  });

  it('saved twice is one', async () => {
    const olga = here.officer();
    const turn = await steps.write(olga);
    await olga.again(turn);
    await olga.redeliver(turn);
    expect(steps.kept()).toHaveLength(1);
  });

  it('tells what happened to children without being taken for a live concern', async () => {
    const olga = here.officer();
    const body = 'A child was hit by his father last night, and I am worried about him: so the review begins.';
    const { card } = await steps.write(olga, { 'f-briefing-summary': body.slice(0, 80), 'f-briefing-body': body });
    expect(read(card)).toContain('Learning from a review');
    expect(steps.one()).toMatchObject({ body });
  });

  it('says in words whom it is for, and counts them outside the turn', async () => {
    const olga = here.officer();
    const turn = await steps.write(olga, { 'f-groups': '3,4', 'f-sectors': 'health', 'f-courses': 'introduction' });
    expect(read(turn.card)).toMatch(/People in Group 3 or Group 4, working in .+, who were at .+; they are being counted/);
    await here.settled();
    await olga.say('briefings');
    expect(read((await olga.say('1')).card)).toMatch(/; about 0 people/);
    expect(steps.audience()).toMatchObject({ groups: ['3', '4'], sectors: ['health'], courses: ['introduction'], channels: [] });
  });

  it('is duplicated to be looked over, with its channels and people', async () => {
    const olga = here.officer();
    await steps.write(olga, { 'f-groups': '3' });
    await steps.inChannel();
    await olga.say('duplicate');
    await olga.press('Save', { 'f-briefing-title': 'Once more' });
    expect(steps.kept().map(({ title }) => title)).toEqual(expect.arrayContaining(['Learning from a review', 'Once more']));
    const copy = steps.kept().find(({ title }) => title === 'Once more');
    const { audiences } = await import('../../src/briefing/index.ts');
    const audience = await here.store.transaction((tx) => tx.get(audiences, 'p-somerset-2020', String(copy?.['id'])));
    expect(audience).toMatchObject({ groups: ['3'], channels: [{ team: '19:team' }] });
  });

  it('is deleted after a question, and twice is once', async () => {
    const olga = here.officer();
    await steps.write(olga);
    const asked = await olga.say('delete');
    expect(read(asked.card)).toMatch(/Delete “Learning from a review”\?/);
    expect(read((await olga.say('no')).card)).toMatch(/Draft/);
    await olga.say('delete');
    const gone = await olga.press('Yes, delete it');
    expect(read(gone.card)).toMatch(/The draft is deleted/);
    expect(read((await olga.again(gone)).card)).toMatch(/The draft is deleted/);
    expect(steps.kept()).toEqual([]);
  });

  it.each([
    ['awaiting', {}],
    ['scheduled', { when: { day: '2026-07-03', time: '09:00', at: '2026-07-03T08:00:00.000Z' }, sender: 'x' }],
  ] as const)('that is %s is a draft again once it is edited, and nobody has approved it', async (state, more) => {
    const olga = here.officer();
    await steps.write(olga);
    await become({ state, ...more, approved: { by: 'x', at: '2026-07-01T09:00:00.000Z', version: 1 } });
    expect(read((await olga.say('edit')).card)).toMatch(/it is a draft again/);
    const { card } = await olga.press('Save', { 'f-briefing-summary': 'Four things.' });
    expect(read(card)).toMatch(/It is a draft again, since it was changed/);
    expect(steps.one()).toMatchObject({ state: 'draft', version: 2 });
    for (const gone of ['approved', 'when', 'sender']) expect(steps.one()).not.toHaveProperty(gone);
  });

  it('that has begun to go out is neither edited nor deleted; what was typed meanwhile stays', async () => {
    const olga = here.officer();
    await steps.write(olga);
    await olga.say('edit');
    await become({ state: 'sent', ended: '2026-07-01T09:00:00.000Z' });
    const { card } = await olga.press('Save', { 'f-briefing-summary': 'Four things.' });
    expect(read(card)).toMatch(/cannot be edited/);
    expect(filled(card)['f-briefing-summary']).toBe('Four things.');
    await olga.say('cancel');
    await olga.say('briefings');
    expect(read((await olga.say('1')).card)).not.toMatch(/Delete/);
    expect(steps.one()).toMatchObject({ state: 'sent', summary: 'Three things to do differently.' });
  });
});

describe('the preview', () => {
  it('is the very card that is sent, but for a mark by which its button is known', async () => {
    const olga = here.officer();
    await steps.write(olga, { 'f-urgency': 'important', 'f-briefing-link': 'https://example.org' });
    await olga.press('Preview');
    const [preview] = await steps.sent(olga, 'I have read this');
    const [one] = await here.store.transaction((tx) => tx.find(briefings, 'p-somerset-2020', 'all', 'all'));
    const drawn = briefingCard(one ?? expect.fail('no briefing'), 'The partnership of somerset-2020');
    const outOf = (carried: Record<string, string>) =>
      JSON.parse(JSON.stringify(withButtons(bind(drawn.view), 'execute', carried)));
    expect(JSON.parse(JSON.stringify(preview?.card.json))).toEqual(JSON.parse(JSON.stringify(outOf({ preview: 'yes' }))));
    expect(JSON.stringify(outOf({ preview: 'yes' })).replaceAll(',"preview":"yes"', '')).toBe(JSON.stringify(outOf({})));
  });

  it('counts nothing when its button is pressed, and says so', async () => {
    const olga = here.officer();
    await steps.write(olga);
    await olga.say('preview');
    await steps.sent(olga, 'I have read this');
    const turn = await olga.press('I have read this');
    expect(read(turn.card)).toMatch(/This is a preview[\s\S]*Nothing is counted[\s\S]*Learning from a review/);
    expect(turn.card.buttons).toEqual(['I have read this']);
  });

  it('comes once for each version', async () => {
    const olga = here.officer();
    await steps.write(olga);
    await olga.say('preview');
    expect(read((await olga.say('preview')).card)).toMatch(/have the preview of this already/);
    expect(await steps.sent(olga, 'I have read this')).toHaveLength(1);
    await olga.say('edit');
    await olga.press('Save', { 'f-briefing-summary': 'Four things.' });
    await olga.say('preview');
    expect(await steps.sent(olga, 'I have read this')).toHaveLength(2);
  });
});

describe('"briefings"', () => {
  it('lists them by number, the newest first, in pages', async () => {
    const olga = here.officer();
    expect(read((await olga.say('briefings')).card)).toMatch(/There are none yet/);
    for (let i = 1; i <= 12; i++) {
      await steps.write(olga, { 'f-briefing-title': `Briefing no. ${i}.` });
      here.clock.moveTo(new Date(here.clock.now().getTime() + 60_000));
    }
    const first = read((await olga.say('briefings')).card);
    expect(first).toMatch(/1\. [\s\S]*no\. 12\.[\s\S]*Draft[\s\S]*no\. 3\./);
    expect(first).not.toMatch(/no\. 2\./);
    expect(read((await olga.say('more')).card)).toMatch(/11\. [\s\S]*no\. 2\.[\s\S]*no\. 1\./);
    expect(read((await olga.say('12')).card)).toMatch(/Briefing no\. 1\./);
  });

  it('shows nothing to anybody but officers, also by a forged press', async () => {
    const olga = here.officer();
    await steps.write(olga);
    const ann = here.person();
    expect(read((await ann.say('briefings')).card)).toMatch(/training officer/);
  });
});
