import { createHash } from 'node:crypto';
import type { Answered } from './answered.ts';
import { texts } from './cells.ts';
import type { Shown } from './release.ts';

/** Something that somebody wrote. Its id says nothing of whose it is, or of what else they wrote. */
export interface Written {
  id: string;
  question: string;
  text: string;
}

/** What people wrote, by what is done with it. */
export interface AllWritten {
  /** Of those who said that they may be quoted. */
  quotes: Written[];
  /** On the trainer: for officers, who pass on what they choose to. */
  trainer: Written[];
  comments: Written[];
}

const idOf = (question: string, response: string): string =>
  createHash('sha256').update(`${question}/${response}`).digest('hex').slice(0, 16);

const byId = (a: Written, b: Written): number => (a.id < b.id ? -1 : 1);

/**
 * What is written in blocks that are shown. Whoever may not be quoted is quoted nowhere. In order of ids, which are another one for
 * each question: so what stands first says nothing of who answered first, nor which texts are of one person.
 */
export const writtenIn = (shown: readonly Shown[], answered: readonly Answered[]): AllWritten => {
  const released = new Set(shown.flatMap(({ question, responses }) => (question === texts ? responses : [])));
  const all: AllWritten = { quotes: [], trainer: [], comments: [] };
  for (const { response, questions } of answered) {
    if (!released.has(response.id)) continue;
    const mayQuote = questions.some(({ id, use }) => use === 'may-quote' && response.after[id] === 'yes');
    for (const { id, kind, short, use } of questions) {
      const text = response.after[id];
      if (kind !== 'text' || text === undefined) continue;
      const written = { id: idOf(id, response.id), question: short, text };
      if (use === 'quote') all.quotes.push(...(mayQuote ? [written] : []));
      else (use === 'trainer' ? all.trainer : all.comments).push(written);
    }
  }
  return { quotes: all.quotes.sort(byId), trainer: all.trainer.sort(byId), comments: all.comments.sort(byId) };
};
