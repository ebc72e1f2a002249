import type { FakeTeams, Person } from '../../fakes/teams/index.ts';
import { storedIn } from '../../store/on-disk.ts';
import { carried } from '../../teams/forging.ts';
import { tenants } from './corpus.ts';

/** In every name and title of theirs, and nowhere else. */
export const theirs = 'Quillfeather';

export interface Bystanders {
  /** Their records as they stand on the disk, each as it is written. */
  records(): string[];
  /** What a button on a card of one of them carries. */
  carried: Record<string, unknown>;
}

/** People who take no part: one in the middle of an enquiry, one with a result, one who wants no messages. */
export const bystandersOf = async (teams: FakeTeams, folder: string): Promise<Bystanders> => {
  const [one, two] = tenants;
  const person = (name: string, tenant: string): Person => teams.person({ name: `${name} ${theirs}`, tenant });
  const [bea, cal, dee] = [person('Bea', one), person('Cal', two), person('Dee', one)];
  await bea.install();
  for (const text of ['pathway', `${theirs} keeper`, 'ask me']) await bea.say(text);
  for (const them of [cal, dee]) {
    for (const text of ['pathway', `${theirs} nurse`]) await them.say(text);
    await them.press('Show my training');
  }
  await dee.say('stop');

  const accounts = [bea, cal, dee].map(({ tenant, aadObjectId }) => `${tenant}/${aadObjectId}`);
  const chats = [bea, cal, dee].map(({ tenant, chat }) => `${tenant}/${chat}`);
  const known = new Set([...accounts, ...chats]);
  const all = (): { partition: string; record: { id: string; person?: string } }[] =>
    Object.values(JSON.parse(storedIn(folder)).collections as Record<string, []>).flat();
  for (const { record } of all()) if (known.has(record.id) && record.person !== undefined) known.add(record.person);
  return {
    records: () =>
      all()
        .filter(({ record }) => known.has(record.id))
        .map((one) => JSON.stringify(one)),
    carried: carried(bea),
  };
};
