import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { Partnership } from '../config/partnership.ts';
import { inputError } from '../errors.ts';
import { loadForms } from '../evaluation/index.ts';
import { foresee } from '../foresee.ts';
import type { Entry, Recipient } from '../outbox/index.ts';
import { projectRoot } from '../root.ts';
import { besideBot, type WhichStore } from './beside-bot.ts';
import { print } from './output.ts';
import { servedBy } from './partnerships.ts';

interface Asked extends WhichStore {
  days: string;
  json?: boolean;
}

const daysOf = (text: string): number => {
  const days = Number(text);
  if (!/^\d{1,4}$/.test(text) || days < 1)
    throw inputError('bad-option', `--days: expected a whole number of days from 1 to 9999, not "${text.slice(0, 40)}".`);
  return days;
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
 * @throws input error `bad-option`, `no-store`, `settings`, `bad-pack`, or as the store is opened
 */
export const timetable = async ({ days, json, ...asked }: Asked): Promise<void> => {
  const count = daysOf(days);
  const { store, maker, now: from } = await besideBot(asked);
  const { partnerships, frameworks } = servedBy(maker, asked.config);
  const known = { partnerships, frameworks, forms: loadForms(join(projectRoot, 'data')) };
  const window = { from, to: DateTime.fromJSDate(from).plus({ days: count }).toJSDate() };
  if (json) await printJson(foresee(store, known, window));
  else for (const one of partnerships) await printForPeople(foresee(store, known, window, [one]), one, window.to);
};
