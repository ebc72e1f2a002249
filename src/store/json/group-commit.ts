import type { SignpostError } from '../../errors.ts';

/** Lines that become durable together, or not at all. */
interface Batch {
  lines: string[];
  done: Promise<void>;
  resolve(): void;
  reject(error: Error): void;
}

export interface GroupCommit {
  /** Adds a line to what is written next. */
  add(line: string): void;
  /** Writes nothing, and does what there is to do between writes. */
  poke(): void;
  /** Resolves once everything added so far is durable, and waits for nothing that is added later; rejects when it cannot be. */
  settled(): Promise<void>;
  /** False from a failed write until one has worked. */
  ready(): boolean;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

export interface GroupCommitOptions {
  /** Makes so many lines durable. */
  write: (lines: string, count: number) => Promise<void>;
  /** They are. */
  onWritten: (count: number) => void;
  /** What there is to do between one write and the next; it does not reject. */
  between: () => Promise<void>;
  /** None of what was added and had not settled will be; gives the error that all who wait for it get. */
  onFailed: (cause: unknown) => SignpostError;
  /** The disk can be written again. */
  onRecovered: () => void;
}

/** Milliseconds between one try of a failing disk and the next. */
const tryAgainAfter = 500;

const newBatch = (): Batch => {
  const batch: Batch = { lines: [], done: Promise.resolve(), resolve: () => undefined, reject: () => undefined };
  batch.done = new Promise((resolve, reject) => Object.assign(batch, { resolve, reject }));
  // Nobody may be waiting for it.
  batch.done.catch(() => undefined);
  return batch;
};

/** While one batch is being synced, the next gathers; so all who commit at the same time share one sync. */
export const groupCommit = ({ write, onWritten, between, onFailed, onRecovered }: GroupCommitOptions): GroupCommit => {
  let gathering: Batch | undefined;
  let underWay: Batch | undefined;
  let working: Promise<void> | undefined;
  let failing = false;
  let next: NodeJS.Timeout | undefined;

  const fail = (batch: Batch, cause: unknown): void => {
    const error = onFailed(cause);
    failing = true;
    batch.reject(error);
    gathering?.reject(error);
    gathering = undefined;
    clearTimeout(next);
    next = setTimeout(gather, tryAgainAfter).unref();
  };

  const succeed = (batch: Batch): void => {
    if (failing) {
      failing = false;
      clearTimeout(next);
      onRecovered();
    }
    batch.resolve();
  };

  const work = async (): Promise<void> => {
    // Those who were answered by the last sync come again by then, and share the next.
    await new Promise(setImmediate);
    for (let batch = gathering; batch; batch = gathering) {
      gathering = undefined;
      underWay = batch;
      try {
        await write(batch.lines.join(''), batch.lines.length);
        onWritten(batch.lines.length);
        succeed(batch);
        await between();
      } catch (cause) {
        fail(batch, cause);
      }
      underWay = undefined;
      await new Promise(setImmediate);
    }
    working = undefined;
  };

  /** The batch that is written next. An empty one only tries the disk. */
  const gather = (): Batch => {
    gathering ??= newBatch();
    working ??= work();
    return gathering;
  };

  return {
    add: (line) => void gather().lines.push(line),
    poke: () => void gather(),
    settled: async () => (gathering ?? underWay)?.done,
    ready: () => !failing,
    async close() {
      while (working) await working;
      clearTimeout(next);
    },
  };
};
