import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { faults, type Person } from '../../fakes/teams/index.ts';
import { now } from '../sent-briefing.ts';
import { allDone, drafted, opened, sentOf, teamWith } from './drafted.ts';

const here = withBot();
const seed = 20261122;

/** What officers press, in any order; a button that is not there is not pressed. */
const acts = [
  'pause',
  'go on',
  'cancel the rest',
  'not delivered',
  'send to them again',
  'send again',
  'back',
  'send it',
] as const;

const harm = [
  undefined,
  faults.status(403, { code: 'NotEnoughPermissions' }),
  faults.accepted(faults.status(504)),
  faults.status(429, { retryAfter: 0.01 }),
] as const;

describe(`whatever officers press in whatever order (seed ${seed})`, () => {
  it('nobody has it twice, and of everybody it is known what became of them', async () => {
    const olga: Person = here.officer();
    await olga.say('hello');
    const channels = await teamWith(here, olga, 'One', 'Two', 'Three', 'Four');
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...acts), { minLength: 2, maxLength: 8 }),
        fc.array(fc.integer({ min: 0, max: harm.length - 1 }), { minLength: 4, maxLength: 6 }),
        fc.integer({ min: 0, max: 9 }),
        async (said, harms, restartAt) => {
          const id = `b${++round}`;
          const title = `Briefing number ${round} of all`;
          await drafted(here, olga, { channels }, { id, title });
          for (const which of harms) {
            const fault = harm[which];
            here.teams.failNext('createConversation', fault ?? ((exchange) => exchange.answer(exchange.carryOut())));
          }
          await opened(olga);
          await olga.say('send now');
          await olga.say('send it');
          for (const [i, words] of said.entries()) {
            if (i % 3 === 0) await opened(olga);
            await olga.say(words);
            if (i === restartAt) await here.restart();
          }
          await opened(olga);
          await olga.say('go on');
          await allDone(here);
          const posted = channels.map(
            (channel) => channel.posts().filter(({ card }) => JSON.stringify(card).includes(title)).length,
          );
          expect(Math.max(...posted)).toBeLessThanOrEqual(1);
          const rows = await sentOf(here, id);
          expect(rows).toHaveLength(4);
          for (const { to, state } of rows) {
            const there = posted[channels.findIndex((channel) => 'channel' in to && to.channel === channel.id)];
            if (state === 'delivered') expect(there).toBe(1);
            if (state === 'refused' || state === 'ended') expect(there).toBe(0);
            expect(['delivered', 'refused', 'ended', 'unknown']).toContain(state);
          }
          expect(['sent', 'cancelled', 'paused']).toContain((await now(here, id)).state);
        },
      ),
      { seed, numRuns: 15 },
    );
  });
});
