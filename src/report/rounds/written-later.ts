import { createHash } from 'node:crypto';
import { texts } from '../cells.ts';
import type { Shown } from '../release.ts';
import type { Heard } from './heard.ts';

/** An example of what came of training, by somebody who has said that it may be used. */
export interface Example {
  /** Another one whenever they change anything in their answers. Says nothing of whose it is. */
  id: string;
  text: string;
}

/** What is read by officers, and what they may clear for use. */
export interface WrittenLater {
  examples: Example[];
  comments: { id: string; question: string; text: string }[];
}

const idOf = (...parts: (string | number)[]): string => createHash('sha256').update(parts.join('/')).digest('hex').slice(0, 16);

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/**
 * What is written in blocks that are shown, in an order that says nothing. An example that may not be used is for nobody to use, and
 * is shown to nobody.
 */
export const writtenLater = (shown: readonly Shown[], heard: readonly Heard[]): WrittenLater => {
  const released = new Set(shown.flatMap(({ question, responses }) => (question === texts ? responses : [])));
  const all: WrittenLater = { examples: [], comments: [] };
  for (const { id: of, questions, answers, given } of heard) {
    if (!released.has(of)) continue;
    const mayUse = questions.some(({ id, use }) => use === 'may-use-example' && answers[id] === 'yes');
    for (const { id, kind, short, use } of questions) {
      const text = answers[id];
      if (kind !== 'text' || text === undefined || text === '') continue;
      if (use !== 'example') all.comments.push({ id: idOf(id, of), question: short, text });
      else if (mayUse) all.examples.push({ id: idOf(id, of, given), text });
    }
  }
  return { examples: all.examples.sort(byId), comments: all.comments.sort(byId) };
};
