import type { Section } from './report.ts';
import { opening } from './store/opening.ts';
import { pauses } from './store/pause.ts';
import { throughput } from './store/throughput.ts';

/** The embedded store: transactions a second, waits while a generation is built, opening, memory. */
export const run = async (): Promise<Section> => {
  const parts = [];
  for (const part of [opening, pauses, throughput]) parts.push(await part());
  return {
    title: 'The embedded store',
    text: parts.map(({ text }) => text).join('\n\n'),
    plots: Object.assign({}, ...parts.map(({ plots }) => plots)),
  };
};
