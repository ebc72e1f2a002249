import { expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { cardSteps, firstChoices, idOf } from '../evaluation-card-steps.ts';
import { pressing } from '../forging.ts';

const here = withBot();
const steps = cardSteps(here);

/** Of a conference. */
const count = 300;
const idea = (i: number): string => `Idea ${i}`;

it('three hundred people who finish at once are all asked and all answer, none is lost and none counts twice', async () => {
  const olga = here.officer();
  await steps.setUp(olga, { 'f-day': '2026-07-01', 'f-places': String(count) });
  const { id: session, code } = steps.session();
  const people = Array.from({ length: count }, (_, i): Person => here.teams.person({ name: `Person ${i}`, tenant: olga.tenant }));
  // They come in, and answer while the cards are still on their way to each.
  const cameIn = await Promise.all(people.map((who) => who.say(String(code))));
  const form = (await people[0]?.say('evaluation'))?.card ?? expect.fail('nothing is asked');
  const personOf = new Map(steps.kept('accounts').map(({ objectId, person }) => [objectId, person]));
  const replies = await Promise.all(
    people.map((who, i) => {
      const data = {
        ...firstChoices(form, { [idOf(form, 'ideas')]: idea(i) }),
        evaluation: `${session}/${personOf.get(who.aadObjectId)}`,
        version: 1,
      };
      const press = { type: 'Action.Execute', verb: 'evaluation-send', data };
      return who.send(pressing({ ...cameIn[i]?.sent, type: 'invoke', name: 'adaptiveCard/action' }, press, `f:${i}`));
    }),
  );
  for (const [i, { body }] of replies.entries()) expect(JSON.stringify(body)).toMatch(new RegExp(`Thank you.*${idea(i)}\\b`));
  const states = steps.asked().map(({ state }) => state);
  expect(states).toEqual(Array.from({ length: count }, () => 'answered'));
  const answers = steps.answers();
  expect(answers.every(({ sent, revision }) => sent === true && revision === 1)).toBe(true);
  const theirs = answers.map(({ after }) => Object.values(Object(after)).find((one) => String(one).startsWith('Idea ')));
  expect(theirs.sort()).toEqual(Array.from({ length: count }, (_, i) => idea(i)).sort());
});
