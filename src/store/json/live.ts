import { fault } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { Store, Transaction } from '../port.ts';
import { buildAside } from './build-aside.ts';
import type { Disk } from './disk.ts';
import { type GenerationsOptions, generationsOf } from './generations.ts';
import { groupCommit } from './group-commit.ts';
import { journalIn } from './journal.ts';
import type { Loaded } from './loaded.ts';
import { trustedNesting, watchedNesting } from './nesting.ts';
import type { Origin } from './origin.ts';
import { oneAtATime } from './queue.ts';
import { formatEntry } from './segment.ts';
import { type Declared, indexInTheBackground, stateOf } from './state.ts';
import { attemptIn, type Outcome } from './transaction.ts';
import { cannotWrite, codeOf } from './trouble.ts';

export interface LiveOptions {
  folder: string;
  declared: Declared;
  origin: Origin;
  disk: Disk;
  log: Log;
  loaded: Loaded;
  journalBytes?: number;
  runTwice?: () => boolean;
  watched?: boolean;
  build?: GenerationsOptions['build'];
}

export interface LiveStore extends Store {
  /** The name of a generation that holds everything durable by now, built for whoever asks. */
  generation(): Promise<string>;
}

/** Laid over the generation in some 0.2 s at a start; a thread that builds the next one costs as much, and memory besides. */
const sixteenMegabytes = 16 * 1024 * 1024;

/** The store over what was loaded, while this process holds it. */
export const liveStore = ({
  folder,
  declared,
  origin,
  disk,
  log,
  loaded,
  journalBytes = sixteenMegabytes,
  runTwice = () => false,
  watched = false,
  build = buildAside,
}: LiveOptions): LiveStore => {
  const state = stateOf(loaded.shelves, declared);
  const journal = journalIn(folder, origin, disk, { ...loaded, bytes: loaded.bytes.journal });
  const generations = generationsOf({
    folder,
    origin,
    journal,
    log,
    size: loaded.bytes.generation,
    journalBytes,
    build,
    nudge: () => commits.poke(),
  });
  let seq = loaded.seq;
  const commits = groupCommit({
    write: journal.append,
    onWritten: state.keep,
    between: generations.tend,
    onFailed(cause) {
      state.fallBack();
      seq = journal.seq();
      const error = cannotWrite(folder, cause);
      generations.refuse(error);
      // Once, not at every try until it can be again.
      if (commits.ready()) log.error({ code: error.code, cause: codeOf(cause) }, 'the store cannot be written');
      return error;
    },
    onRecovered: () => log.info({}, 'the store can be written again'),
  });
  const inLine = oneAtATime();
  const nesting = watched ? watchedNesting() : trustedNesting;
  let closed = false;
  indexInTheBackground(state.shelves, () => closed).catch((error: unknown) =>
    log.error({ code: codeOf(error) }, 'an index cannot be completed'),
  );

  /** Runs `work` in memory; what it wrote is on its way to the disk by then. */
  const run = async <T>(work: (tx: Transaction) => Promise<T>): Promise<Outcome<T>> => {
    const falls = state.falls();
    if (runTwice()) await attemptIn(nesting, state.shelves, declared, work);
    const { outcome, changes } = await attemptIn(nesting, state.shelves, declared, work);
    // Memory went back while it ran: it may have seen what never was.
    if (state.falls() !== falls) throw cannotWrite(folder);
    if (changes.length === 0) return outcome;
    state.make(changes);
    commits.add(formatEntry({ seq: ++seq, changes }));
    return outcome;
  };

  return {
    async transaction(work) {
      if (closed) throw fault('store-closed', 'A transaction was begun on a store that is closed.');
      nesting.refuse();
      const { outcome, settled } = await inLine(async () => ({ outcome: await run(work), settled: commits.settled() }));
      await settled;
      if ('error' in outcome) throw outcome.error;
      return outcome.result;
    },
    status: () => ({ ready: !closed && commits.ready() }),
    async generation() {
      if (closed) throw fault('store-closed', 'A generation was asked for of a store that is closed.');
      const name = generations.wanted();
      commits.poke();
      return name;
    },
    async close() {
      closed = true;
      await inLine(async () => undefined);
      await commits.close();
      await generations.stop();
      await journal.close();
    },
  };
};
