/** Instants as people in one time zone read them. */
export interface LocalDay {
  /** `2026-07-01` */
  iso(instant: Date): string;
  /** `1 July 2026` */
  inWords(instant: Date): string;
}

const known = new Map<string, LocalDay>();

/** The days of an IANA zone. A formatter costs more than many a turn to make, so each zone's are kept. */
export const localDay = (timeZone: string): LocalDay => {
  const before = known.get(timeZone);
  if (before) return before;
  // Swedish dates are ISO dates.
  const iso = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const long = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long' });
  const fresh: LocalDay = { iso: (instant) => iso.format(instant), inWords: (instant) => long.format(instant) };
  known.set(timeZone, fresh);
  return fresh;
};
