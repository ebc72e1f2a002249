import type { Action, Model, Offer } from '../cards/index.ts';

/** What is to be said of a briefing in its state, and what an officer can do with it, by button and by typing. */
export interface Ways {
  facts: Model<'detail'>['facts'];
  actions: Action[];
  offers: Offer[];
}
