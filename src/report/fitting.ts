import { fits, type Model } from '../cards/index.ts';
import type { Figured } from './figures.ts';
import { partsOf } from './parts.ts';
import { words } from './words.ts';

type Report = Model<'report'>;

const undrawn = (model: Report): Report => ({
  ...model,
  parts: model.parts.map((part) => ({ ...part, grouped: null, bars: null })),
});

const step = 4;

/** The same report ever smaller: without quotes, without charts, and then without the questions that come last. */
const versions = function* (model: Omit<Report, 'parts'>, figures: readonly Figured[]): Generator<Report> {
  const whole = { ...model, parts: partsOf(figures) };
  yield whole;
  const unquoted = { ...whole, said: [] };
  yield unquoted;
  yield undrawn(unquoted);
  for (let left = figures.length - step; left > 0; left -= step) {
    const notes = [...model.notes, words.leftOut(figures.length - left)];
    yield undrawn({ ...unquoted, notes, parts: partsOf(figures.slice(0, left)) });
  }
};

/** As much of a report as Teams takes in one card. */
export const fitting = (model: Omit<Report, 'parts'>, figures: readonly Figured[]): Report => {
  for (const version of versions(model, figures)) if (fits({ card: 'report', model: version }, {})) return version;
  return { ...model, said: [], parts: [] };
};
