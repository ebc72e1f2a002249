import { isDeepStrictEqual } from 'node:util';
import { type Person, persons } from './person.ts';

/** One person of two: what both say of themselves is the kept one's word. */
export const together = (kept: Person, gone: Person): Person => {
  const emails = [...new Set([...(kept.emails ?? []), ...(gone.emails ?? [])])];
  const { id: _, ...other } = gone;
  return { ...other, ...kept, roles: [...kept.roles, ...gone.roles], ...(emails.length === 0 ? {} : { emails }) };
};

/** The two again, from what they were before and the one they are `now`: what has changed since stays with the kept one. */
export const apart = (now: Person, before: { kept: Person; gone: Person }): { kept: Person; gone: Person } => {
  const { kept, gone } = before;
  const came = new Set(gone.roles.map(({ id }) => id));
  const own = Object.entries(now).filter(
    ([key, value]) => Object.hasOwn(kept, key) || !isDeepStrictEqual(value, Object(gone)[key]),
  );
  const emails = now.emails?.filter((one) => kept.emails?.includes(one) || !gone.emails?.includes(one)) ?? [];
  return {
    kept: persons.schema.parse({
      ...Object.fromEntries(own),
      id: now.id,
      roles: now.roles.filter(({ id }) => !came.has(id)),
      emails: emails.length === 0 ? undefined : emails,
    }),
    gone: { ...gone, roles: now.roles.filter(({ id }) => came.has(id)) },
  };
};
