import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { draftSteps } from '../briefing-draft-steps.ts';
import { filled } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';

const here = withBot();
const steps = draftSteps(here);

describe('a body over the size limit', () => {
  it('by its many paragraphs is told by how much, keeps all that was typed, and is saved once it is shorter', async () => {
    const olga = here.officer();
    const long = 'A line of it.\n\n'.repeat(600).trim();
    const turn = await steps.write(olga, { 'f-briefing-body': long });
    expect(read(turn.card)).toMatch(/about [\d,]+ characters too long for one card/);
    expect(filled(turn.card)['f-briefing-body']).toBe(long);
    await olga.press('Save', { 'f-briefing-body': 'Short.' });
    expect(steps.one()).toMatchObject({ title: 'Learning from a review', body: 'Short.', state: 'draft' });
  });

  it('by its length is asked for alone, since no card holds the whole form with it', async () => {
    const olga = here.officer();
    const long = 'A line that says something of what is to be done. '.repeat(459).trim();
    const turn = await steps.write(olga, {
      'f-briefing-body': long,
      'f-briefing-topic': 'Reviews',
      'f-briefing-summary': 'What there is to know. '.repeat(15).trim(),
      'f-briefing-link': `https://example.org/${'a'.repeat(450)}`,
    });
    expect(read(turn.card)).toMatch(/about [\d,]+ characters too long for one card/);
    expect(filled(turn.card)['f-briefing-body']).toBe(long);
    expect(steps.kept()).toEqual([]);
    let next = await olga.press('Next', { 'f-briefing-body': 'Short.' });
    for (let asked = 0; asked < 12 && next.card.buttons.includes('Next'); asked++) next = await olga.say('skip');
    expect(steps.one()).toMatchObject({ title: 'Learning from a review', body: 'Short.', topic: 'Reviews', state: 'draft' });
  });

  it('in a script that takes three bytes a letter is kept as well, though no card can show it', async () => {
    const olga = here.officer();
    const turn = await steps.write(olga, { 'f-briefing-body': 'শব্দ '.repeat(4_500) });
    expect(read(turn.card)).toMatch(/too long for one card[\s\S]*is kept, though it is too long to be shown here/);
    expect(JSON.stringify(here.stored())).toContain('শব্দ শব্দ শব্দ');
  });

  it('just under it goes out, and is edited one thing at a time, since its form is larger than a card', async () => {
    const olga = here.person('wandsworth-2017');
    here.set('wandsworth-2017', { officers: [{ tenant: olga.tenant, objectId: olga.aadObjectId }] });
    await here.restart();
    const body = 'A line that says something of what is to be done. '.repeat(430).trim();
    await steps.write(olga, { 'f-briefing-body': body });
    await olga.say('preview');
    expect(await steps.sent(olga, 'I have read this')).toHaveLength(1);
    expect(read((await olga.say('edit')).card)).toMatch(/Title/);
    const second = await olga.press('Next', { 'f-briefing-title': 'Another title' });
    expect(read(second.card)).toMatch(/Summary/);
    const third = await olga.say('keep');
    expect(filled(third.card)['f-briefing-body']).toBe(body);
    let next = await olga.say('keep');
    for (let asked = 0; asked < 14 && next.card.buttons.includes('Next'); asked++) next = await olga.say('skip');
    expect(steps.one()).toMatchObject({ title: 'Another title', body, version: 2 });
  });
});
