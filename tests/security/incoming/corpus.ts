import type { FakeTeams, Person } from '../../fakes/teams/index.ts';

export type Json = Record<string, unknown>;

/** What stands for the state of the newest card, which is put in its place when an activity is sent. */
export const newest = { ref: 'the ref of the newest card', version: -7_007_007 };

/** The two tenants whose people are served. */
export const tenants = ['10000000-0000-4000-8000-00000000beef', '20000000-0000-4000-8000-00000000beef'] as const;

export const partnerships = [
  { id: 'one', name: 'One', framework: 'somerset-2020', tenants: [tenants[0]] },
  { id: 'two', name: 'Two', framework: 'solihull-2021', tenants: [tenants[1]] },
];

/** A press as any later card would carry it. */
const timeless = (sent: Json): Json =>
  JSON.parse(
    JSON.stringify(sent, (key, value) => {
      if (key === 'ref') return newest.ref;
      return key === 'version' && typeof value === 'number' ? newest.version : value;
    }),
  );

/** Everything that a person can do with the bot, as Teams sends it. */
const everythingOf = async (ann: Person, teams: FakeTeams): Promise<Json[]> => {
  const team = teams.team({ name: 'Team', tenant: ann.tenant });
  const turns = [
    await ann.install(),
    await ann.install({ first: 'installationUpdate' }),
    await ann.say('pathway'),
    await ann.press('Next', { title: 'Wizard' }),
    await ann.press('Back'),
    await ann.press('Next', { title: 'Wizard' }, { asSubmit: true }),
    await ann.press('Show my training', {}),
    await ann.press('Text for my manager'),
    await ann.press('Another partnership'),
    await ann.press('Show me', { framework: 'cumbria-2022' }),
    await ann.press('Back to mine', {}, { asSubmit: true }),
    await ann.press('Change an answer'),
    await ann.say('cancel'),
    await ann.say('help'),
    await ann.say('what training do I need?'),
    await ann.say('privacy'),
    await ann.installIn(team),
    await ann.installIn(team, { first: 'installationUpdate' }),
    await ann.mention(team.channel('General'), 'pathway'),
    await ann.say('stop'),
    await ann.uninstall(),
  ];
  return turns.map(({ sent }) => timeless(sent));
};

/** Activities in the shapes that Teams sends, of people of both tenants, as they were taken by the bot when they were recorded. */
export const recordCorpus = async (teams: FakeTeams): Promise<Json[]> => {
  const people = tenants.map((tenant, i) => teams.person({ name: `Attacker ${i}`, tenant }));
  const recorded: Json[] = [];
  for (const person of people) recorded.push(...(await everythingOf(person, teams)));
  return recorded;
};
