import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fault } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { BuildOptions } from './build.ts';
import type { Aside } from './build-aside.ts';
import type { Journal } from './journal.ts';
import { generationName } from './names.ts';
import type { Origin } from './origin.ts';
import { codeOf } from './trouble.ts';

export interface Generations {
  /** Between one write of the journal and the next: begins a generation when one is due or wanted. */
  tend(): Promise<void>;
  /** The name of a generation that holds everything durable by now; `tend` has to come by. */
  wanted(): Promise<string>;
  /** Nobody gets what they want now. */
  refuse(error: Error): void;
  stop(): Promise<void>;
}

export interface GenerationsOptions {
  folder: string;
  origin: Origin;
  journal: Journal;
  log: Log;
  /** How large the last generation is. */
  size: number;
  /** The journal grows to so many bytes at least before a generation is built. */
  journalBytes: number;
  build: (options: BuildOptions) => Aside;
  /** Makes `tend` come by soon. */
  nudge: () => void;
}

interface Want {
  resolve(name: string): void;
  reject(error: unknown): void;
}

/** Builds generations aside, one at a time, each once the journal is as large as the one before it. */
export const generationsOf = ({
  folder,
  origin,
  journal,
  log,
  journalBytes,
  build,
  nudge,
  ...of
}: GenerationsOptions): Generations => {
  let { size } = of;
  let building: Aside | undefined;
  let stopped = false;
  let wants: Want[] = [];

  const begin = async (): Promise<void> => {
    const served = wants;
    wants = [];
    try {
      const closed = await journal.turn();
      const name = generationName(closed + 1);
      building = build({ folder, closed, origin });
      void building.done
        .then(async () => {
          size = (await stat(join(folder, name))).size;
          log.info({ file: name, bytes: size }, 'a generation was built');
          for (const want of served) want.resolve(name);
        })
        .catch((error: unknown) => {
          if (!stopped) log.warn({ file: name, code: codeOf(error) }, 'a generation could not be built; the journal goes on');
          for (const want of served) want.reject(error);
        })
        .finally(() => {
          building = undefined;
          if (wants.length > 0) nudge();
        });
    } catch (error) {
      log.warn({ code: codeOf(error) }, 'a generation could not be begun; the journal goes on');
      for (const want of served) want.reject(error);
    }
  };

  const refuse = (error: Error): void => {
    for (const want of wants.splice(0)) want.reject(error);
  };

  return {
    async tend() {
      if (building || stopped) return;
      if (wants.length > 0 || journal.bytes() >= Math.max(journalBytes, size)) await begin();
    },
    wanted: () => new Promise((resolve, reject) => wants.push({ resolve, reject })),
    refuse,
    async stop() {
      stopped = true;
      refuse(fault('store-closed', 'The store was closed before a generation was built.'));
      const { done } = building ?? {};
      await building?.stop();
      await done?.catch(() => undefined);
    },
  };
};
