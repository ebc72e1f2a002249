import type { Section } from './report.ts';
import { theBroadcast } from './sending/broadcast-report.ts';
import { waiting } from './sending/waiting.ts';

/** Sending: the rate that is kept up, what it does to others, and what waiting intents cost. */
export const run = async (): Promise<Section> => {
  const parts = [];
  for (const part of [waiting, theBroadcast]) parts.push(await part());
  return {
    title: 'Sending',
    text: parts.map(({ text }) => text).join('\n\n'),
    plots: Object.assign({}, ...parts.map(({ plots }) => plots)),
  };
};
