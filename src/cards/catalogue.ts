import type { z } from 'zod/v4';
import { briefings } from './models/briefings.ts';
import { enquiry } from './models/enquiry.ts';
import { filling } from './models/filling.ts';
import { lists } from './models/lists.ts';
import { reports } from './models/reports.ts';
import { talk } from './models/talk.ts';

/**
 * Every card: the model its template in `cards/` is bound to. Whatever a person typed goes into a field called `theirs…`
 * and is shown by text runs only, which read no Markdown.
 */
export const models = { ...talk, ...enquiry, ...lists, ...filling, ...reports, ...briefings };

export type CardName = keyof typeof models;
export type Model<N extends CardName> = z.infer<(typeof models)[N]>;

/** A card by name and model: what a feature answers with, and all it knows of cards. */
export type View = { [N in CardName]: { card: N; model: Model<N> } }[CardName];
