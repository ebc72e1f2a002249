import { DateTime } from 'luxon';
import type { Told, View } from '../cards/index.ts';
import type { Clock } from '../clock.ts';
import { type Asked, type Deps, enquire, isNo, isYes, standing } from '../enquiry/index.ts';
import { stop } from '../outbox/index.ts';
import type { Framework } from '../pathway/index.ts';
import { type Caller, meet, type Person, resumeMessages } from '../people/index.ts';
import type { Store, Transaction } from '../store/index.ts';
import { callerOf } from './caller.ts';
import { type Command, exactCommand, looseCommand } from './command.ts';
import type { Incoming } from './incoming.ts';
import { type Partnership, worryOf } from './partnership.ts';
import type { Press } from './press.ts';
import { privacyView } from './privacy.ts';
import { words } from './words.ts';

/** What every turn works with. */
export interface Bench {
  store: Store;
  clock: Clock;
  frameworks: ReadonlyMap<string, Framework>;
  /** The partnership that a tenant belongs to; undefined for a tenant that nobody named. */
  partnershipOf: (tenant: string) => Partnership | undefined;
  /** In the sandbox only: moves the calendar by words such as "12 weeks", and says what day it is then, or what was wrong. */
  moveClock?: (words: string) => Promise<string>;
}

/** A turn of a person in their own chat. */
interface Turn {
  tx: Transaction;
  deps: Deps;
  partnership: Partnership;
  activity: string;
}

const said = (text: string): Told => ({ view: { card: 'said', model: { text, next: words.next } } });

const help = (partnership: Partnership): View => ({
  card: 'help',
  model: { partnership: partnership.name, commands: words.commands, worry: worryOf(partnership) },
});

const inTurn = (
  bench: Bench,
  incoming: Incoming,
  partnership: Partnership,
  caller: Caller,
  work: (turn: Turn) => Promise<Told>,
): Promise<Told> => {
  const now = bench.clock.now();
  const local = (instant: Date | string) =>
    (typeof instant === 'string' ? DateTime.fromISO(instant) : DateTime.fromJSDate(instant))
      .setZone(partnership.timeZone)
      .setLocale('en-GB');
  return bench.store.transaction(async (tx) => {
    const person = await meet(tx, partnership.id, caller);
    const deps: Deps = {
      partition: partnership.id,
      framework: partnership.framework,
      frameworks: bench.frameworks,
      person,
      worry: worryOf(partnership),
      now,
      today: local(now).toISODate() ?? '',
      date: (iso) => local(iso).toLocaleString(DateTime.DATE_FULL),
    };
    return work({ tx, deps, partnership, activity: incoming.activity });
  });
};

const ask = ({ tx, deps, activity }: Turn, act: Asked['act']): Promise<Told> => enquire(tx, deps, { act, activity });

/** The words that mean something at this point of an enquiry; elsewhere they are pointed to the card they work on. */
const usable: Record<string, readonly Command[]> = {
  title: ['cancel', 'restart', 'back', 'skip', 'hello'],
  form: ['cancel', 'restart', 'back', 'skip', 'ask'],
  asking: ['cancel', 'restart', 'back'],
  result: ['cancel', 'restart', 'back', 'change', 'open', 'other', 'hand-on'],
  other: ['cancel', 'restart', 'back'],
  compare: ['cancel', 'restart', 'back', 'other', 'adopt'],
  review: ['cancel', 'show', 'change', 'add', 'forget'],
};

/** Those that mean the same everywhere. */
const always: readonly Command[] = ['start', 'help', 'stop', 'privacy'];

const awaitsAnswer = (step: string | undefined): boolean => step === 'title' || step === 'form' || step === 'asking';

/** The framework that a typed name means, if it means one. */
const namedFramework = (frameworks: ReadonlyMap<string, Framework>, text: string): string => {
  const wanted = text.toLowerCase().trim();
  const named = [...frameworks.values()].filter((f) => f.pack.id === wanted || f.pack.partnership.toLowerCase().includes(wanted));
  return wanted.length >= 3 && named.length === 1 ? (named[0]?.pack.id ?? '') : '';
};

/** Nothing but answers from now on. */
const stopAll = async ({ tx, deps }: Turn): Promise<Told> => {
  await stop(tx, deps.partition, deps.person, deps.now);
  return { view: { card: 'said', model: { text: words.stopped, next: words.turnOn } } };
};

/** What is kept about them. It turns messages on again, and always says that they are on: delivered twice it is the same. */
const privacy = async ({ tx, deps }: Turn): Promise<Told> => {
  await resumeMessages(tx, deps.partition, deps.person);
  return { view: await privacyView(tx, deps.partition, deps.person) };
};

const obey = (turn: Turn, step: string | undefined, command: Command): Promise<Told> | Told => {
  switch (command) {
    case 'start':
      return ask(turn, { act: 'start' });
    case 'help':
      return { view: help(turn.partnership) };
    case 'hello':
      return said(words.hello);
    case 'thanks':
      return said(words.thanks);
    case 'stop':
      return stopAll(turn);
    case 'privacy':
      return privacy(turn);
    default:
      if (command === 'cancel' && step === undefined) return ask(turn, { act: 'cancel' });
      if (!(usable[step ?? ''] ?? []).includes(command)) return said(words.notHere);
      return ask(turn, command === 'change' && step === 'review' ? { act: 'edit' } : { act: command });
  }
};

/** "Has anything changed?": yes, no, or the number of a role as the card lists them. */
const reviewed = (person: Person, text: string): Asked['act'] | undefined => {
  if (isNo(text)) return { act: 'show' };
  if (isYes(text)) return { act: 'edit' };
  const role = person.roles[Number(/^\s*(\d{1,2})\s*$/.exec(text)?.[1] ?? 0) - 1];
  return role && { act: 'show', role: role.id };
};

/** What a person typed in their own chat. */
const typed = async (turn: Turn, text: string): Promise<Told> => {
  const { step, again } = (await standing(turn.tx, turn.deps, turn.activity)) ?? {};
  // Delivered twice: `enquire` knows it too, and draws the card as it is now.
  if (again) return ask(turn, { act: 'start' });
  if (awaitsAnswer(step)) {
    const command = exactCommand(text);
    const known = command !== undefined && [...always, ...(usable[step ?? ''] ?? [])].includes(command);
    return known ? obey(turn, step, command) : ask(turn, { act: 'said', text });
  }
  const role = step === 'review' ? reviewed(turn.deps.person, text) : undefined;
  if (role) return ask(turn, role);
  const command = looseCommand(text);
  if (command) return obey(turn, step, command);
  if (step === 'other') return ask(turn, { act: 'compare', framework: namedFramework(turn.deps.frameworks, text) });
  return { view: { card: 'lost', model: { text: words.lost } } };
};

const withPerson = (bench: Bench, incoming: Incoming, work: (turn: Turn) => Promise<Told>): Promise<Told> => {
  const partnership = bench.partnershipOf(incoming.tenant);
  if (!partnership) return Promise.resolve(said(words.notHosted));
  const caller = callerOf(incoming);
  if (!caller) return Promise.resolve(said(words.nobody));
  return inTurn(bench, incoming, partnership, caller, work);
};

/** Answers what a person typed in their own chat. */
export const onText = async (bench: Bench, incoming: Incoming, text: string): Promise<Told> => {
  const clock = /^\s*clock\b(.*)$/i.exec(text)?.[1];
  // In no transaction: whatever falls due on the way has transactions of its own.
  if (bench.moveClock && clock !== undefined) return said(await bench.moveClock(clock));
  return withPerson(bench, incoming, (turn) => typed(turn, text));
};

/** Answers a button. */
export const onPress = (bench: Bench, incoming: Incoming, press: Press): Promise<Told> =>
  withPerson(bench, incoming, async (turn) =>
    press.verb === 'enquiry'
      ? enquire(turn.tx, turn.deps, { ...press.asked, activity: turn.activity })
      : obey(turn, undefined, press.verb),
  );
