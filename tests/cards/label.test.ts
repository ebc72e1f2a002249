import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { label } from '../../src/cards/index.ts';

const markdown = new MarkdownIt({ linkify: true });
const seed = 20261122;
const signs = [...'*_`~[]()<>\\|#&;!-+=.:/1wx "\'', 'www.', 'http://', '](', '&amp;', '&#42;', 'a b'];

describe('a name as the title of a choice', () => {
  it.each([
    ['Learning hub', 'Learning hub'],
    ['Signs & safety (north)', 'Signs & safety (north)'],
    ['**urgent**', '••urgent••'],
  ])('%j is read as %j', (name, shown) => {
    expect(label(name)).toBe(shown);
  });

  it(`is never Markdown, whatever it is (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 12 }), (parts) => {
        const text = label(parts.join(''));
        const escaped = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        expect(markdown.render(text).trim()).toBe(text === '' ? '' : `<p>${escaped}</p>`);
      }),
      { seed, numRuns: 5_000 },
    );
  });
});
