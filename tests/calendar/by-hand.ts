/** The calendar worked out by hand, with none of the libraries that are being tested. */

export const day = 24 * 60 * 60 * 1000;
const utc = (date: string) => Date.parse(`${date}T00:00Z`);
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Every date from `first` to `last`. */
export const datesFrom = (first: string, last: string): string[] =>
  Array.from({ length: (utc(last) - utc(first)) / day + 1 }, (_, i) => iso(utc(first) + i * day));

export const plusDays = (date: string, days: number): string => iso(utc(date) + days * day);

/** 0 is Sunday, 6 is Saturday. */
const weekday = (date: string): number => new Date(utc(date)).getUTCDay();
export const atWeekend = (date: string): boolean => weekday(date) % 6 === 0;

export const plusMonths = (date: string, months: number): string => {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate();
  return iso(Date.UTC(y, m - 1 + months, Math.min(d, lastDay)));
};

const onOrAfter = (date: string, wanted: number): string => plusDays(date, (wanted - weekday(date) + 7) % 7);
const onOrBefore = (date: string, wanted: number): string => plusDays(date, -((weekday(date) - wanted + 7) % 7));

/** Easter Sunday, by the anonymous Gregorian reckoning. */
const easter = (y: number): string => {
  const [a, b, c] = [y % 19, Math.floor(y / 100), y % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return iso(Date.UTC(y, Math.floor(n / 31) - 1, (n % 31) + 1));
};

/** The bank holidays of England, those that fall on a weekend replaced by the next days that are free. */
export const bankHolidaysInEngland = (year: number): string[] => {
  const newYear = `${year}-01-01`;
  const found = [
    atWeekend(newYear) ? onOrAfter(newYear, 1) : newYear,
    plusDays(easter(year), -2),
    plusDays(easter(year), 1),
    onOrAfter(`${year}-05-01`, 1),
    onOrBefore(`${year}-05-31`, 1),
    onOrBefore(`${year}-08-31`, 1),
  ];
  const christmas = [`${year}-12-25`, `${year}-12-26`];
  // A day that needs no stand-in keeps its date, so those come first.
  for (const date of [...christmas.filter((d) => !atWeekend(d)), ...christmas.filter(atWeekend)]) {
    let free = date;
    while (atWeekend(free) || found.includes(free)) free = plusDays(free, 1);
    found.push(free);
  }
  return found.sort();
};

/** The instant of a local time in London: an hour earlier from the last Sunday of March to that of October. */
export const inLondon = (date: string, time: string): Date => {
  const [start, end] = [onOrBefore(`${date.slice(0, 4)}-03-31`, 0), onOrBefore(`${date.slice(0, 4)}-10-31`, 0)];
  const wall = Date.parse(`${date}T${time}Z`);
  const isSummer = wall >= Date.parse(`${start}T02:00Z`) && wall < Date.parse(`${end}T02:00Z`);
  return new Date(wall - (isSummer ? 60 * 60 * 1000 : 0));
};

/** What the clock on the wall shows, by the platform's own time zones: `2027-01-04` and `09:00`. */
export const wallOf = (zone: string): ((instant: Date) => { date: string; time: string }) => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
  return (instant) => {
    const parts = new Map<string, string>(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const [y, m, d, h, min] = ['year', 'month', 'day', 'hour', 'minute'].map((part) => parts.get(part) ?? '');
    return { date: `${y}-${m}-${d}`, time: `${h}:${min}` };
  };
};
