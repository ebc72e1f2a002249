import { randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import { inputError } from '../errors.ts';
import { type Importer, type Job, jobAsked, openJob, undoAsked, undoJob } from './job.ts';
import type { Line } from './run.ts';
import { stillRunning } from './undo.ts';

/** Where a bot says what it can be asked for by a command. */
export interface Answering {
  answer(command: string, how: (args: unknown) => Promise<unknown>): void;
}

/** Rows that are done for each asking: enough to be quick, few enough for progress to be seen. */
const atOnce = 500;
/** Milliseconds of elapsed time after which whoever asked is taken to have gone away. */
const patience = 60_000;

/**
 * Lets a running bot be asked for imports. Whoever asks pulls the rows: they are done as they are asked for, so that an import whose
 * asker is gone stops where it is, and can be undone, or given again.
 */
export const answerImports = (store: Answering, importer: Importer): void => {
  const jobs = new Map<string, { job: Job; asked: number }>();
  const { elapsed } = importer.clock;

  const forgetGone = () => {
    for (const [name, { asked }] of jobs) if (elapsed() - asked > patience) jobs.delete(name);
  };

  store.answer('import', async (args) => {
    forgetGone();
    const job = await openJob(importer, jobAsked.parse(args));
    const name = randomUUID();
    jobs.set(name, { job, asked: elapsed() });
    const { lines: _, ...about } = job;
    return { ...about, job: name };
  });

  store.answer('import-rows', async (args) => {
    const { job: name } = z.object({ job: z.string() }).parse(args);
    const known = jobs.get(name);
    if (!known)
      throw inputError('no-import', 'The running Signpost knows of no such import: it was restarted, or waited too long.');
    const lines: Line[] = [];
    let done = false;
    while (!done && lines.length < atOnce) {
      known.asked = elapsed();
      const next = await known.job.lines.next();
      if (next.done) done = true;
      else lines.push(...next.value);
    }
    if (done) jobs.delete(name);
    return { lines, done };
  });

  store.answer('import-undo', async (args) => {
    forgetGone();
    const asked = undoAsked.parse(args);
    if ([...jobs.values()].some(({ job }) => job.id === asked.id)) throw inputError('import-running', stillRunning);
    return undoJob(importer, asked);
  });
};
