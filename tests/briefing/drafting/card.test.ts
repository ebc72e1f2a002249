import { describe, expect, it } from 'vitest';
import { briefingCard } from '../../../src/briefing/card.ts';
import { contentProblems } from '../../../src/briefing/drafting/check.ts';
import { bind, fits } from '../../../src/cards/index.ts';
import { aBriefing } from './a-briefing.ts';

const from = 'Somerset';
const long = { title: 'A title '.repeat(18), summary: 'A summary '.repeat(35) };
const problems = (said: Parameters<typeof aBriefing>[0]) => contentProblems(aBriefing(said), from);

describe('a briefing too long for one card', () => {
  it.each([
    ['Latin letters', 'word '],
    ['Greek', 'λέξη '],
    ['Bengali', 'শব্দ '],
    ['many lines', 'a\n\n'],
  ])('says by how many characters, and fits when so many are taken out: %s', (_, bit) => {
    let body = bit.repeat(23_000 / bit.length);
    const first = problems({ ...long, body });
    expect(first).toEqual([{ field: 'briefing-body', text: expect.stringMatching(/about [\d,]+ characters too long/) }]);
    const over = Number(/about ([\d,]+)/.exec(first[0]?.text ?? '')?.[1]?.replace(/,/g, ''));
    body = [...body].slice(0, [...body].length - over).join('');
    expect(problems({ ...long, body })).toEqual([]);
    const corrected = aBriefing({ ...long, body, correction: 'The day was wrong. '.repeat(20) });
    expect(fits(briefingCard(corrected, from).view, {})).toBe(true);
  });
});

describe('addresses', () => {
  it.each([
    'javascript:alert(1)',
    'mailto:jo@example.org',
    'www.example.org',
    'https://',
    'https://a:b@example.org',
    'file:///etc',
    'https://exa mple.org',
  ])('a link to %s is refused', (link) => {
    expect(problems({ link })).toEqual([{ field: 'briefing-link', text: expect.stringContaining('whole web address') }]);
  });

  it.each(['https://example.org', 'http://example.org/a?b=c', 'HTTPS://example.org'])('a link to %s is taken', (link) => {
    expect(problems({ link })).toEqual([]);
  });

  it('a picture is taken over https alone, and with words for it', () => {
    const picture = { url: 'https://example.org/a.png', alt: 'A bridge' };
    expect(problems({ picture })).toEqual([]);
    expect(problems({ picture: { ...picture, url: 'http://example.org/a.png' } })).toMatchObject([{ field: 'briefing-picture' }]);
    expect(problems({ picture: { ...picture, alt: '' } })).toMatchObject([{ field: 'briefing-picture-alt' }]);
    expect(problems({ picture: { ...picture, url: '' } })).toMatchObject([{ field: 'briefing-picture' }]);
  });

  it('nothing in one is expanded on the card', () => {
    const link = 'https://example.org/${title}?a={{DATE(2020-01-01T00:00:00Z)}}';
    expect(JSON.stringify(bind(briefingCard(aBriefing({ link }), from).view))).not.toMatch(/\$\{|\{\{/);
  });
});
