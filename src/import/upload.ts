import { z } from 'zod/v4';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';
import { type ImportKind, importKinds } from './columns.ts';
import { type DateOrder, dateOrders } from './dates.ts';
import { readFile } from './file.ts';
import { type Import, imports } from './record.ts';
import { newId, type Waiting } from './waiting.ts';

/** A file as an officer uploads it. */
export interface Upload {
  kind: ImportKind;
  /** Undefined where the file is to prove it. */
  order: DateOrder | undefined;
  bytes: Buffer;
}

const chosen = z.object({ kind: z.enum(importKinds), order: z.enum([...dateOrders, 'as-proven']) });

/** What was chosen on the page; undefined where something was not. */
export const uploadOf = (kind: unknown, order: unknown, bytes: Buffer): Upload | undefined => {
  const { data } = chosen.safeParse({ kind, order });
  return data && { kind: data.kind, order: data.order === 'as-proven' ? undefined : data.order, bytes };
};

/** Milliseconds of the calendar for which a link works. */
const tenMinutes = 10 * 60_000;

export const isPast = ({ at }: Pick<Import, 'at'>, now: Date, milliseconds = tenMinutes): boolean =>
  now.getTime() - new Date(at).getTime() > milliseconds;

/** The path of the link to an import that has been asked for. */
export const linkOf = (partition: string, id: string): string => `/import/${partition}/${id}`;

const form = /^([\w.-]{1,100})\/([\da-f]{32})$/;

export interface Desk {
  store: Store;
  clock: Clock;
  waiting: Waiting;
  /** A file has come. */
  wake: () => void;
}

const asked = async ({ store, clock }: Desk, link: string): Promise<{ partition: string; known: Import } | undefined> => {
  const [, partition = '', id = ''] = form.exec(link) ?? [];
  const known = await store.transaction((tx) => tx.get(imports, partition, id));
  return known?.state === 'asked' && !isPast(known, clock.now()) ? { partition, known } : undefined;
};

/** Whether a link works still. */
export const isOpen = async (desk: Desk, link: string): Promise<boolean> => (await asked(desk, link)) !== undefined;

/**
 * Takes the file of a link, which works no more from then on; false where it did not.
 * @throws input error as `readFile`, after which the link works still
 */
export const take = async (desk: Desk, link: string, { kind, order, bytes }: Upload): Promise<boolean> => {
  const open = await asked(desk, link);
  if (!open) return false;
  const { partition, known } = open;
  const file = await readFile(kind, bytes, order);
  // A name of its own: the one in the link has been seen by whatever stands between.
  const id = newId();
  await desk.waiting.put(id, bytes);
  const taken = await desk.store.transaction(async (tx) => {
    if ((await tx.get(imports, partition, known.id))?.state !== 'asked') return false;
    await tx.remove(imports, partition, known.id);
    const at = desk.clock.now().toISOString();
    const checking: Import = { ...known, id, kind, at, rows: file.rows.length, state: 'checking' };
    await tx.put(imports, partition, file.order ? { ...checking, order: file.order } : checking);
    return true;
  });
  if (!taken) await desk.waiting.drop(id);
  desk.wake();
  return taken;
};
