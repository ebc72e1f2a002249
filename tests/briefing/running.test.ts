import { expect, it } from 'vitest';
import { briefings } from '../../src/briefing/briefing.ts';
import { withBot } from '../fakes/bot.ts';
import { allDone, drafted, teamWith } from './sending/drafted.ts';
import { briefingOf, now, partition } from './sent-briefing.ts';

const here = withBot();

it('a briefing with which nothing can be done holds up no other', async () => {
  const olga = here.officer();
  await olga.say('hello');
  const broken = briefingOf('olga', { id: 'a0', state: 'sending', tasks: [{ task: 'resend', after: 'no place' }] });
  await here.store.transaction((tx) => tx.put(briefings, partition, broken));
  await drafted(here, olga, { channels: await teamWith(here, olga, 'One') }, { state: 'sending', tasks: [{ task: 'spread' }] });
  await allDone(here);
  expect((await now(here)).state).toBe('sent');
  expect(here.log.some((line) => line.includes('what is to be done with a briefing failed'))).toBe(true);
});
