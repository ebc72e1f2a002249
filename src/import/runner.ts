import type { Clock } from '../clock.ts';
import { SignpostError } from '../errors.ts';
import type { Log } from '../log.ts';
import { want } from '../outbox/index.ts';
import type { Framework } from '../pathway/index.ts';
import type { Partnership } from '../people/index.ts';
import type { AnyCollection } from '../store/index.ts';
import type { Store, Transaction } from '../store/port.ts';
import { readFile } from './file.ts';
import { aboutFile, gathering, importFindings } from './findings.ts';
import { commandLine, doneOf, type Import, imports, noCounts } from './record.ts';
import { countIn, perform, rehearse } from './run.ts';
import { undo } from './undo.ts';
import { isOpen, isPast, take, type Upload } from './upload.ts';
import type { Waiting } from './waiting.ts';

export interface RunnerParts {
  store: Store;
  clock: Clock;
  log: Log;
  frameworks: ReadonlyMap<string, Framework>;
  partnerships: readonly Partnership[];
  collections: readonly AnyCollection[];
  waiting: Waiting;
  /** Something is to be sent. */
  wake: () => void;
}

export interface Runner {
  /** What links to the upload page lead to. */
  uploads: { isOpen(link: string): Promise<boolean>; take(link: string, upload: Upload): Promise<boolean> };
  /** Resolves when all that is to be done by now is done. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds of elapsed time between looks; of the calendar, for which a file waits for a word. */
const look = 500;
const anHour = 60 * 60_000;
/** Of elapsed time, after which what failed is tried again. */
const afterTrouble = 30_000;

/** Tells whoever asked for an import how it stands; each standing once. */
const tell = (tx: Transaction, partition: string, { id, by, state }: Import, now: Date): Promise<unknown> =>
  want(tx, partition, { kind: 'import', key: `import/${id}/${state}`, to: { person: by }, about: id, due: now });

/** An import as it is now, whose it may have become included; undefined where its state is another by now. */
const still = async (tx: Transaction, partition: string, { id, state }: Import): Promise<Import | undefined> => {
  const known = await tx.get(imports, partition, id);
  return known?.state === state ? known : undefined;
};

/** Does what officers' imports ask for, until it is closed: what a process left half done goes on where it was. */
export const startImports = (parts: RunnerParts): Runner => {
  const { store, clock, log, waiting, wake } = parts;
  let closed = false;
  let working: Promise<void> = Promise.resolve();

  const drop = async (partition: string, one: Import): Promise<void> => {
    const { id, state } = one;
    await store.transaction(async (tx) => {
      const known = await still(tx, partition, one);
      if (!known) return;
      if (state === 'asked') await tx.remove(imports, partition, id);
      else await tx.put(imports, partition, { ...known, state: 'refused' as const });
      await tx.remove(importFindings, partition, id);
    });
    await waiting.drop(id);
  };

  const whoOf = (partnership: Partnership, { by }: Import) => ({
    partition: partnership.id,
    partnership,
    frameworks: parts.frameworks,
    by,
    now: clock.now(),
  });

  const fileOf = async ({ id, kind, order }: Import) => {
    const bytes = await waiting.get(id);
    return bytes && kind && readFile(kind, bytes, order);
  };

  const check = async (partnership: Partnership, one: Import): Promise<void> => {
    const { id: partition } = partnership;
    const file = await fileOf(one);
    if (!file) return drop(partition, one);
    const gathered = gathering();
    let counts = noCounts;
    for await (const lines of rehearse(store, whoOf(partnership, one), file)) {
      if (closed) return;
      gathered.add(lines);
      counts = countIn(counts, lines);
    }
    await store.transaction(async (tx) => {
      const known = await still(tx, partition, one);
      if (!known) return;
      const ready: Import = { ...known, at: clock.now().toISOString(), state: 'ready' };
      await tx.put(importFindings, partition, { id: one.id, counts, ...aboutFile(file), ...gathered.found(), stays: [] });
      await tx.put(imports, partition, ready);
      await tell(tx, partition, ready, clock.now());
    });
  };

  const bringIn = async (partnership: Partnership, one: Import): Promise<void> => {
    const { id: partition } = partnership;
    const ended = (tx: Transaction, now: Import) => tell(tx, partition, now, clock.now());
    const file = await fileOf(one);
    if (file) {
      const gathered = gathering();
      for await (const lines of perform(store, whoOf(partnership, one), file, one.id, ended)) {
        if (closed) return;
        gathered.add(lines);
      }
      // Of one that went on where it stopped, what was found beforehand says more.
      if (doneOf(one) === 0)
        await store.transaction(async (tx) => {
          const known = await tx.get(importFindings, partition, one.id);
          if (known) await tx.put(importFindings, partition, { ...known, ...gathered.found() });
        });
    } else {
      // The file is gone: what went in stays, and can be undone.
      await store.transaction(async (tx) => {
        const known = await still(tx, partition, one);
        if (!known) return;
        const done: Import = { ...known, state: 'done' };
        await tx.put(imports, partition, done);
        await ended(tx, done);
      });
    }
    await waiting.drop(one.id);
  };

  const takeBack = async ({ id: partition }: Partnership, one: Import): Promise<void> => {
    const ended = (tx: Transaction, now: Import) => tell(tx, partition, now, clock.now());
    const { listed } = await undo(store, parts.collections, partition, one.id, { ended, stopped: () => closed });
    await store.transaction(async (tx) => {
      const known = await tx.get(importFindings, partition, one.id);
      if (known) await tx.put(importFindings, partition, { ...known, problems: [], sample: [], notes: [], stays: listed });
    });
  };

  const tend = async (partnership: Partnership, one: Import): Promise<void> => {
    const now = clock.now();
    if (one.state === 'checking') return check(partnership, one);
    if (one.state === 'running') return bringIn(partnership, one);
    if (one.state === 'undoing') return takeBack(partnership, one);
    if (isPast(one, now, one.state === 'asked' ? undefined : anHour)) await drop(partnership.id, one);
  };

  /** Those from the command line are done by whoever asked. */
  const openOnes = async ({ id }: Partnership): Promise<Import[]> =>
    (await store.transaction((tx) => tx.find(imports, id, 'open', 'open', { limit: 1_000 }))).filter(
      ({ by }) => by !== commandLine,
    );

  const failed = new Map<string, number>();
  const tried = async (partnership: Partnership, one: Import): Promise<void> => {
    try {
      await tend(partnership, one);
      failed.delete(one.id);
    } catch (error) {
      failed.set(one.id, clock.elapsed());
      log.error({ code: error instanceof SignpostError ? error.code : 'unknown', import: one.id }, 'an import failed');
    }
  };

  const pass = async (partnership: Partnership): Promise<void> => {
    for (const one of await openOnes(partnership)) {
      if (closed) return;
      if (clock.elapsed() - (failed.get(one.id) ?? Number.NEGATIVE_INFINITY) < afterTrouble) continue;
      await tried(partnership, one);
      if (!['asked', 'ready'].includes(one.state)) wake();
    }
  };

  const settled = (): Promise<void> => {
    working = working
      .then(async () => {
        if (!closed) await Promise.all(parts.partnerships.map(pass));
      })
      .catch((error) => {
        log.error({ code: error instanceof SignpostError ? error.code : 'unknown' }, 'imports could not be looked through');
      });
    return working;
  };

  const sweep = async (): Promise<void> => {
    const open = await Promise.all(parts.partnerships.map(openOnes));
    await waiting.keepOnly(new Set(open.flat().map(({ id }) => id)));
  };
  const swept = sweep().catch(() => log.warn({}, 'files that wait for an import could not be looked through'));
  working = swept;

  let quiet = true;
  const beat = async (): Promise<void> => {
    if (!quiet) return;
    quiet = false;
    await settled();
    quiet = true;
  };
  const timer = setInterval(() => void beat(), look);
  timer.unref();

  const desk = { store, clock, waiting, wake: () => void beat() };
  return {
    uploads: {
      isOpen: (link) => isOpen(desk, link),
      // What comes while it is swept would be taken for what was left.
      take: (link, upload) => swept.then(() => take(desk, link, upload)),
    },
    settled,
    async close() {
      closed = true;
      clearInterval(timer);
      await working;
    },
  };
};
