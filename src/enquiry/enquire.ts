import { randomUUID } from 'node:crypto';
import type { Told } from '../cards/index.ts';
import { carryOver, readAnswers, recommend, sourceText } from '../pathway/index.ts';
import { type Person, persons } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import { close, closedBefore } from './closed.ts';
import { begin, blank, type Enquiry, enquiries, remember, type State } from './enquiry.ts';
import { groupTitles, whyNothing } from './result-view.ts';
import { type Act, type Notice, step } from './steps.ts';
import { type Setting, viewOf } from './views.ts';
import { handOn, words } from './words.ts';

export interface Deps extends Setting {
  partition: string;
  /** The framework of a person who has chosen none. */
  framework: string;
  now: Date;
}

/** What concerns the enquiry as a whole. */
type Whole = { act: 'start' } | { act: 'cancel' } | { act: 'hand-on' } | { act: 'forget'; role?: string };

/** What a person did, where it came from, and which card it was done on. */
export interface Asked {
  act: Act | Whole;
  /** The id of the activity: one that was dealt with already is answered with the card as it is now. */
  activity: string;
  /** The enquiry and version that the pressed card was drawn from; absent for what was typed. */
  drawn?: Drawn;
}

/** The state of the enquiry that a card shows; its buttons carry it. */
interface Drawn {
  ref: string;
  version: number;
}

const told = (enquiry: Enquiry, deps: Deps, notice?: Notice): Told => ({
  view: viewOf(enquiry, deps, notice),
  carried: { ref: enquiry.ref, version: enquiry.version },
});

const startOf = (deps: Deps): Enquiry => {
  const first = blank(deps.person.framework ?? deps.framework, randomUUID());
  return begin(deps.person.id, deps.person.roles.length > 0 ? { ...first, step: 'review' } : first);
};

/** Keeps the result in the person's profile, in the place of what was kept for that role. */
const keep = async (tx: Transaction, { state }: Enquiry, deps: Deps): Promise<void> => {
  const { role: id, title = words.untitled, framework, answers } = state;
  const roles = [
    ...deps.person.roles.filter((r) => r.id !== id),
    { id, title, framework, answers, confirmed: deps.now.toISOString() },
  ];
  await tx.put(persons, deps.partition, { ...deps.person, framework, roles });
};

const forget = async (tx: Transaction, deps: Deps, role: string | undefined): Promise<Person> => {
  const gone = role ?? deps.person.roles.at(-1)?.id;
  const person: Person = { ...deps.person, roles: deps.person.roles.filter((r) => r.id !== gone) };
  await tx.put(persons, deps.partition, person);
  return person;
};

const handOnText = (deps: Deps, { state }: Enquiry): { text?: string } => {
  const framework = deps.frameworks.get(state.framework);
  if (!framework || state.step !== 'result') return {};
  const now = recommend(framework, readAnswers(framework, state.answers), deps.today);
  const training = now.training.map((t) => ({
    line: `${t.title} (${t.requirement})`,
    why: t.because.map((b) => `${b.reason} [${sourceText(b.source)}]`).join(' '),
  }));
  const nothing = whyNothing(framework, now, words.notEnoughOfMine);
  return { text: handOn(state.title, framework, groupTitles(framework, now.groups), training, nothing, now.notes) };
};

const ended = (text: string): Told => ({ view: { card: 'said', model: { text, next: words.next } } });

const cancelled = (finished: boolean): Told => ended(finished ? words.closed : words.cancelled);

const cancel = async (tx: Transaction, deps: Deps, kept: Enquiry, activity: string): Promise<Told> => {
  await tx.remove(enquiries, deps.partition, kept.id);
  await close(tx, deps.partition, kept, !isUnfinished(kept), activity);
  return cancelled(!isUnfinished(kept));
};

/** With those answers only that its strategy understands today: a new edition of it may have come since. */
const understood = (enquiry: Enquiry, { frameworks }: Deps): Enquiry => {
  const { state } = enquiry;
  const framework = frameworks.get(state.framework);
  if (!framework) return enquiry;
  const { proposed, answers } = state;
  return { ...enquiry, state: { ...state, proposed: carryOver(proposed, framework), answers: carryOver(answers, framework) } };
};

/** Answers where no enquiry is open: what belongs to one that was ended is known, and starts nothing. */
const withoutEnquiry = async (
  tx: Transaction,
  deps: Deps,
  { act, activity, drawn }: Asked,
  start: () => Promise<Told>,
): Promise<Told> => {
  // A fresh start is one from whatever card.
  const ref = act.act === 'start' ? undefined : drawn?.ref;
  const before = await closedBefore(tx, deps.partition, deps.person.id, activity, ref);
  if (act.act === 'cancel') return before ? cancelled(before.finished) : ended(words.nothingOpen);
  return act.act === 'start' && !before ? start() : ended(words.noLonger);
};

const isUnfinished = ({ state }: Enquiry): boolean => ['title', 'form', 'asking'].includes(state.step);

/**
 * One act of a person's enquiry, in one transaction: decides, writes, and says which card to show.
 * A press on a card that is no longer the newest, and an act delivered twice, change nothing: the card is drawn anew as it is.
 */
export const enquire = async (tx: Transaction, deps: Deps, asked: Asked): Promise<Told> => {
  const { act, activity, drawn } = asked;
  const stored = await tx.get(enquiries, deps.partition, deps.person.id);
  const kept = stored && understood(stored, deps);
  const save = async (enquiry: Enquiry, notice?: Notice): Promise<Told> => {
    await tx.put(enquiries, deps.partition, remember(enquiry, activity));
    return told(enquiry, deps, notice);
  };
  if (!kept) return withoutEnquiry(tx, deps, asked, () => save(startOf(deps)));
  if (kept.seen.includes(activity)) return told(kept, deps);
  if (act.act === 'start') return isUnfinished(kept) ? told(kept, deps) : save(startOf(deps));
  if (drawn !== undefined && (kept.ref !== drawn.ref || kept.version !== drawn.version)) return told(kept, deps);
  switch (act.act) {
    case 'cancel':
      return cancel(tx, deps, kept, activity);
    case 'forget': {
      const person = await forget(tx, deps, act.role);
      const next = startOf({ ...deps, person });
      await tx.put(enquiries, deps.partition, remember(next, activity));
      return told(next, { ...deps, person });
    }
    case 'hand-on': {
      // The card is drawn anew, so that the second press of a double-click is a stale one and sends no second text.
      const next = { ...kept, version: kept.version + 1 };
      return { ...(await save(next)), ...handOnText(deps, kept) };
    }
    default: {
      const { enquiry: next, notice } = step({ ...deps, fresh: randomUUID() }, kept, act);
      if (next === kept) return told(kept, deps, notice);
      // One step back may lead to before the new edition.
      const enquiry = understood(next, deps);
      if (enquiry.state.step === 'result') await keep(tx, enquiry, deps);
      return save(enquiry, notice);
    }
  }
};

/** Where a person's enquiry stands, and whether it has dealt with this activity before; undefined when there is none. */
export const standing = async (
  tx: Transaction,
  { partition, person }: Pick<Deps, 'partition' | 'person'>,
  activity: string,
): Promise<{ step: State['step']; again: boolean } | undefined> => {
  const kept = await tx.get(enquiries, partition, person.id);
  return kept && { step: kept.state.step, again: kept.seen.includes(activity) };
};
