import { expect, it } from 'vitest';
import { change } from '../../../src/outbox/intent.ts';
import { allDone, drafted, opened, sentOf, teamWith } from '../../briefing/sending/drafted.ts';
import { partition } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';
import { faults } from '../../fakes/teams/index.ts';
import { read } from '../reading.ts';

const here = withBot();

it.each([
  ['all there', 'yes'],
  ['send all again', 'yes'],
])('“%s” is said of those that an officer was shown: of one that came to them since, nothing is decided', async (all, yes) => {
  const olga = here.officer();
  await olga.say('hello');
  const channels = await teamWith(here, olga, 'One', 'Two');
  here.teams.failNext('createConversation', faults.status(504), 1);
  await drafted(here, olga, { channels }, { state: 'sending', tasks: [{ task: 'spread' }] });
  await opened(olga);
  await olga.say('not known');
  await olga.say(all);
  const late = (await sentOf(here)).find(({ state }) => state === 'delivered') ?? expect.fail('none was delivered');
  await here.store.transaction((tx) => change(tx, partition, late, { ...late, state: 'unknown', why: 'timeout' }));
  expect(read((await olga.say(yes)).card)).toContain('By now');
  await allDone(here);
  expect((await sentOf(here)).map(({ state }) => state)).toEqual(['unknown', 'unknown']);
  expect(channels.flatMap((channel) => channel.posts())).toHaveLength(1);
});
