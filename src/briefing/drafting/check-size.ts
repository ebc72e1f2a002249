import { bytesOver } from '../../cards/index.ts';
import type { Briefing } from '../briefing.ts';
import { briefingCard } from '../card.ts';
import { bodyBlocks } from './body.ts';
import { words } from './words.ts';

const upTo = (step: number, count: number): number => Math.ceil(count / step) * step;

/** As long as the line is in which a correction says what was wrong: there has to be room for one. */
const line = 'x'.repeat(400);

/** By about how many characters a briefing is too long for one card, as it goes out and once it is corrected; undefined where it fits. */
export const tooLong = (one: Briefing, partnership: string): string | undefined => {
  const { view, carried = {} } = briefingCard({ ...one, correction: one.correction ?? line }, partnership);
  const over = bytesOver(view, carried);
  if (over === 0) return undefined;
  const blocks = bodyBlocks(one.body).map((text) => ({ type: 'TextBlock', text, wrap: true }));
  const each = Buffer.byteLength(JSON.stringify(blocks)) / Math.max(1, [...one.body].length);
  return words.tooLong(upTo(over > 1_000 ? 100 : 10, over / each));
};
