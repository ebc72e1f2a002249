import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { shifted } from '../../src/calendar/index.ts';
import { collections } from '../../src/collections.ts';
import { evaluations, responses } from '../../src/evaluation/index.ts';
import { accounts } from '../../src/people/index.ts';
import { checkStore, openJsonStore, openReadOnly } from '../../src/store/index.ts';
import { sessions } from '../../src/training/index.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { sessionOn } from '../training/session-on.ts';
import { startBot } from './bot-process.ts';
import { chance, kills, seedOf } from './chance.ts';
import { type AnsweringCrowd, answeringCrowd } from './evaluation-crowd.ts';

/** The partition of the sandbox. */
const partition = 'demo';
const code = '271828';
/** A quarter as often as other kills: each answer is known to its text, so that little is left to chance. */
const rounds = Math.ceil(kills / 4);

/** A session that lasts all day, today and, should midnight come, tomorrow. */
const setUp = async (folder: string): Promise<void> => {
  const store = await openJsonStore(folder, collections, { madeBy: 'sandbox' });
  const today = new Date().toISOString().slice(0, 10);
  await store.transaction(async (tx) => {
    for (const day of [today, shifted(today, 1)])
      await tx.put(sessions, partition, sessionOn(day, { from: '00:01', to: '23:58', code }));
  });
  await store.close();
};

/** Holds the store against what everybody was told: every answer is there, whole, once, and as it was acknowledged. */
const verify = async (folder: string, { members }: AnsweringCrowd): Promise<void> => {
  expect((await checkStore(folder, collections)).problems).toEqual([]);
  const store = await openReadOnly(folder, collections);
  await store.transaction(async (tx) => {
    const linked: string[] = [];
    const kept: string[] = [];
    for (const { person: who, said, acknowledged, open } of members) {
      const account = await tx.get(accounts, partition, `${who.tenant}/${who.aadObjectId}`);
      const asked = account ? await tx.find(evaluations, partition, 'person', account.person) : [];
      for (const { session, response, state } of asked) {
        const answer = response === undefined ? undefined : await tx.get(responses, partition, response);
        if (kept.length === 0)
          kept.push(...(await tx.find(responses, partition, 'session', session, { limit: 1_000 })).map(({ id }) => id));
        const text = Object.values(answer?.after ?? {}).find((one) => one.startsWith('Idea '));
        const isOpenDone = text !== undefined && text === open;
        expect([said, ...(open === undefined ? [] : [open])]).toContain(text);
        expect(answer?.revision ?? 0).toBe(acknowledged + (isOpenDone ? 1 : 0));
        expect(state).toBe(text === undefined ? 'asked' : 'answered');
        if (answer) expect(answer.sent).toBe(true);
        if (response !== undefined) linked.push(response);
      }
      if (said !== undefined) expect(asked).toHaveLength(1);
    }
    expect(kept.sort()).toEqual(linked.sort());
  });
  await store.close();
};

it(`a bot that is killed ${rounds} times while people answer has every answer that it acknowledged, once`, {
  timeout: rounds * 30_000 + 60_000,
}, async () => {
  const random = chance(seedOf('evaluation-kills'));
  const { folder, dispose } = await temporaryFolder();
  await setUp(folder);
  const crowd = await answeringCrowd(code);
  let again = 0;
  for (let round = 0; round < rounds; round++) {
    crowd.grow(4);
    const bot = await startBot(folder);
    crowd.connect(bot.url);
    for (const { shown, sent } of await crowd.redeliver()) {
      expect(shown).toMatch(/^Thank you/);
      expect(shown).toContain(sent);
      again++;
    }
    let stopped = false;
    const answering = crowd.answer(() => stopped);
    // Some answers later, however long these take; and in the midst of another.
    const enough = crowd.acknowledged() + random() * 25;
    while (crowd.acknowledged() < enough) await pause(2);
    await pause(random() * 20);
    while (!crowd.members.some(({ open }) => open !== undefined)) await pause(1);
    await bot.kill();
    stopped = true;
    await answering;
    await verify(folder, crowd);
  }
  console.log(`evaluation-kills: ${rounds}, ${crowd.acknowledged()} answers (${again} of them delivered again), 0 lost, 0 twice`);
  await crowd.stop();
  await dispose();
});
