import type { Token } from 'markdown-it';
import { isLink } from './address.ts';
import { bodyBlocks } from './body.ts';
import { harmless } from './harmless.ts';
import { allOf, readMarkdown } from './markdown.ts';
import { words } from './words.ts';

const { markup } = words;

/** What Teams does not show in the text of a card, by the token that it is. Microsoft Learn, Format cards in Teams: Markdown. */
const refused: Readonly<Record<string, string>> = {
  heading_open: markup.heading,
  table_open: markup.table,
  image: markup.image,
  blockquote_open: markup.quote,
  hr: markup.line,
  fence: markup.code,
  code_inline: markup.code,
  html_block: markup.html,
  html_inline: markup.html,
};

const wrongWith = (token: Token): string[] => {
  const text = refused[token.type];
  if (text !== undefined) return [text];
  if (token.type !== 'link_open') return [];
  const href = token.attrGet('href') ?? '';
  if (/^mailto:/i.test(href)) return [markup.mail];
  if (!isLink(href)) return [markup.link];
  return token.markup === 'autolink' ? [markup.bare] : [];
};

const problemsIn = (text: string): string[] => {
  const { tokens, defines } = readMarkdown(text);
  return [...(defines ? [markup.bare] : []), ...allOf(tokens).flatMap(wrongWith)];
};

/** What some client may still take for a link, whatever the others take it for. */
const mayBeLink = (text: string): boolean => /\]\(\s*(?!https?:\/\/)/i.test(text);

/** What Teams would not show, or not open, in the body of a briefing: a sentence each. It is looked at as typed, and as it goes out. */
export const markupProblems = (body: string): string[] => {
  const found = [harmless(body), ...bodyBlocks(body)].flatMap(problemsIn);
  const odd = mayBeLink(body) && !found.some((text) => text !== markup.bare);
  return [...new Set([...found, ...(odd ? [markup.link] : [])])];
};
