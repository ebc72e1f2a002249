import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { draftSteps } from '../briefing-draft-steps.ts';
import { read } from '../reading.ts';

const here = withBot();
const steps = draftSteps(here);

describe('links that are not http(s)', () => {
  it('are refused wherever they stand, all at once, and what was typed stays', async () => {
    const olga = here.officer();
    const body = 'See [this](javascript:alert(1)) or [write](mailto:jo@example.org).';
    const turn = await steps.write(olga, {
      'f-briefing-body': body,
      'f-briefing-link': 'ftp://example.org',
      'f-briefing-picture': 'http://example.org/a.png',
    });
    expect(read(turn.card)).toMatch(
      /Text: Every link needs a whole web address[\s\S]*Text: A link cannot open an e-mail[\s\S]*read more at: Please give a whole web address[\s\S]*picture: Please give the whole address[\s\S]*shows, for those who cannot see it: Please say/,
    );
    expect(JSON.stringify(turn.card.json)).toContain(JSON.stringify(body).slice(1, -1));
    expect(steps.kept()).toEqual([]);
    await olga.press('Save', {
      'f-briefing-body': 'See [this](https://example.org/a).',
      'f-briefing-link': 'https://example.org',
      'f-briefing-picture': 'https://example.org/a.png',
      'f-briefing-picture-alt': 'A bridge',
    });
    expect(steps.one()).toMatchObject({ link: 'https://example.org', picture: { alt: 'A bridge' } });
  });

  it('by typing: the sentence comes with the question again, and the rest is kept', async () => {
    const olga = here.officer();
    await olga.say('briefing');
    await olga.say('ask me');
    for (const said of ['A title', 'A summary', 'Some text', 'javascript:alert(1)']) await olga.say(said);
    let turn = await olga.say('skip');
    for (let asked = 0; asked < 12 && !/whole web address/.test(read(turn.card)); asked++) turn = await olga.say('skip');
    turn = await olga.say('https://example.org/a');
    for (let asked = 0; asked < 12 && turn.card.buttons.includes('Next'); asked++) turn = await olga.say('skip');
    expect(steps.one()).toMatchObject({ title: 'A title', body: 'Some text', link: 'https://example.org/a' });
  });
});
