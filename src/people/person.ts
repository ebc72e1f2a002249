import { z } from 'zod/v4';
import type { Collection } from '../store/port.ts';
import { wordsOf } from './name.ts';

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

export const person = z.strictObject({
  id: z.string(),
  /** The framework they chose, where it is not the partnership's default. */
  framework: z.string().optional(),
  roles: z.array(role),
  /** What an officer or an import calls them: people are on lists before they ever open the bot. */
  name: z.string().optional(),
  /** Work e-mails in lower case, as an import or an officer gave them. */
  emails: z.array(z.string()).optional(),
  /** The import that brought them, to be undone with it. */
  import: z.string().optional(),
  /** For whom they work: the id of an agency in the settings, or a name of their own words; and in which sector. */
  agency: z.union([z.strictObject({ id: z.string() }), z.strictObject({ name: z.string() })]).optional(),
  sector: z.string().optional(),
  /** When they asked to be sent nothing but answers: an instant, UTC. */
  stopped: z.iso.datetime().optional(),
});

export type Role = z.infer<typeof role>;
export type Person = z.infer<typeof person>;

/** An agency of the settings by its id; any other by the words of its name. */
const agencyKeys = ({ agency }: Pick<Person, 'agency'>): string[] =>
  agency === undefined ? [] : 'id' in agency ? [agency.id] : wordsOf(agency.name);

export const persons: Collection<Person> = {
  name: 'persons',
  schema: person,
  indexes: {
    all: () => ['all'],
    words: (p) => wordsOf(p.name),
    email: (p) => p.emails ?? [],
    agency: agencyKeys,
    sector: (p) => (p.sector === undefined ? [] : [p.sector]),
    import: (p) => (p.import === undefined ? [] : [p.import]),
  },
  owner: (p) => p.id,
  kept: 'until they are erased',
  onErasure: 'delete',
};
