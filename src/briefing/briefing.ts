import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

/**
 * Something that officers tell channels and people: a draft, waiting for a second officer, waiting for its time, waiting for an
 * officer to say what is to become of it since its time has passed, on its way, held, ended before its end, gone out, taken back.
 */
export const briefingStates = [
  'draft',
  'awaiting',
  'scheduled',
  'overdue',
  'sending',
  'paused',
  'cancelled',
  'sent',
  'withdrawn',
] as const;
export type BriefingState = (typeof briefingStates)[number];

/** What is done page by page, outside any turn; each is safe to be done twice. */
export const taskNames = [
  'count',
  'spread',
  'release',
  'end-held',
  'resend',
  'is-there',
  'send-again',
  'correct',
  'withdraw',
  'remind',
] as const;
export type TaskName = (typeof taskNames)[number];

export const urgencies = ['normal', 'important', 'urgent'] as const;

/** What is said. */
const content = {
  title: z.string(),
  summary: z.string(),
  /** The Markdown that Teams shows. */
  body: z.string(),
  /** http or https. */
  link: z.string().optional(),
  topic: z.string().optional(),
  urgency: z.enum(urgencies),
  /** https, and what it shows. */
  picture: z.strictObject({ url: z.string(), alt: z.string() }).optional(),
};

const happened = z.strictObject({
  at: z.iso.datetime(),
  /** The id of a person; nobody for what happened by itself. */
  by: z.string().optional(),
  what: z.enum([
    'written',
    'changed',
    'asked-approval',
    'approved',
    'returned',
    'scheduled',
    'unscheduled',
    'overdue',
    'author-lost-role',
    'begun',
    'paused',
    'resumed',
    'cancelled',
    'ended',
    'corrected',
    'withdrawn',
    'resent',
    'decided',
    'reminded',
  ]),
});

const briefing = z.strictObject({
  id: z.string(),
  /** The officer who wrote it. */
  author: z.string(),
  state: z.enum(briefingStates),
  /** Raised by every change, so that of two officers who edit it the second is told. */
  version: z.number().int(),
  ...content,
  /** Whether officers see by name who has read it, or only how many: the card says which. */
  readers: z.enum(['counted', 'named']),
  /** When it is to go, on the clocks of the partnership's zone, and the instant that this is. */
  when: z.strictObject({ day: z.iso.date(), time: z.string(), at: z.iso.datetime() }).optional(),
  /** Who approved it, and which version. */
  approved: z.strictObject({ by: z.string(), at: z.iso.datetime(), version: z.number().int() }).optional(),
  /** Who sent it back instead, and what they would have changed. */
  returned: z.strictObject({ by: z.string(), at: z.iso.datetime(), why: z.string() }).optional(),
  /** Who said that it is to go: they must be an officer still when it does. */
  sender: z.string().optional(),
  /** How many people it is for, as they were counted for a version; and how many of them can be reached in Teams. */
  counted: z.strictObject({ version: z.number().int(), people: z.number().int(), reachable: z.number().int() }).optional(),
  /** 1 for what was sent first; raised by each correction. */
  edition: z.number().int(),
  /** What was corrected, in a line that the card shows. */
  correction: z.string().optional(),
  /** Why it was withdrawn, as the notice says it where the post could not be deleted. */
  ground: z.string().optional(),
  /** What is to be done with it, in this order; `after` is how far the first has come. */
  tasks: z.array(z.strictObject({ task: z.enum(taskNames), after: z.string().optional() })),
  /** The run of cards that show how it goes, until the last of them is written. */
  watching: z.string().optional(),
  /** When it began to go, and when the last was sent. */
  began: z.iso.datetime().optional(),
  ended: z.iso.datetime().optional(),
  history: z.array(happened),
});
export type Briefing = z.infer<typeof briefing>;
export type Happened = Briefing['history'][number]['what'];

export const briefings: Collection<Briefing> = {
  name: 'briefings',
  schema: briefing,
  indexes: {
    all: () => ['all'],
    state: (b) => [b.state],
    busy: (b) => (b.tasks.length > 0 || b.watching !== undefined || isUnderWay(b) ? ['busy'] : []),
    author: (b) => [b.author],
    named: (b) => namedIn(b),
  },
  owner: () => undefined,
  naming: {
    by: ['named'],
    as: (b, from, to) => {
      const other = (id: string) => (id === from ? to : id);
      return {
        ...b,
        author: other(b.author),
        ...(b.sender === undefined ? {} : { sender: other(b.sender) }),
        ...(b.approved ? { approved: { ...b.approved, by: other(b.approved.by) } } : {}),
        ...(b.returned ? { returned: { ...b.returned, by: other(b.returned.by) } } : {}),
        history: b.history.map((one) => (one.by === undefined ? one : { ...one, by: other(one.by) })),
      };
    },
  },
  kept: 'two years after it was sent; a draft until it is deleted',
  onErasure: 'keep-without-person',
  quotes: ['returned', 'correction', 'ground'],
};

/** Whether anything of it may still go, or it is to be seen whether. */
export const isUnderWay = ({ state, ended }: Briefing): boolean =>
  state === 'sending' || state === 'paused' || (state === 'cancelled' && ended === undefined);

/** Every officer that it names. */
const namedIn = ({ author, sender, approved, history }: Briefing): string[] => [
  ...new Set([
    author,
    ...(sender === undefined ? [] : [sender]),
    ...(approved ? [approved.by] : []),
    ...history.flatMap(({ by }) => by ?? []),
  ]),
];

export const briefingOf = (tx: Transaction, partition: string, id: string): Promise<Briefing | undefined> =>
  tx.get(briefings, partition, id);

/** The briefing with a line more of what happened to it. */
export const noted = (one: Briefing, what: Happened, now: Date, by?: string): Briefing => ({
  ...one,
  history: [...one.history, { at: now.toISOString(), ...(by === undefined ? {} : { by }), what }],
});

/** The briefing with something more to be done; what is to be done already, and has not been begun, is not done twice. */
export const doing = (one: Briefing, ...tasks: TaskName[]): Briefing => ({
  ...one,
  tasks: [
    ...one.tasks,
    ...tasks.filter((task) => !one.tasks.some((t) => t.task === task && t.after === undefined)).map((task) => ({ task })),
  ],
});
