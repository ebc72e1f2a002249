import { join } from 'node:path';
import { expect, it } from 'vitest';
import { judge, recipientsOf } from '../../bench/briefings/judge.ts';
import { moveIn, partnershipOf } from '../../bench/briefings/move-in.ts';
import { startOffice } from '../../bench/briefings/office.ts';
import { sendThroughDeath } from '../../bench/briefings/rounds.ts';
import { keepBot } from '../../bench/simulate/kept-bot.ts';
import { movableClock } from '../../src/clock.ts';
import { collections } from '../../src/collections.ts';
import { projectRoot } from '../../src/root.ts';
import { checkStore } from '../../src/store/index.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { chance, kills, seedOf } from './chance.ts';

const town = { people: 300, teams: 6, channels: 10, tenants: 4 };
const program = { file: join(projectRoot, 'bench', 'simulate', 'bot.ts'), execArgv: ['--import', 'tsx'] };

/** Each takes as long as dozens of the other kills. */
const rounds = Math.ceil(kills / 10);

it(`${rounds} briefings to 60 channels and 300 people, the bot killed in each: nothing twice, and of everybody what is so`, {
  timeout: rounds * 30_000 + 60_000,
}, async () => {
  const seed = seedOf('briefing-kills');
  const random = chance(seed);
  const { folder, dispose } = await temporaryFolder();
  const office = await startOffice(seed, [0, 50]);
  // A Wednesday in working hours.
  const calendar = movableClock(new Date('2026-07-01T09:00:00Z')).now;
  const drafts = new Map(Array.from({ length: rounds }, (_, n) => [`b-${n}`, `Briefing number ${n}`]));
  const made = await office.town(town);
  await moveIn(folder, made, drafts, calendar());
  const heard: string[] = [];
  const bot = keepBot({
    program,
    folder,
    now: calendar,
    partnership: partnershipOf(made),
    tenants: [...new Set(made.people.map(({ tenant }) => tenant))],
    sendRate: 40,
    listening: (url) => void office.connect(url),
    heard: (line) => void heard.push(line),
  });
  await bot.start();
  // Now and then right after the press, while it is still written whom it goes to.
  const dieAt = () => (random() < 0.2 ? 0 : Math.floor(random() * (town.people + town.teams * town.channels)));
  for (const [id, title] of drafts) await sendThroughDeath({ office, bot, calendar }, { id, title }, dieAt());
  await bot.close();

  // That an answer to somebody's own act met with a 504 of Teams' is said in the log, and is no fault of the bot's.
  expect(heard.filter((line) => !/"code":"teams-/.test(line))).toEqual([]);
  expect((await checkStore(folder, collections)).problems).toEqual([]);
  const recipients = await recipientsOf(folder, made);
  const states = new Map<string, number>();
  for (const id of drafts.keys()) {
    const judged = await judge(folder, id, recipients, await office.arrived(id));
    expect([...judged.twice, ...judged.untrue]).toEqual([]);
    for (const [state, count] of judged.states) states.set(state, (states.get(state) ?? 0) + count);
  }
  console.log(
    `briefing-kills: ${rounds}, ${[...states].map(([state, count]) => `${count} ${state}`).join(', ')}; 0 twice, 0 untrue`,
  );
  expect(states.get('delivered')).toBeGreaterThan((rounds * recipients.length) / 2);
  await office.stop();
  await dispose();
});
