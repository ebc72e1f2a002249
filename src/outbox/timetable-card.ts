import { DateTime } from 'luxon';
import { dateOf, instantAt, shifted } from '../calendar/index.ts';
import { button, chooseButton, type Model, type Offer, plain, type Told } from '../cards/index.ts';
import { dayInWords, readDay } from '../entry/index.ts';
import { inputError } from '../errors.ts';
import { allow, type Foreseen, nameOf, type Scene } from '../people/index.ts';

/** So many days ahead, today among them. */
const days = 14;
const shown = 15;

const words = {
  heading: 'What I will send in the next two weeks',
  intro:
    'As things stand now, and as long as nobody does anything: what follows from answers, registers and changes still to come is not in it, nor is anything to those who have stopped messages or whom none reaches.',
  none: 'Nothing is to be sent.',
  pick: 'Which day?',
  show: 'Show this day',
  typing: 'Or type a number, or timetable and a day: timetable 3 July.',
  messages: (count: number) => (count === 1 ? '1 message' : `${count} messages`),
  on: (day: string, count: number) => `${dayInWords(day)}: ${words.messages(count)}`,
  ofDay: (from: number, to: number, count: number) => `${from} to ${to} of ${count}, in order of time.`,
  noneOn: 'Nothing is to be sent on this day.',
  typingDay: (isMore: boolean) => (isMore ? 'Or type more, or timetable for all days.' : 'Or type timetable for all days.'),
  more: 'More',
  all: 'All days',
  noName: 'Somebody whose name Teams has not told me',
  channel: 'A channel',
  noDay: `I look ${days} days ahead. Please give one of these days, such as timetable tomorrow.`,
};

/** What is to be sent on each of the days, those with nothing left out. */
const byDay = ({ partnership, now, today, ahead }: Scene): Map<string, Foreseen[]> => {
  const { timeZone } = partnership;
  const found = new Map<string, Foreseen[]>();
  const until = new Date(instantAt(shifted(today, days), '00:00', timeZone).getTime() - 1);
  for (const one of ahead?.({ from: now, to: until }) ?? []) {
    const day = dateOf(one.at, timeZone);
    found.set(day, [...(found.get(day) ?? []), one]);
  }
  return found;
};

/** Why they are sent, and how many for each, the most first. */
const counts = (all: readonly Foreseen[]): string => {
  const byWhy = new Map<string, number>();
  for (const { why } of all) byWhy.set(why, (byWhy.get(why) ?? 0) + 1);
  return [...byWhy]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([why, count]) => `${count}: ${why}`)
    .join('; ');
};

const shortDay = (day: string): string => DateTime.fromISO(day, { zone: 'utc' }).setLocale('en-GB').toFormat('ccc d LLL');

type Listing = Model<'listing'>;

const card = (
  model: Pick<Listing, 'heading' | 'intro' | 'rows' | 'choices' | 'typing' | 'actions'>,
  empty: string,
): Told['view'] => ({
  card: 'listing',
  model: { notice: null, pick: words.pick, empty: model.rows.length === 0 ? empty : null, ...model },
});

/** What the coming two weeks bring, by day: how many messages, and why. */
export const showTimetable = async (scene: Scene): Promise<Told> => {
  allow(scene.actor, 'see-timetable');
  const found = [...byDay(scene)];
  const rows = found.map(([day, all], i) => ({
    number: `${i + 1}. `,
    theirTitle: words.on(day, all.length),
    text: counts(all),
    more: null,
  }));
  const choices = found.map(([day], i) => ({ title: `${i + 1}. ${shortDay(day)}`, value: day }));
  const offers: Offer[] = found.map(([day], i) => ({ say: String(i + 1), verb: 'timetable-day', data: { row: day } }));
  const actions = rows.length === 0 ? [] : [chooseButton(words.show, 'timetable-day')];
  const { heading, intro, typing } = words;
  return { view: card({ heading, intro, rows, choices, typing, actions }, words.none), offers };
};

const timeIn = (at: Date, zone: string): string => DateTime.fromJSDate(at, { zone }).toFormat('HH:mm');

const toWhom = async ({ tx, partition }: Scene, { to }: Foreseen): Promise<string> =>
  'person' in to ? plain(await nameOf(tx, partition, to.person), 80) || words.noName : words.channel;

/** One of the days, as a button or a person says it, from the `from`th on: to whom, when and why. @throws input error `bad-day` for none of them */
export const showTimetableDay = async (scene: Scene, said: unknown, from = 0): Promise<Told> => {
  allow(scene.actor, 'see-timetable');
  const { today, partnership } = scene;
  const day = typeof said === 'string' ? readDay(said, today) : undefined;
  if (day === undefined || day < today || day >= shifted(today, days)) throw inputError('bad-day', words.noDay);
  const all = byDay(scene).get(day) ?? [];
  const start = from < all.length ? from : 0;
  const page = all.slice(start, start + shown);
  const rows: Listing['rows'] = [];
  for (const [i, one] of page.entries()) {
    const text = `${timeIn(one.at, partnership.timeZone)}: ${one.why}`;
    rows.push({ number: `${start + i + 1}. `, theirTitle: await toWhom(scene, one), text, more: null });
  }
  const next = start + shown < all.length ? { row: day, from: String(start + shown) } : undefined;
  const heading = words.on(day, all.length);
  const intro = all.length > shown ? words.ofDay(start + 1, start + page.length, all.length) : null;
  const actions = [...(next ? [button(words.more, 'timetable-day', next)] : []), button(words.all, 'timetable')];
  const typing = words.typingDay(next !== undefined);
  const offers: Offer[] = next ? [{ say: 'more', verb: 'timetable-day', data: next }] : [];
  return { view: card({ heading, intro, rows, choices: [], typing, actions }, words.noneOn), offers };
};

/** "timetable", or "timetable 3 July". */
export const askTimetable = (scene: Scene, text: string): Promise<Told> =>
  text.trim() === '' ? showTimetable(scene) : showTimetableDay(scene, text);
