import { z } from 'zod/v4';
import type { Scene } from '../../people/index.ts';
import { persons } from '../../people/index.ts';
import type { Collection } from '../../store/port.ts';

/** Whom an officer looked at last: the next they look at may be the same person. */
const looked = z.strictObject({ id: z.string(), at: z.string(), before: z.string().optional() });

export const looks: Collection<z.infer<typeof looked>> = {
  name: 'looks',
  schema: looked,
  indexes: {},
  owner: (l) => l.id,
  naming: { by: ['id'], as: (l, _, to) => ({ ...l, id: to }) },
  kept: 'until the officer looks at somebody else',
  onErasure: 'delete',
};

/** Notes that the officer looks at somebody; gives whom they looked at before, where they are still there. */
export const look = async ({ tx, partition, actor }: Scene, who: string): Promise<string | undefined> => {
  const { id } = actor.person;
  const last = await tx.get(looks, partition, id);
  const before = last?.at === who ? last.before : last?.at;
  if (last?.at !== who) await tx.put(looks, partition, { id, at: who, ...(before === undefined ? {} : { before }) });
  return before !== undefined && (await tx.get(persons, partition, before)) ? before : undefined;
};
