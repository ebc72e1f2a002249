import { z } from 'zod/v4';
import { collections } from '../collections.ts';
import { countOf, type Everything, exportOf, fatesOf, type Whereabouts, whoIs } from '../people/index.ts';
import { eraseAsked, partitionsOf } from '../profile/index.ts';
import { askHolder } from '../store/index.ts';
import { alone } from './alone.ts';
import { besideBot, type WhichStore } from './beside-bot.ts';
import { print, printJson } from './output.ts';
import { storeThere } from './setting.ts';

interface Asked extends WhichStore {
  partnership?: string;
  json?: boolean;
}

const outcome = z.object({
  partition: z.string(),
  person: z.string(),
  counts: z.record(z.string(), z.object({ erased: z.number(), kept: z.number() })),
  rewritten: z.boolean(),
});

/** Reads what is kept about somebody, beside a running bot too. */
const reading = async <T>(
  meant: string,
  { partnership, ...which }: Asked,
  work: (all: Everything, person: string) => Promise<T>,
): Promise<Whereabouts & { read: T }> => {
  const { store, partnerships } = await besideBot(which);
  return store.transaction(async (tx) => {
    const { partition, person } = await whoIs(tx, partitionsOf(partnerships, partnership), meant);
    return { partition, person, read: await work({ tx, partition, collections }, person) };
  });
};

/** Prints everything that is kept about a person, as JSON. @throws input error as `whoIs`, `partitionsOf` and `besideBot` */
export const exportPerson = async (meant: string, asked: Asked): Promise<void> => {
  const { partition, read } = await reading(meant, asked, exportOf);
  printJson({ partnership: partition, ...read });
};

type Counts = z.infer<typeof outcome>['counts'];

const listed = (counts: Counts, which: 'erased' | 'kept'): string =>
  Object.entries(counts)
    .flatMap(([name, count]) => (count[which] > 0 ? [`${name} ${count[which]}`] : []))
    .join(', ');

const printCounts = (counts: Counts, [erased, kept]: readonly [string, string]): void => {
  print(`${erased}: ${listed(counts, 'erased')}.`);
  const without = listed(counts, 'kept');
  if (without !== '') print(`${kept}: ${without}.`);
};

/** What erasing would come to; nothing is changed. */
const rehearse = async (meant: string, asked: Asked): Promise<void> => {
  const { partition, person, read } = await reading(meant, asked, async (all, who) => countOf(await fatesOf(all, who)));
  if (asked.json) return printJson({ partnership: partition, person, counts: read, rewritten: false });
  printCounts(read, ['It would erase', 'It would keep without them']);
};

const held = 'Nothing in the store’s files holds them any more. Backups from before do.';
const notYet =
  'The store’s older files hold them still, and could not be built anew: run store backup twice. Backups from before do too.';

/**
 * Erases a person: by the running bot when there is one. With `dryRun` it only says what that would come to.
 * @throws input error as `whoIs` and `partitionsOf`, `no-store`, or as the store is opened
 */
export const erasePerson = async (meant: string, asked: Asked & { dryRun?: boolean }): Promise<void> => {
  if (asked.dryRun) return rehearse(meant, asked);
  const { partnership, config, json } = asked;
  const folder = storeThere(asked.store);
  const wanted = { who: meant, ...(partnership === undefined ? {} : { partnership }) };
  const told = await askHolder(folder, 'person-erase', wanted);
  const { partition, person, counts, rewritten } = told
    ? outcome.parse(told.answer)
    : await alone(folder, config, (served) => eraseAsked(served, wanted));
  if (json) return printJson({ partnership: partition, person, counts, rewritten });
  printCounts(counts, ['Erased', 'Kept without them']);
  print(rewritten ? held : notYet);
};
