import { z } from 'zod/v4';
import type { Collection } from '../store/port.ts';

/** A job a person does, for one employer, and what it was found to need. Several hats or employers are several roles. */
export const role = z.strictObject({
  id: z.string(),
  /** In the person's own words. */
  title: z.string(),
  framework: z.string(),
  /** The answers that the recommendation rests on, so that it is worked out anew whenever it is shown. */
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** When it was last confirmed: an instant, UTC. */
  confirmed: z.iso.datetime(),
});

const person = z.strictObject({
  id: z.string(),
  /** The framework they chose, where it is not the partnership's default. */
  framework: z.string().optional(),
  roles: z.array(role),
  /** For whom they work: the id of an agency in the settings, or a name of their own words; and in which sector. */
  agency: z.union([z.strictObject({ id: z.string() }), z.strictObject({ name: z.string() })]).optional(),
  sector: z.string().optional(),
  /** When they asked to be sent nothing but answers: an instant, UTC. */
  stopped: z.iso.datetime().optional(),
});

export type Role = z.infer<typeof role>;
export type Person = z.infer<typeof person>;

export const persons: Collection<Person> = {
  name: 'persons',
  schema: person,
  indexes: {},
  owner: (p) => p.id,
  kept: 'until the person or an officer erases it',
  onErasure: 'delete',
};
