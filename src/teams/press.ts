import { z } from 'zod/v4';
import type { Asked } from '../enquiry/index.ts';
import { presses, type Route, type Sent } from './desk.ts';

/**
 * What a button sends back, whichever kind it is: the verb, the opaque ids that the card carried, and the inputs. All of it is
 * the client's word: it is parsed here, and the feature checks it against what it knows.
 */
const press = z.looseObject({
  verb: z.string().min(1).max(40),
  ref: z.string().max(100).optional(),
  version: z.number().int().optional(),
});

/** Absent from most presses, which is no problem: a problem found costs more than all the rest. */
const input = z.string().max(4000).optional();
const inputs = z.record(z.string().max(100), z.unknown());

/** What means the same on every card. */
const wholes = ['help', 'stop', 'privacy', 'real-child', 'no-child'] as const;

export type Press =
  | { verb: (typeof wholes)[number]; sent: Sent }
  | { verb: 'desk'; route: Route<Sent>; sent: Sent }
  | { verb: 'enquiry'; asked: Pick<Asked, 'act' | 'drawn'> };

const optionalText = (value: unknown): string | undefined => {
  const parsed = input.safeParse(value);
  return parsed.success && parsed.data !== '' ? parsed.data : undefined;
};

const submitted = (data: Record<string, unknown>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(data)
      .filter(([k]) => k.startsWith('q-'))
      .map(([k, v]) => [k, optionalText(v)]),
  );

const plainActs = [
  'start',
  'cancel',
  'hand-on',
  'back',
  'change',
  'open',
  'other',
  'adopt',
  'add',
  'restart',
  'skip',
  'ask',
] as const;
const isPlain = (verb: string): verb is (typeof plainActs)[number] => plainActs.some((a) => a === verb);

const actOf = (verb: string, data: Record<string, unknown>): Asked['act'] | undefined => {
  if (isPlain(verb)) return { act: verb };
  const role = optionalText(data['role']);
  const about = role === undefined ? {} : { role };
  switch (verb) {
    case 'title':
      return { act: 'title', title: optionalText(data['title']) ?? '' };
    case 'form':
      return { act: 'form', submitted: submitted(data) };
    case 'compare':
      return { act: 'compare', framework: optionalText(data['framework']) ?? '' };
    case 'show':
    case 'edit':
      return { act: verb, ...about };
    case 'forget':
      return { act: 'forget', ...about };
    default:
      return undefined;
  }
};

/** Reads a press; undefined when no card of ours could have sent it. `verb` is given apart by Action.Execute. */
export const readPress = (value: unknown, verb?: unknown): Press | undefined => {
  const data = inputs.safeParse(value);
  const parsed = press.safeParse({ ...(data.success ? data.data : {}), ...(verb === undefined ? {} : { verb }) });
  if (!data.success || !parsed.success) return undefined;
  const whole = wholes.find((verb) => verb === parsed.data.verb);
  if (whole) return { verb: whole, sent: data.data };
  const route = Object.hasOwn(presses, parsed.data.verb) ? presses[parsed.data.verb] : undefined;
  if (route) return { verb: 'desk', route, sent: data.data };
  const act = actOf(parsed.data.verb, data.data);
  if (!act) return undefined;
  const { ref, version } = parsed.data;
  return { verb: 'enquiry', asked: { act, ...(ref === undefined || version === undefined ? {} : { drawn: { ref, version } }) } };
};
