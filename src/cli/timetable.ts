import { existsSync } from 'node:fs';
import { DateTime } from 'luxon';
import { systemClock } from '../clock.ts';
import { collections } from '../collections.ts';
import type { Partnership } from '../config/partnership.ts';
import { inputError, SignpostError } from '../errors.ts';
import { type Entry, hoursOf, timetable as listed, type Recipient } from '../outbox/index.ts';
import { askHolder, makerOf, openReadOnly } from '../store/index.ts';
import { print } from './output.ts';
import { partnershipsOf } from './partnerships.ts';
import { storeFolder } from './setting.ts';

interface Asked {
  days: string;
  store?: string;
  config?: string;
  json?: boolean;
}

const daysOf = (text: string): number => {
  const days = Number(text);
  if (!/^\d{1,4}$/.test(text) || days < 1)
    throw inputError('bad-option', `--days: expected a whole number of days from 1 to 9999, not "${text.slice(0, 40)}".`);
  return days;
};

/** What the calendar of a sandbox says, which only the sandbox knows, as long as it runs; undefined for any other store. */
const sandboxNow = async (folder: string): Promise<Date | undefined> => {
  try {
    const told = await askHolder(folder, 'now', {});
    return typeof told?.answer === 'string' ? new Date(told.answer) : undefined;
  } catch (error) {
    if (error instanceof SignpostError && error.code === 'store-command') return undefined;
    throw error;
  }
};

const nameOf = (to: Recipient): string => ('person' in to ? to.person : `${to.team}/${to.channel}`);

const outward = ({ at, partition, kind, to, about, why }: Entry) => ({
  at: at.toISOString(),
  partnership: partition,
  kind,
  to: nameOf(to),
  about,
  why,
});

const printJson = async (entries: AsyncIterable<Entry>): Promise<void> => {
  let before = '[';
  for await (const entry of entries) {
    print(`${before}${JSON.stringify(outward(entry))}`);
    before = ',';
  }
  print(before === '[' ? '[]' : ']');
};

const printForPeople = async (entries: AsyncIterable<Entry>, { name, timeZone }: Partnership, until: Date): Promise<void> => {
  const shown = (instant: Date) =>
    DateTime.fromJSDate(instant, { zone: timeZone }).setLocale('en-GB').toFormat('ccc d LLL yyyy, HH:mm');
  print(`${name}, until ${shown(until)} (times in ${timeZone}):`);
  let count = 0;
  for await (const { at, kind, to, about, why } of entries) {
    print(`${shown(at)}  ${kind} to ${'person' in to ? 'person' : 'channel'} ${nameOf(to)}: ${why} (about ${about})`);
    count++;
  }
  if (count === 0) print('Nothing is to be sent.');
};

/**
 * Lists what would be sent to whom and when within so many days, without sending, beside a running bot too.
 * @throws input error `bad-option`, `no-store`, `settings`, or as the store is opened
 */
export const timetable = async ({ days, store: asked, config, json }: Asked): Promise<void> => {
  const count = daysOf(days);
  const folder = storeFolder(asked);
  if (!existsSync(folder)) throw inputError('no-store', `There is no store in ${folder}: name its folder with --store.`);
  const now = await sandboxNow(folder);
  // A store that nothing was written to yet does not say who made it.
  const maker = now ? 'sandbox' : await makerOf(folder);
  const partnerships = partnershipsOf(maker, config);
  const from = now ?? systemClock().now();
  const window = { from, to: DateTime.fromJSDate(from).plus({ days: count }).toJSDate() };
  const store = await openReadOnly(folder, collections, { madeBy: maker });
  const listFor = (those: readonly Partnership[]) =>
    listed(
      store,
      those.map((one) => ({ partition: one.id, hours: hoursOf(one) })),
      window,
    );
  if (json) await printJson(listFor(partnerships));
  else for (const one of partnerships) await printForPeople(listFor([one]), one, window.to);
};
