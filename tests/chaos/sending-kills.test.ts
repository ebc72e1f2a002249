import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startFakeTeams } from '../fakes/teams/index.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { chance, kills, seedOf } from './chance.ts';
import { addressed } from './sending-addressed.ts';
import { sendingChildren } from './sending-child.ts';
import { makeTrouble } from './sending-troubles.ts';
import { verifySent } from './sending-verify.ts';

/** As many as are sent in a round, or little more. */
const perRound = 24;

it(`a sender that is killed ${kills} times loses nothing, repeats nothing, and says of everything what is so`, {
  timeout: kills * 30_000 + 60_000,
}, async () => {
  const seed = seedOf('sending-kills');
  const random = chance(seed);
  const { folder, dispose } = await temporaryFolder();
  const teams = await startFakeTeams();
  const all = await addressed(folder, teams, kills * perRound);
  makeTrouble(teams, chance(seed + 1));
  const acknowledged = new Set<string>();
  let round = 0;
  let cut = 0;
  for (const child of sendingChildren(folder, kills + 1)) {
    await child.send(all.slice(round * perRound, ++round * perRound));
    const before = teams.ledger.length;
    if (round <= kills) {
      // Now and then it is killed while it starts; otherwise some requests later, however long these take.
      if (random() < 0.85) {
        await child.sending;
        const enough = before + random() * perRound;
        while (teams.ledger.length < enough && !child.settled()) await pause(2);
      }
      await pause(random() * 100);
      await child.kill();
    }
    expect(await child.gone).toBe('');
    if (teams.ledger.slice(before).some(({ status }) => status === undefined)) cut++;
    if (round > kills) expect(child.settled()).toBe(true);
    for (const key of child.acknowledged) acknowledged.add(key);
  }
  const states = await verifySent(folder, teams, all, acknowledged);
  const counts = [...states].map(([state, count]) => `${count} ${state}`).join(', ');
  console.log(
    `sending-kills: ${kills} (${cut} with a request under way), ${acknowledged.size} intents acknowledged; of all: ${counts}; 0 lost, 0 twice, 0 untrue`,
  );
  expect(states.get('delivered')).toBeGreaterThan(kills);
  await teams.stop();
  await dispose();
});
