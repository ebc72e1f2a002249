import type { Told, View } from '../cards/index.ts';
import type { Clock } from '../clock.ts';
import { type Asked, type Deps, enquire, isNo, isYes, standing } from '../enquiry/index.ts';
import { askForm, backInForm, cancelForm, formOpen, keepOffers, parkForms, takeOffer, typeForm } from '../entry/index.ts';
import { SignpostError } from '../errors.ts';
import { stop } from '../outbox/index.ts';
import type { Framework } from '../pathway/index.ts';
import { accountId, type Caller, meet, type Partnership, type Person, resumeMessages, type Scene } from '../people/index.ts';
import type { Store, Transaction } from '../store/index.ts';
import { callerOf } from './caller.ts';
import { type Command, commandWithRest, exactCommand, isDesk, looseCommand } from './command.ts';
import { commands, forms, presses } from './desk.ts';
import type { Incoming } from './incoming.ts';
import { localDay } from './local-day.ts';
import { isNamed } from './officers.ts';
import { worryOf } from './partnership.ts';
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
  /** Whether somebody is a training officer of it, at this moment. */
  isOfficer: (partnership: Partnership, who: Incoming) => Promise<boolean>;
  /** In the sandbox only: moves the calendar by words such as "12 weeks", and says what day it is then, or what was wrong. */
  moveClock?: (words: string, activity: string | undefined) => Promise<string>;
}

/** A turn of a person in their own chat. */
interface Turn {
  tx: Transaction;
  deps: Deps;
  scene: Scene;
}

const said = (text: string): Told => ({ view: { card: 'said', model: { text, next: words.next } } });

const help = (partnership: Partnership): View => ({
  card: 'help',
  model: { partnership: partnership.name, commands: words.commands, worry: worryOf(partnership) },
});

const inTurn = async (
  bench: Bench,
  incoming: Incoming,
  partnership: Partnership,
  caller: Caller,
  work: (turn: Turn) => Promise<Told>,
): Promise<Told> => {
  const officer = await bench.isOfficer(partnership, incoming);
  const leads = (partnership.agencies ?? []).flatMap((agency) => (isNamed(agency.leads, caller) ? [agency.id] : []));
  const now = bench.clock.now();
  const local = localDay(partnership.timeZone);
  return bench.store.transaction(async (tx) => {
    const person = await meet(tx, partnership.id, caller);
    const deps: Deps = {
      partition: partnership.id,
      framework: partnership.framework,
      frameworks: bench.frameworks,
      person,
      worry: worryOf(partnership),
      now,
      today: local.iso(now),
      date: (iso) => local.inWords(new Date(iso)),
    };
    const { frameworks, worry, today, partition } = deps;
    const actor = { person, account: accountId(caller), officer, leads };
    const { activity } = incoming;
    const scene = { tx, partition, partnership, actor, now, today, activity, frameworks, worry };
    const told = await work({ tx, deps, scene });
    await keepOffers(scene, told);
    return told;
  });
};

const ask = ({ tx, deps, scene }: Turn, act: Asked['act']): Promise<Told> => enquire(tx, deps, { act, activity: scene.activity });

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

/** The enquiry goes first from now on; a form that is open keeps, and its card still works. */
const start = async (turn: Turn): Promise<Told> => {
  await parkForms(turn.scene);
  return ask(turn, { act: 'start' });
};

const obey = (turn: Turn, step: string | undefined, command: Command, rest = ''): Promise<Told> | Told => {
  if (isDesk(command)) return commands[command].run(turn.scene, rest);
  switch (command) {
    case 'start':
      return start(turn);
    case 'help':
      return { view: help(turn.scene.partnership) };
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

/** What is typed while a form is open; undefined where it is none of the form's. */
const inForm = async (turn: Turn, text: string): Promise<Told | undefined> => {
  const form = await formOpen(turn.scene);
  if (form.again) return typeForm(turn.scene, forms, text);
  if (!form.open) return undefined;
  const command = exactCommand(text);
  if (command === 'cancel') return cancelForm(turn.scene, forms);
  if (!form.asking) return command === 'ask' ? askForm(turn.scene, forms) : undefined;
  if (command === 'back') return backInForm(turn.scene, forms);
  return command && always.includes(command) ? undefined : typeForm(turn.scene, forms, text);
};

/** What a person typed in their own chat. */
const typed = async (turn: Turn, text: string): Promise<Told> => {
  const { step, again } = (await standing(turn.tx, turn.deps, turn.scene.activity)) ?? {};
  // Delivered twice: `enquire` knows it too, and draws the card as it is now.
  if (again) return ask(turn, { act: 'start' });
  const answered = await inForm(turn, text);
  if (answered) return answered;
  const offer = await takeOffer(turn.scene, text);
  const offered = offer && presses[offer.verb];
  if (offered) return offered.run(turn.scene, offer.data);
  if (awaitsAnswer(step)) {
    // The code of a session is no answer to any question.
    const code = commandWithRest(text);
    if (code?.command === 'sign-in') return obey(turn, step, code.command, code.rest);
    const command = exactCommand(text);
    const known = command !== undefined && (isDesk(command) || [...always, ...(usable[step ?? ''] ?? [])].includes(command));
    return known ? obey(turn, step, command) : ask(turn, { act: 'said', text });
  }
  const role = step === 'review' ? reviewed(turn.deps.person, text) : undefined;
  if (role) return ask(turn, role);
  const command = looseCommand(text);
  if (command) return obey(turn, step, command);
  const { command: first, rest } = commandWithRest(text) ?? {};
  if (first) return obey(turn, step, first, rest);
  if (step === 'other') return ask(turn, { act: 'compare', framework: namedFramework(turn.deps.frameworks, text) });
  return { view: { card: 'lost', model: { text: words.lost } } };
};

const withPerson = async (bench: Bench, incoming: Incoming, work: (turn: Turn) => Promise<Told>): Promise<Told> => {
  const partnership = bench.partnershipOf(incoming.tenant);
  if (!partnership) return said(words.notHosted);
  const caller = callerOf(incoming);
  if (!caller) return said(words.nobody);
  try {
    return await inTurn(bench, incoming, partnership, caller, work);
  } catch (error) {
    // Nothing was written. What was wrong with what they gave is theirs to hear.
    if (error instanceof SignpostError && error.family === 'input') return said(error.message);
    throw error;
  }
};

/** Answers what a person typed in their own chat. */
export const onText = async (bench: Bench, incoming: Incoming, text: string): Promise<Told> => {
  const clock = /^\s*clock\b(.*)$/i.exec(text)?.[1];
  // In no transaction: whatever falls due on the way has transactions of its own.
  if (bench.moveClock && clock !== undefined) {
    const { conversation, activity } = incoming;
    return said(await bench.moveClock(clock, activity ? `${conversation}/${activity}` : undefined));
  }
  return withPerson(bench, incoming, (turn) => typed(turn, text));
};

/** Answers a button. */
export const onPress = (bench: Bench, incoming: Incoming, press: Press): Promise<Told> =>
  withPerson(bench, incoming, async (turn) =>
    press.verb === 'enquiry'
      ? enquire(turn.tx, turn.deps, { ...press.asked, activity: turn.scene.activity })
      : press.verb === 'desk'
        ? press.route.run(turn.scene, press.sent)
        : obey(turn, undefined, press.verb),
  );
