import { afterFieldIds, briefingFields, sendingFieldIds } from '../briefing/index.ts';
import type { Screen, Verdict } from '../concern/index.ts';
import { formOpen } from '../entry/index.ts';
import type { Scene } from '../people/index.ts';
import { questionFields } from '../training/index.ts';
import type { Press } from './press.ts';

/** From the least to the gravest. */
const order: readonly Verdict[] = ['clear', 'doubt', 'concern', 'allegation'];

const madeUp: readonly (string | undefined)[] = [questionFields, briefingFields, sendingFieldIds, afterFieldIds].flatMap((ids) =>
  Object.values(ids),
);

/**
 * Whether a field is one in which officers make up what people are asked, or tell what was learned, children and all: kept from them,
 * no quiz and no briefing could be written.
 */
const isMadeUp = (field: string | undefined): boolean => madeUp.includes(field);

/** What is typed freely: into a form, whose inputs have ids that begin so, and to search a list. */
const isFree = (input: string): boolean => input === 'find' || (input.startsWith('f-') && !isMadeUp(input.slice(2)));

const judge = (screen: Screen, field: string, value: unknown): Verdict =>
  typeof value === 'string' && isFree(field) ? screen(value).verdict : 'clear';

const titleOf = (press: Press): string =>
  press.verb === 'enquiry' && press.asked.act.act === 'title' ? press.asked.act.title : '';

/** The gravest verdict on what was typed into the card that was pressed. */
export const gravest = (screen: Screen, press: Press): Verdict => {
  const sent = press.verb === 'desk' ? press.sent : {};
  const verdicts = Object.entries(sent).map(([field, value]) => judge(screen, field, value));
  return [screen(titleOf(press)).verdict, ...verdicts].reduce((one, other) =>
    order.indexOf(other) > order.indexOf(one) ? other : one,
  );
};

/** The press with nothing in those fields that may hold a concern; all else that was filled in stays. */
export const withoutConcerns = (screen: Screen, press: Press): Press => {
  if (press.verb === 'desk') {
    const rest = Object.entries(press.sent).map(([field, value]) => [
      field,
      judge(screen, field, value) === 'clear' ? value : '',
    ]);
    return { ...press, sent: Object.fromEntries(rest) };
  }
  if (press.verb !== 'enquiry' || screen(titleOf(press)).verdict === 'clear') return press;
  return { ...press, asked: { ...press.asked, act: { act: 'title', title: '' } } };
};

/** What typed words are taken for there: those that a form has taken, or asks to be made up, are about no real child. */
export const verdictThere = async (verdict: Verdict, scene: Scene): Promise<Verdict> => {
  if (verdict === 'clear') return verdict;
  const { again, asking } = await formOpen(scene);
  return again || isMadeUp(asking) ? 'clear' : verdict;
};
