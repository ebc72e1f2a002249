import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { cardSteps, firstChoices, forge, idOf } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';

const here = withBot();
const { atCard, asked, answers } = cardSteps(here);

const formulas = [
  '=HYPERLINK("https://evil.example")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '<script>alert(1)</script>',
  '{{DATE(2026)}} ${x}',
];

describe('answers that nobody could mean', () => {
  it('are sent with some missing, out of range and 100,000 characters long at once: each is named, and the rest is kept', async () => {
    const { ann, form } = await atCard();
    const kept = await ann.press('Keep for later', firstChoices(form));
    const [quote, improve, impact, share] = ['quote', 'improve', 'impact', 'share'].map((name) => idOf(form, name));
    const { status, body } = await forge(ann, kept, 'evaluation-send', {
      ...firstChoices(form),
      [quote ?? '']: 'x'.repeat(100_000),
      [improve ?? '']: 'More time',
      [impact ?? '']: '9999999999999999999999',
      [share ?? '']: ['1', '2'],
      [idOf(form, 'statements')]: '',
    });
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toMatch(/Not answered yet[\s\S]*its end is cut off[\s\S]*Please choose from the list/);
    expect(asked()).toMatchObject([{ state: 'draft' }]);
    const [said = {}] = answers();
    expect(said).toMatchObject({ sent: false, after: { [improve?.slice(4) ?? '']: 'More time' } });
    expect(JSON.stringify(said).length).toBeLessThan(5_000);
    expect(JSON.stringify(said)).not.toContain('99999');
  });

  it('typed to a rating are asked for again', async () => {
    const { ann } = await atCard();
    await ann.say('ask me');
    for (const text of ['5', '0', '-1', '1.5', 'x'.repeat(100_000), 'excellent!'])
      expect(read((await ann.say(text)).card)).toMatch(/1\. What this course is about \(before\)/);
    expect(read((await ann.say('4')).card)).toMatch(/1\. What this course is about \(now/);
    expect(answers()).toEqual([]);
  });

  it('with markup or a formula are kept to the letter, shown as they stand, and are nothing but text', async () => {
    const { ann, form } = await atCard();
    for (const [i, text] of formulas.entries()) {
      if (i > 0) await ann.press('Change my answers');
      const turn = await ann.press('Send', firstChoices(form, { [idOf(form, 'ideas')]: text }));
      expect(answers()).toMatchObject([{ sent: true, after: { [idOf(form, 'ideas').slice(4)]: text.trim() } }]);
      // Joiners that nobody sees keep templates and links from being read.
      expect(read(turn.card).replaceAll('\u2060', '')).toContain(text.trim());
    }
  });
});
