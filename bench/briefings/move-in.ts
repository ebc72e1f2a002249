import { audiences, type Briefing, briefings } from '../../src/briefing/index.ts';
import type { WorkingTime } from '../../src/calendar/index.ts';
import { collections } from '../../src/collections.ts';
import {
  accountId,
  accounts,
  keepEmails,
  keepPlace,
  meet,
  type Partnership,
  persons,
  teamId,
  teams,
} from '../../src/people/index.ts';
import { openJsonStore } from '../../src/store/index.ts';
import type { Town } from './orders.ts';

export const partition = 'load';
const agency = 'council';

/** The partnership of the town, whose people all work for the council. */
export const partnershipOf = ({ officer: { tenant, objectId } }: Town): Partnership & WorkingTime => ({
  id: partition,
  name: 'The partnership',
  framework: 'somerset-2020',
  timeZone: 'Europe/London',
  workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' },
  holidays: 'GB-ENG',
  extraHolidays: [],
  schoolHolidays: [],
  agencies: [{ id: agency, name: 'The council' }],
  officers: [{ tenant, objectId }],
  concernContact: { inHours: '01632 960001', outOfHours: '01632 960002' },
});

const draft = (id: string, title: string, author: string, at: string): Briefing => ({
  id,
  author,
  state: 'draft',
  version: 1,
  title,
  summary: 'The procedures for neglect have changed.',
  body: 'What is new:\n\n- The **screening tool** comes first.\n- Supervision looks at it every month.\n\nPlease read it with your team.',
  link: 'https://www.example.org/neglect',
  topic: 'Neglect',
  urgency: 'normal',
  readers: 'counted',
  edition: 1,
  tasks: [],
  history: [{ at, by: author, what: 'written' }],
});

const atOnce = 500;

/** Writes everybody into the store in `folder` as if they had been met long ago, and drafts, by id and title, for all of them. */
export const moveIn = async (folder: string, town: Town, drafts: ReadonlyMap<string, string>, now: Date): Promise<void> => {
  const store = await openJsonStore(folder, collections);
  const { serviceUrl, bot, people, officer } = town;
  for (let from = 0; from < people.length; from += atOnce)
    await store.transaction(async (tx) => {
      for (const one of people.slice(from, from + atOnce)) {
        const person = await meet(tx, partition, { ...one, serviceUrl, bot });
        await tx.put(persons, partition, { ...person, agency: { id: agency } });
        const account = await tx.get(accounts, partition, accountId(one));
        if (account) await keepEmails(tx, partition, account, [], now);
      }
    });
  await store.transaction(async (tx) => {
    for (const { tenant, team, name, channels } of town.teams) {
      await keepPlace(tx, partition, { tenant, conversation: team, serviceUrl, bot });
      const known = channels.map((one) => ({ ...one, kind: 'standard' as const, deleted: false }));
      const asked = now.toISOString();
      const id = teamId({ tenant, team });
      await tx.put(teams, partition, { id, tenant, team, name, state: 'here', channels: known, asked, learned: 0 });
    }
    const author = (await meet(tx, partition, { ...officer, serviceUrl, bot })).id;
    const channels = town.teams.map(({ tenant, team, channels: all }) => ({ tenant, team, channels: all.map(({ id }) => id) }));
    for (const [id, title] of drafts) {
      await tx.put(briefings, partition, draft(id, title, author, now.toISOString()));
      await tx.put(audiences, partition, { id, channels, groups: [], agencies: [agency], sectors: [], courses: [] });
    }
  });
  await store.close();
};
