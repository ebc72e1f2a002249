import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyBlocks } from '../../../src/briefing/drafting/body.ts';
import { markupProblems } from '../../../src/briefing/drafting/check-markup.ts';
import { allOf, readMarkdown } from '../../../src/briefing/drafting/markdown.ts';

/** Bits that Markdown is made of, put together at random. */
const body = fc
  .array(
    fc.constantFrom(
      ...[
        '# ',
        '- ',
        '1. ',
        '> ',
        '---',
        '===',
        '```',
        '`',
        '    ',
        '|a|b|',
        '|-|-|',
        '![',
        '[',
        ']',
        '](',
        '(',
        ')',
        '<',
        '>',
        '</at>',
      ],
      ...[
        '<at>',
        '\n',
        '\n\n',
        '\\',
        '\\\n',
        '  \n',
        '**',
        '_',
        '$',
        '{',
        '{{',
        '}}',
        'DATE(',
        ': ',
        '[a]: ',
        'javascript:x',
        'mailto:a@b.c',
      ],
      ...[
        'https://example.org/a',
        'http://',
        'data:x',
        '&#x202e;',
        '&rlm;',
        '\u202e',
        '\u0007',
        '\t',
        '\r\n',
        'word',
        'é',
        '\u2028',
      ],
    ),
    { maxLength: 24 },
  )
  .map((bits) => bits.join(''));

describe('a body that passes', () => {
  it('leads nowhere but to http and https, and has nothing in it that Teams does not show, in any of its blocks', () => {
    fc.assert(
      fc.property(body, (text) => {
        if (markupProblems(text).length > 0) return;
        for (const token of bodyBlocks(text).flatMap((block) => allOf(readMarkdown(block).tokens))) {
          expect(token.type).not.toMatch(/^(heading|table|image|blockquote|hr|fence|code|html)/);
          if (token.type === 'link_open') expect(token.attrGet('href')).toMatch(/^https?:\/\//i);
        }
      }),
      { seed: 8, numRuns: 3_000 },
    );
  });
});

describe('any body at all', () => {
  it('goes out without what a card host would expand, take for a mention, or turn the reading direction by', () => {
    fc.assert(
      fc.property(body, (text) => {
        const out = bodyBlocks(text).join('\n');
        expect(out).not.toMatch(/\$\{|\{\{|<\/?at\b|&#|&rlm;/i);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
        expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2028]/);
      }),
      { seed: 8, numRuns: 3_000 },
    );
  });

  it('keeps every word of it, in order, as long as it defines no links', () => {
    const words = fc.array(fc.constantFrom('one', 'two', '\n', '\n\n', '- three', '\n- ', '\n1. four', '**five**', ' '), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, (bits) => {
        const letters = (text: string) => text.replace(/[^a-z]/g, '');
        expect(letters(bodyBlocks(bits.join('')).join(''))).toBe(letters(bits.join('')));
      }),
      { seed: 8, numRuns: 1_000 },
    );
  });
});

describe('the blocks of a body', () => {
  it.each([
    ['a block for each paragraph', 'One\n\n\n\nTwo', ['One', 'Two']],
    ['line breaks, which Teams shows as paragraphs', 'One\nTwo  \nThree', ['One\n\nTwo\n\nThree']],
    ['what spans a line break whole', '**One\nTwo**', ['**One\nTwo**']],
    [
      'a list whole, also where it follows a line at once',
      'Do this:\n- ring\n- write\n  - it down',
      ['Do this:', '- ring\n- write\n  - it down'],
    ],
    ['a numbered list with blank lines in it', '1. One\n\n2. Two', ['1. One\n\n2. Two']],
    ['indented lines as they are meant', 'One\n\n     Two', ['One', 'Two']],
    ['scripts that need joiners', 'می‌خواهم', ['می‌خواهم']],
  ])('are %s', (_, text, blocks) => {
    expect(bodyBlocks(text)).toEqual(blocks);
  });
});

describe('what is wrong with a body', () => {
  it.each([
    ['javascript:', '[a](javascript:alert(1))', /whole web address/],
    ['javascript: in capitals and with spaces', '[a]( JavaScript:alert(1))', /whole web address/],
    ['a link to nothing', '[a]()', /whole web address/],
    ['a relative link', '[a](page)', /whole web address/],
    ['a name in the address', '[a](https://me:secret@example.org)', /whole web address/],
    ['mailto:', '[Jo](mailto:jo@example.org)', /cannot open an e-mail/],
    ['a link in angle brackets', '<https://example.org>', /right behind its words/],
    ['a link by name', '[a][b]\n\n[b]: https://example.org', /right behind its words/],
    ['HTML', 'see <b>this</b>', /no HTML/],
    ['a comment', '<!-- not seen -->', /no HTML/],
    ['a picture', '![a](https://example.org/a.png)', /no pictures/],
    ['a table', '|a|b|\n|-|-|\n|1|2|', /no tables/],
    ['a heading', '# Learning', /no headings/],
    ['a heading by its underline', 'Learning\n---', /no headings/],
    ['a heading in a list', '- # Learning', /no headings/],
    ['a quoted block', '> said', /no quoted blocks/],
    ['a line across', 'One\n\n---\n\nTwo', /no lines across/],
    ['code', 'type `help`', /no code/],
    ['a block of code', '```\nx\n```', /no code/],
  ])('%s is refused, in one sentence', (_, text, says) => {
    expect(markupProblems(text)).toEqual([expect.stringMatching(says)]);
  });

  it('a link is seen that only comes about when the lines are parted', () => {
    expect(markupProblems('[a] and\n[a]: javascript:x')).toContainEqual(expect.stringMatching(/right behind its words/));
  });

  it.each([
    '**Bold**, *italic* and [a link](https://example.org/a?b=1#c).',
    '- one\n- two',
    '1. one\n2. two',
    '2 < 3 & 4 > 1',
    '<at>Ann</at>',
  ])('nothing with %j', (text) => {
    expect(markupProblems(text)).toEqual([]);
  });
});
