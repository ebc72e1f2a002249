import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { startFakeTeams } from '../../fakes/teams/index.ts';
import { storedIn } from '../../store/on-disk.ts';
import { leak } from '../../teams/forging.ts';
import { tried } from '../tried.ts';
import { bystandersOf, theirs } from './bystanders.ts';
import { type Json, newest, partnerships, recordCorpus } from './corpus.ts';
import { bodyOf, type Mutation, mutated, mutation } from './mutate.ts';
import { startProbedBot } from './probed-bot.ts';
import { startSink } from './sink.ts';

/** `npm run test:security` makes it 5,000, and with `-- --long` 100,000. */
const mutations = Number(process.env['MUTATIONS'] ?? 1_500);
const seed = Number(process.env['SEED'] ?? 20_261_104);
const together = 25;
/**
 * What the bot may take on in the second half, in bytes: compiled code, the few more people who are made up, and what V8 notes of each
 * request's prototypes under restify, which is no data of ours. The short run finds two kilobytes kept of each request, the long one one.
 */
const margin = 4 * 1024 * 1024 + (mutations / 2) * 512;

/** The error alone: it holds the body, which says more than the numbers that it was made from. */
const failWith = ({ failed, errorInstance }: { failed: boolean; errorInstance: unknown }): void => {
  if (failed) throw errorInstance;
};

/** The state that a card carries. */
const stateIn = (text: string) => /"ref":"([^"]{1,60})","version":(\d+)/.exec(text);

it(`${mutations.toLocaleString('en-GB')} mutated activities, cards and texts crash nothing, let nothing out and touch nobody else (seed ${seed})`, {
  timeout: 60_000 + mutations * 20,
}, async ({ task }) => {
  const bot = await startProbedBot(partnerships);
  onTestFinished(bot.stop);
  const teams = await startFakeTeams();
  onTestFinished(teams.stop);
  teams.connect(bot.url);
  const bystanders = await bystandersOf(teams, bot.folder);
  const recorded = await recordCorpus(teams);
  const before = bystanders.records();
  expect(before.length).toBeGreaterThanOrEqual(10);

  /** By conversation, what the newest card carries. */
  const states = new Map<string, { ref: string; version: string }>();
  const wrong: string[] = [];
  const look = (conversation: string, text: string, about: string) => {
    const [, ref, version] = stateIn(text) ?? [];
    if (ref && version) states.set(conversation, { ref, version });
    if (leak.test(text) || text.includes(theirs)) wrong.push(`${about} was answered with ${text.slice(0, 500)}`);
  };
  const sink = await startSink((path, body) => look(/conversations\/([^/]+)/.exec(path)?.[1] ?? '', body, path));
  onTestFinished(sink.stop);
  const corpus = recorded.map((activity): Json => ({ ...activity, serviceUrl: sink.serviceUrl }));

  const statuses = new Map<number, number>();
  let acts = 0;
  /** Sends it as a new act, on the newest card, or on that of a bystander. */
  const send = async (one: Mutation): Promise<void> => {
    const original = corpus[one.which % corpus.length] ?? {};
    const activity = mutated(corpus, one);
    if (activity['id'] === original['id']) activity['id'] = `f:${acts}`;
    acts++;
    const conversation = String(Object(original['conversation']).id);
    const state = one.which % 7 === 0 ? bystanders.carried : states.get(conversation);
    const body = bodyOf(activity, one)
      .replaceAll(newest.ref, String(state?.ref))
      .replaceAll(String(newest.version), String(state?.version ?? 1));
    const headers = { 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(20_000);
    const answer = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body, signal });
    const text = await answer.text();
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer.status >= 500) wrong.push(`HTTP ${answer.status} for ${body.slice(0, 2_000)}`);
    look(conversation, text, body.slice(0, 2_000));
  };

  let half = 0;
  const batch = fc.array(mutation, { minLength: together, maxLength: together });
  await fc.assert(
    fc.asyncProperty(batch, async (all) => {
      await Promise.all(all.map(send));
      expect(wrong).toEqual([]);
      if (half === 0 && acts >= mutations / 2) half = (await bot.probe()).heap;
    }),
    { seed, numRuns: Math.ceil(mutations / together), endOnFailure: true, reporter: failWith },
  );

  expect((await fetch(`${bot.url}/health/ready`)).status).toBe(200);
  const { heap, clean } = await bot.probe();
  expect([bot.isAlive(), clean]).toEqual([true, true]);
  expect(heap - half).toBeLessThan(margin);
  expect(bystanders.records()).toEqual(before);
  const partitions = new Set(storedIn(bot.folder).match(/"partition":"[^"]*"/g));
  expect([...partitions].sort()).toEqual(['"partition":"one"', '"partition":"two"']);
  expect(bot.said()).not.toMatch(/unhandled|uncaught|\n {4}at /i);
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `HTTP ${status}: ${count}`);
  const grown = `heap ${((heap - half) / 1024 / 1024).toFixed(1)} MB over the second half`;
  tried(task, acts, `${counts.join(', ')}; ${sink.received()} replies; ${grown}`);
});
