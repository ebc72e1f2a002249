import { dayInWords } from '../../entry/index.ts';
import type { Briefing } from '../briefing.ts';
import { words } from './words.ts';

/** How a briefing stands, in words. */
export const stateInWords = ({ state, when }: Pick<Briefing, 'state' | 'when'>): string =>
  state === 'scheduled' && when ? words.scheduled(dayInWords(when.day), when.time) : words.states[state];
