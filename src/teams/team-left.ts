import { endForTeam } from '../outbox/index.ts';
import { forgetPlace, type Team } from '../people/index.ts';
import type { Transaction } from '../store/index.ts';

/** The app is in the team no more: nothing waits for its channels. */
export const leave = async (
  tx: Transaction,
  partition: string,
  { tenant, team }: Pick<Team, 'tenant' | 'team'>,
): Promise<void> => {
  await forgetPlace(tx, partition, { tenant, conversation: team });
  await endForTeam(tx, partition, { tenant, team });
};
