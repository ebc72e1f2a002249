import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { read, records } from './reading.ts';

const here = withBot();

const hostile = [
  '[press here](https://evil.test) **now** _all_ `of` ~it~',
  '# heading\n- list\n1. numbers\n\n> quote',
  '${theirTitle} ${$root} {{DATE(2026-07-01T00:00:00Z, SHORT)}}',
  '$\u200b{theirTitle} {\u200b{TIME(x)}}',
  '\u202egnp.exe\u202c\u2066 \u200b\u200d\ufeff teacher\u0000\u0007',
  '<at>Signpost</at> <img src=x onerror=alert(1)> &amp; "quotes" \\',
  '__proto__',
  'x'.repeat(5000),
];

/** Control characters but line feeds, and what is invisible or turns the direction of reading. */
const unseen = /[^\P{Cc}\n]|[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2066-\u206f\ufeff]/u;

/** Every text of a card with the type of the element that shows it. */
const places = (value: unknown, into: { type: string; text: string }[] = [], type = ''): { type: string; text: string }[] => {
  if (typeof value === 'string') into.push({ type, text: value });
  else if (Array.isArray(value)) for (const v of value) places(v, into, type);
  else if (typeof value === 'object' && value !== null) {
    const own = 'type' in value && typeof value.type === 'string' ? value.type : type;
    for (const v of Object.values(value)) places(v, into, own);
  }
  return into;
};

/** Elements that read no Markdown. */
const literal = new Set(['TextRun', 'Input.Text']);

const everywhere = async (ann: Person, title: string) => {
  await ann.say('pathway');
  await ann.say(title);
  await ann.press('Back');
  await ann.say(title);
  await ann.press('Show my training', { 'q-contact': 'regular' });
  await ann.say('other');
  await ann.say('cumbria');
  await ann.say('pathway');
  await ann.press('Add a role or employer');
  await ann.say(title);
  await ann.say('ask me');
  await ann.say(title);
  await ann.say('not sure');
  await ann.say('cancel');
  await ann.say('pathway');
  await ann.say(title);
};

describe('a job title', () => {
  it.each(hostile.map((title) => [title.slice(0, 40), title]))(
    '%j is shown as it is and never read as anything else',
    async (_, title) => {
      const ann = here.person();
      await everywhere(ann, title);
      const cards = here.teams.ledger
        .flatMap(({ body }) => places(body))
        .concat(ann.cards().flatMap(({ card }) => places(card.json)));
      const word = /\w{4,}/.exec(title.replace(/<[^>]*>/g, ''))?.[0] ?? title.trim();
      const shown = cards.filter(({ text }) => text.includes(word.slice(0, 100)));
      expect(shown.length).toBeGreaterThan(0);
      for (const { type, text } of cards) {
        expect(text).not.toMatch(unseen);
        expect(text).not.toMatch(/\$\{|\{\{/);
        if (/evil|onerror|heading\b.*list/.test(text)) expect(literal).toContain(type);
      }
      for (const person of records(here.stored(), 'persons')) expect(JSON.stringify(person)).not.toMatch(/\\u202e|\\u200b/);
    },
  );

  it('is kept as it was typed apart from what nobody can see', async () => {
    const ann = here.person();
    await ann.say('pathway');
    await ann.say('  Zoë O’Brien-Ünal,\u200b  [lead] & *tutor*  ');
    expect(records(here.stored(), 'enquiries')).toMatchObject([{ state: { title: 'Zoë O’Brien-Ünal, [lead] & *tutor*' } }]);
  });

  it('of any length is cut to what the form would take', async () => {
    const ann = here.person();
    await ann.say('pathway');
    await ann.say('Ä'.repeat(200_000 / 8));
    const [enquiry] = records(here.stored(), 'enquiries');
    expect(JSON.stringify(enquiry).length).toBeLessThan(2500);
  });
});

describe('what else they write', () => {
  it('is never repeated, wherever it is not understood', async () => {
    const ann = here.person();
    const story = 'zebra my neighbour hurts her child zebra';
    await ann.say(story);
    await ann.say('pathway');
    await ann.say('Wizard');
    await ann.say('ask me');
    await ann.say(story);
    await ann.press('Start again');
    await ann.say('skip');
    await ann.say(story);
    expect(JSON.stringify(here.teams.ledger.map(({ body }) => body))).not.toContain('zebra');
    expect(here.stored()).not.toContain('zebra');
    expect(ann.cards().every(({ card }) => !read(card).includes('zebra'))).toBe(true);
  });
});
