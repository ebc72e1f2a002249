import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { draftSteps } from '../briefing-draft-steps.ts';
import { filled } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';

const here = withBot();
const steps = draftSteps(here);

describe('two officers on one draft', () => {
  const open = async () => {
    const [olga, olwen] = await steps.both();
    await steps.write(olga);
    await olwen.say('briefings');
    await olwen.say('1');
    return { olga, olwen };
  };

  it('the second is told what changed meanwhile, keeps what they typed, and may save it then', async () => {
    const { olga, olwen } = await open();
    await olga.say('edit');
    await olwen.say('edit');
    await olga.press('Save', { 'f-briefing-title': 'What a review taught us', 'f-groups': '3' });
    const turn = await olwen.press('Save', { 'f-briefing-summary': 'Four things.' });
    expect(read(turn.card)).toMatch(
      /Somebody changed this briefing[\s\S]*Title: What a review taught us[\s\S]*People of these groups: Group 3/,
    );
    expect(filled(turn.card)['f-briefing-summary']).toBe('Four things.');
    expect(steps.one()).toMatchObject({
      title: 'What a review taught us',
      summary: 'Three things to do differently.',
      version: 2,
    });
    await olwen.press('Save', { 'f-briefing-title': 'What a review taught us', 'f-groups': '3' });
    expect(steps.one()).toMatchObject({ title: 'What a review taught us', summary: 'Four things.', version: 3 });
    expect(steps.audience()).toMatchObject({ groups: ['3'] });
  });

  it('one deletes what the other is editing: told, and all that was typed is there to copy', async () => {
    const { olga, olwen } = await open();
    await olwen.say('edit');
    await olga.say('delete');
    await olga.press('Yes, delete it');
    const turn = await olwen.press('Save', { 'f-briefing-summary': 'Four things.' });
    expect(read(turn.card)).toMatch(/Somebody has deleted this briefing/);
    expect(filled(turn.card)['f-briefing-summary']).toBe('Four things.');
    expect(steps.kept()).toEqual([]);
  });

  it('one changes what the other is about to delete: asked once more', async () => {
    const { olga, olwen } = await open();
    await olwen.say('delete');
    await olga.say('edit');
    await olga.press('Save', { 'f-briefing-summary': 'Four things.' });
    const turn = await olwen.say('yes');
    expect(read(turn.card)).toMatch(/changed it since you asked/);
    expect(steps.kept()).toHaveLength(1);
    await olwen.say('yes');
    expect(steps.kept()).toEqual([]);
  });
});
