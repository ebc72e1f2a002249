import MarkdownIt, { type Token } from 'markdown-it';

/** Reads all that any of Teams' clients may take for markup, links of every sort included: what is refused has to be seen first. */
const reader = new MarkdownIt('commonmark', { html: true }).enable('table').disable('code');
reader.validateLink = () => true;

/** A text as Markdown: its blocks, and whether it defines links that are named elsewhere in it. */
export const readMarkdown = (text: string): { tokens: Token[]; defines: boolean } => {
  const env: { references?: object } = {};
  const tokens = reader.parse(text, env);
  return { tokens, defines: Object.keys(env.references ?? {}).length > 0 };
};

/** Every token, those within others after them. */
export const allOf = (tokens: readonly Token[]): Token[] => tokens.flatMap((token) => [token, ...allOf(token.children ?? [])]);
