import { accounts } from './account.ts';
import { folded } from './blot.ts';
import { personsAt, personsCalled } from './find.ts';
import type { Everything } from './join.ts';
import { joins } from './joined.ts';
import { wordsOf } from './name.ts';
import { persons } from './person.ts';

/** What somebody is known by in what is kept. */
export interface KnownAs {
  /** Their id, and the ids of those who turned out to be them. */
  ids: readonly string[];
  /** What stands for nobody else, folded: those ids, their accounts, and e-mails that nobody else goes by. */
  marks: readonly string[];
  /** What they are called, folded, where nobody else is. */
  names: readonly string[];
}

const most = 1_000;

/** A shorter object id, such as a test client makes up, may stand for other things as well: Entra's have 36 characters. */
const longEnough = 16;

const distinct = (texts: readonly (string | undefined)[]): string[] => [
  ...new Set(texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [folded(text.trim())]))),
];

/** What somebody is known by; those who were joined to them are them. */
export const knownAs = async ({ tx, partition }: Everything, who: string): Promise<KnownAs> => {
  const joined = await tx.find(joins, partition, 'kept', who, { limit: most });
  const ids = [...new Set([who, ...joined.map(({ gone }) => gone)])];
  const theirs = await tx.find(accounts, partition, 'person', who, { limit: most });
  const said = [await tx.get(persons, partition, who), ...joined.flatMap(({ before }) => [before.kept, before.gone])];
  const own = async (texts: readonly string[], find: typeof personsAt): Promise<string[]> => {
    const found: string[] = [];
    for (const text of texts) if ((await find(tx, partition, text)).every((one) => ids.includes(one))) found.push(text);
    return found;
  };
  const emails = distinct([...theirs.flatMap((one) => one.emails ?? []), ...said.flatMap((one) => one?.emails ?? [])]);
  const names = distinct([...theirs.map(({ name }) => name), ...said.map((one) => one?.name)]);
  const objects = theirs.flatMap(({ id, objectId }) => [id, ...(objectId.length < longEnough ? [] : [objectId])]);
  return {
    ids,
    marks: [...distinct([...ids, ...objects]), ...(await own(emails, personsAt))],
    names: await own(
      names.filter((name) => wordsOf(name).length > 0),
      personsCalled,
    ),
  };
};
