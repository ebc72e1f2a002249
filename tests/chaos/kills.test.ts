import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../store/temporary.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import { chance, kills, seedOf } from './chance.ts';
import { crowdOf } from './crowd.ts';
import { verify } from './verify.ts';

it(`a bot that is killed ${kills} times under load loses nothing that it acknowledged, and starts each time`, {
  timeout: kills * 30_000 + 60_000,
}, async () => {
  const seed = seedOf('kills');
  const random = chance(seed);
  const { folder, dispose } = await temporaryFolder();
  const crowd = await crowdOf(chance(seed + 1));
  let inStart = 0;
  for (let round = 0; round < kills; round++) {
    crowd.grow(3);
    // Now and then it is killed while it starts.
    const early = random() < 0.15;
    const patience = 100 + random() * 1500;
    const begun = startBot(folder, (child) => {
      if (early) void pause(patience).then(child.kill);
    });
    const bot: BotProcess | undefined = await begun.catch((error: unknown) => {
      if (early && String(error).includes('ended with SIGKILL')) return undefined;
      throw error;
    });
    if (early || !bot) {
      inStart++;
      await bot?.kill();
    } else {
      crowd.connect(bot.url);
      for (const { shown, known, open } of await crowd.ask()) {
        if (known) expect([known.version, known.version + (open ? 1 : 0)]).toContain(shown.version);
        if (known) expect(shown.ref).toBe(known.ref);
      }
      let stopped = false;
      const typing = crowd.type(() => stopped);
      await pause(20 + random() * 600);
      await bot.kill();
      stopped = true;
      await typing;
    }
    await verify(folder, crowd);
  }
  expect(crowd.refused()).toBe(0);
  console.log(`kills: ${kills} (${inStart} in the start), ${crowd.acknowledged()} answers kept, 0 lost, 0 half`);
  await crowd.stop();
  await dispose();
});
