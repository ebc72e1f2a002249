import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { draftSteps } from '../briefing-draft-steps.ts';
import { read } from '../reading.ts';

const here = withBot();
const steps = draftSteps(here);

describe('markup that would break the card', () => {
  it('is harmless in every field, and what was typed is what is kept', async () => {
    const olga = here.officer();
    const odd = '${title} {{DATE(2026-01-01T00:00:00Z)}} <at>Ann</at> \u202eback';
    await steps.write(olga, {
      'f-briefing-title': odd,
      'f-briefing-summary': `${odd} **not bold**`,
      'f-briefing-topic': odd,
      'f-briefing-body': `${odd}\n\n- a list`,
      'f-briefing-picture': 'https://example.org/${a}.png',
      'f-briefing-picture-alt': odd,
    });
    await olga.say('preview');
    const [preview] = await steps.sent(olga, 'I have read this');
    // Every card that anybody receives is looked at for `${` and `{{` when the test is over.
    const blocks = (preview?.card.json.body ?? []).filter(({ type }) => type === 'TextBlock');
    expect(JSON.stringify(blocks)).not.toMatch(/<\/?at>/);
    expect(JSON.stringify(preview?.card.json)).not.toContain('\u202e');
    expect(read(preview?.card ?? expect.fail('no preview'))).toMatch(
      /DATE\(2026-01-01T00:00:00Z\)[\s\S]*\*\*not bold\*\*[\s\S]*- a list/,
    );
    expect(steps.one()).toMatchObject({ title: odd, topic: odd });
  });

  it('what Teams does not show is said, all of it at once, and nothing typed is lost', async () => {
    const olga = here.officer();
    const body = '# Learning\n\n|a|b|\n|-|-|\n|1|2|\n\n![x](https://example.org/x.png) <b>bold</b>';
    const turn = await steps.write(olga, { 'f-briefing-body': body });
    expect(read(turn.card)).toMatch(/no headings[\s\S]*no tables[\s\S]*no pictures in a text[\s\S]*no HTML/);
    expect(JSON.stringify(turn.card.json)).toContain(JSON.stringify(body).slice(1, -1));
    expect(steps.kept()).toEqual([]);
  });

  it('paragraphs come one under the other, and lists stay whole', async () => {
    const olga = here.officer();
    await steps.write(olga, { 'f-briefing-body': 'One\nTwo\n\n\nThree:\n- a\n- b' });
    await olga.say('preview');
    const [preview] = await steps.sent(olga, 'I have read this');
    const blocks = (preview?.card.json.body ?? []).filter(({ type }) => type === 'TextBlock').map(({ text }) => text);
    expect(blocks).toEqual(expect.arrayContaining(['One\n\nTwo', 'Three:', '- a\n- b']));
  });
});
