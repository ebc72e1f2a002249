import { z } from 'zod/v4';
import type { Collection, Transaction } from '../../store/port.ts';

/**
 * Whom a briefing is for: channels of teams, and people. Among people each kind narrows: any of the groups, and any of the agencies,
 * and so on; a kind of which nothing is chosen narrows nothing, and where nothing at all is chosen it is for no people.
 */
const audience = z.strictObject({
  /** The briefing's. */
  id: z.string(),
  channels: z.array(z.strictObject({ tenant: z.string(), team: z.string(), channels: z.array(z.string()) })),
  /** Workforce groups of the partnership's strategy. */
  groups: z.array(z.string()),
  /** Ids of the settings. */
  agencies: z.array(z.string()),
  sectors: z.array(z.string()),
  /** Courses that they were at. */
  courses: z.array(z.string()),
});
export type Audience = z.infer<typeof audience>;

/** Apart from the briefing, which is written far more often than this is and is far smaller. */
export const audiences: Collection<Audience> = {
  name: 'audiences',
  schema: audience,
  indexes: {},
  owner: () => undefined,
  kept: 'as long as the briefing',
  onErasure: 'keep-without-person',
};

const nobody = { channels: [], groups: [], agencies: [], sectors: [], courses: [] };

export const audienceOf = async (tx: Transaction, partition: string, briefing: string): Promise<Audience> =>
  (await tx.get(audiences, partition, briefing)) ?? { id: briefing, ...nobody };

export const isForPeople = ({ groups, agencies, sectors, courses }: Audience): boolean =>
  groups.length + agencies.length + sectors.length + courses.length > 0;

export const channelCount = ({ channels }: Audience): number => channels.reduce((sum, team) => sum + team.channels.length, 0);
