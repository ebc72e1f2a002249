import { nextWorkingTime, type WorkingTime } from '../calendar/index.ts';
import { type Intent, idAt, lastUse, nextOf } from './intent.ts';
import { kinds } from './kinds.ts';

/** The instant itself where people may be written to then, else the first after it. */
export type Hours = (at: Date) => Date;

/**
 * The working hours of a partnership. School holidays are left to whoever plans a round for people in schools: what is sent here does
 * not know where they work.
 * @throws input error `unknown-region` or `no-working-day`, for settings that nobody has checked
 */
export const hoursOf =
  (settings: WorkingTime): Hours =>
  (at) =>
    nextWorkingTime(at, settings, { school: false });

/** Fallen due anew: of use for as long from then on, but never beyond an end of its own. */
const dueAt = (intent: Intent, at: Date): Intent => {
  const ofItsKind = intent.until === lastUse(intent.kind, new Date(intent.due)).toISOString();
  const until = ofItsKind ? lastUse(intent.kind, at).toISOString() : intent.until;
  return { ...intent, id: idAt(at, intent.id), due: at.toISOString(), until };
};

/**
 * The waiting intent as it may go, from `now` on: itself, or fallen due anew in the next working hours where its kind keeps to them;
 * undefined when it is of no use any more by then. It comes to the same whether somebody looks when it falls due or long after.
 */
export const inHours = (intent: Intent, now: Date, hours: Hours): Intent | undefined => {
  const from = (one: Intent, at: Date): Intent => {
    const goes = kinds[one.kind].hours === 'any' ? at : hours(at);
    return goes > at ? dueAt(one, goes) : one;
  };
  const own = from(intent, nextOf(intent));
  if (now > new Date(own.until)) return undefined;
  const late = now > nextOf(own) ? from(own, now) : own;
  return nextOf(late) > new Date(late.until) ? undefined : late;
};
