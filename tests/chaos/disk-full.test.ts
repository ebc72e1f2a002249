import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { isReady, startBot } from './bot-process.ts';
import { chance, kills, seedOf } from './chance.ts';
import { crowdOf } from './crowd.ts';
import { smallDisk } from './small-disk.ts';
import { verify } from './verify.ts';

const rounds = Math.max(1, Math.floor(kills / 10));

it(`a bot whose disk fills up ${rounds + 1} times tells people to try again, says it is not ready, and recovers by itself`, {
  timeout: rounds * 60_000 + 120_000,
}, async (test) => {
  const disk = smallDisk();
  if (!disk) return test.skip('neither a tmpfs nor prlimit is to be had here');
  const seed = seedOf(`disk-full, on ${disk.what}`);
  const random = chance(seed);
  const crowd = await crowdOf(chance(seed + 1));
  const folder = join(disk.folder, 'store');
  let full = 0;
  let bot: Awaited<ReturnType<typeof startBot>> | undefined;
  try {
    bot = await startBot(folder);
    for (let round = 0; round <= rounds; round++) {
      crowd.connect(bot.url);
      crowd.grow(2);
      await crowd.ask();
      const { pid, url } = bot;
      disk.fill(pid, Math.floor(random() * 40_000));
      const before = crowd.refused();
      await crowd.type(() => crowd.refused() > before + 3);
      full += crowd.refused() - before;
      await vi.waitFor(
        async () => {
          // What failed is cut off, and a generation that is done with goes: either makes a little room again.
          disk.fill(pid, 0);
          const so = crowd.refused();
          await crowd.type(() => crowd.refused() > so);
          expect(await isReady(url)).toBe(false);
        },
        { timeout: 20_000 },
      );
      if (round % 2 === 1) {
        await bot.kill();
        disk.makeRoom(pid);
        bot = await startBot(folder);
        crowd.connect(bot.url);
      } else {
        await pause(random() * 300);
        disk.makeRoom(pid);
        await vi.waitFor(async () => expect(await isReady(url)).toBe(true), { timeout: 20_000 });
      }
      await verify(folder, crowd);
      const refused = crowd.refused();
      for (const { shown, known, open } of await crowd.ask())
        if (known) expect([known.version, known.version + (open ? 1 : 0)]).toContain(shown.version);
      expect(crowd.refused()).toBe(refused);
    }
    await bot.kill();
    await verify(folder, crowd);
    console.log(`disk-full: ${disk.what}, ${crowd.acknowledged()} answers kept, 0 lost, 0 half, ${full} told to try again`);
  } finally {
    await crowd.stop();
    // A bot that still runs would keep the disk, and what went wrong would be hidden behind that.
    await bot?.kill();
    disk.dispose();
  }
});
