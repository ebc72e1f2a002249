import type { Pack } from './pack.ts';

/** Where a fact stands: a section of a document, or the project's own default, which is never shown as the partnership's rule. */
export type Source = { document: string; section: string } | 'default';

export const sourceOf = (pack: Pack, source: string): Source =>
  source === 'default' ? 'default' : { document: pack.document, section: source };

/** For people: `Somerset … Strategy 2020/21, Appendix 2`. */
export const sourceText = (source: Source): string =>
  source === 'default' ? 'our own suggestion; the strategy does not say' : `${source.document}, ${source.section}`;
