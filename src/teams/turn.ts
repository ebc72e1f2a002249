import { DateTime } from 'luxon';
import type { View } from '../cards/index.ts';
import type { Clock } from '../clock.ts';
import { type Asked, type Deps, enquire, isNo, isYes, standing, type Told } from '../enquiry/index.ts';
import type { Framework } from '../pathway/index.ts';
import { forgetConversation, meet, type Person, welcomeOnce } from '../people/index.ts';
import type { Store, Transaction } from '../store/index.ts';
import { type Command, exactCommand, looseCommand } from './command.ts';
import type { Incoming } from './incoming.ts';
import { type Partnership, worryOf } from './partnership.ts';
import type { Press } from './press.ts';
import { words } from './words.ts';

/** What every turn works with. */
export interface Bench {
  store: Store;
  clock: Clock;
  frameworks: ReadonlyMap<string, Framework>;
  /** The partnership that a tenant belongs to; undefined for a tenant that nobody named. */
  partnershipOf: (tenant: string) => Partnership | undefined;
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
  objectId: string,
  work: (turn: Turn) => Promise<Told>,
): Promise<Told> => {
  const now = bench.clock.now();
  const local = (instant: Date | string) =>
    (typeof instant === 'string' ? DateTime.fromISO(instant) : DateTime.fromJSDate(instant))
      .setZone(partnership.timeZone)
      .setLocale('en-GB');
  return bench.store.transaction(async (tx) => {
    const person = await meet(tx, partnership.id, { tenant: incoming.tenant, objectId });
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
  title: ['cancel', 'restart', 'back', 'skip'],
  form: ['cancel', 'restart', 'back', 'skip', 'ask'],
  asking: ['cancel', 'restart', 'back'],
  result: ['cancel', 'restart', 'back', 'change', 'open', 'other', 'hand-on'],
  other: ['cancel', 'restart', 'back'],
  compare: ['cancel', 'restart', 'back', 'other', 'adopt'],
  review: ['cancel', 'show', 'change', 'add', 'forget'],
};

const awaitsAnswer = (step: string | undefined): boolean => step === 'title' || step === 'form' || step === 'asking';

/** The framework that a typed name means, if it means one. */
const namedFramework = (frameworks: ReadonlyMap<string, Framework>, text: string): string => {
  const wanted = text.toLowerCase().trim();
  const named = [...frameworks.values()].filter((f) => f.pack.id === wanted || f.pack.partnership.toLowerCase().includes(wanted));
  return wanted.length >= 3 && named.length === 1 ? (named[0]?.pack.id ?? '') : '';
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
  const step = await standing(turn.tx, turn.deps.partition, turn.deps.person.id);
  if (awaitsAnswer(step)) {
    const command = exactCommand(text);
    const known =
      command === 'start' || command === 'help' || (command !== undefined && (usable[step ?? ''] ?? []).includes(command));
    return known && command ? obey(turn, step, command) : ask(turn, { act: 'said', text });
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
  if (incoming.objectId === undefined) return Promise.resolve(said(words.nobody));
  return inTurn(bench, incoming, partnership, incoming.objectId, work);
};

/** Answers what a person typed in their own chat. */
export const onText = (bench: Bench, incoming: Incoming, text: string): Promise<Told> =>
  withPerson(bench, incoming, (turn) => typed(turn, text));

/** Answers a button. */
export const onPress = (bench: Bench, incoming: Incoming, press: Press): Promise<Told> =>
  withPerson(bench, incoming, async (turn) =>
    press.verb === 'help'
      ? { view: help(turn.partnership) }
      : enquire(turn.tx, turn.deps, { ...press.asked, activity: turn.activity }),
  );

/** The welcome, the first time only; undefined when there is nothing to say. */
export const onInstalled = async (bench: Bench, incoming: Incoming): Promise<Told | undefined> => {
  const partnership = bench.partnershipOf(incoming.tenant);
  if (!partnership || !incoming.personal) return undefined;
  const first = await bench.store.transaction((tx) => welcomeOnce(tx, partnership.id, incoming, bench.clock.now()));
  return first ? { view: { card: 'welcome', model: { partnership: partnership.name, worry: worryOf(partnership) } } } : undefined;
};

/** The app was removed: nothing can be said any more, and a later installation is welcomed anew. */
export const onRemoved = async (bench: Bench, incoming: Incoming): Promise<void> => {
  const partnership = bench.partnershipOf(incoming.tenant);
  if (partnership) await bench.store.transaction((tx) => forgetConversation(tx, partnership.id, incoming));
};
