/** Ids with the shapes that Teams gives them, the same in every run. */
export interface Ids {
  /** Of a message in a chat: digits, as Teams has milliseconds there. */
  message(): string;
  /** Of an event or an invoke. */
  event(): string;
  /** A bare running number as the tail of a GUID. */
  guid(): string;
  /** A short running number for whatever needs an opaque id. */
  opaque(): string;
}

export const countedIds = (): Ids => {
  let count = 0;
  const next = (length: number): string => String(++count).padStart(length, '0');
  const guid = (): string => `00000000-0000-4000-8000-${next(12)}`;
  return { message: () => `17${next(11)}`, event: () => `f:${guid()}`, guid, opaque: () => next(6) };
};
