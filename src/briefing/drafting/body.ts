import type { Token } from 'markdown-it';
import { harmless } from './harmless.ts';
import { allOf, readMarkdown } from './markdown.ts';

/** A paragraph with its line breaks, which Teams shows only as paragraphs of their own, as long as nothing spans them. */
const paragraph = (inline: Token): string => {
  const lines = inline.content.split('\n').map((line) => line.trimStart());
  const breaks = allOf(inline.children ?? []).filter(({ type }) => type === 'softbreak' || type === 'hardbreak');
  if (breaks.length !== lines.length - 1) return lines.join('\n');
  const ended = lines.map((line, i) => (breaks[i]?.type === 'hardbreak' ? line.trimEnd().replace(/\\$/, '') : line));
  return ended.map((line, i) => (i === 0 ? line : `${breaks[i - 1]?.level === 0 ? '\n\n' : '\n'}${line}`)).join('');
};

/** What was typed as the body of a briefing, as blocks of Markdown that Teams shows one under the other; lists stay whole. */
export const bodyBlocks = (body: string): string[] => {
  const text = harmless(body);
  const lines = text.split('\n');
  const { tokens } = readMarkdown(text);
  return tokens.flatMap(({ type, level, nesting, map }, i) => {
    if (level > 0 || nesting < 0 || !map) return [];
    const inline = type === 'paragraph_open' ? tokens[i + 1] : undefined;
    return [
      inline
        ? paragraph(inline)
        : lines
            .slice(...map)
            .join('\n')
            .trimEnd(),
    ];
  });
};
