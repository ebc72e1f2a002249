import { chance } from '../../tests/chaos/chance.ts';
import { faults, startFakeTeams } from '../../tests/fakes/teams/index.ts';
import { untruths } from '../../tests/fakes/truth.ts';
import { type Addressees, type Judgement, orders, tenantOf } from './teams.ts';

/** The fake Teams in a process of its own: 5 of 100 requests are put off, half of them with a Retry-After, and 1 is done and then denied. */
const teams = await startFakeTeams();
const random = chance(Number(process.argv[2]));
const troubles = [
  { share: 0.025, fault: faults.status(429) },
  { share: 0.025, fault: faults.status(429, { retryAfter: 1 }) },
  { share: 0.01, fault: faults.accepted(faults.status(504)) },
];
teams.failNext(
  () => true,
  (exchange) => {
    let left = random();
    for (const { share, fault } of troubles) {
      left -= share;
      if (left < 0) return fault(exchange);
    }
    return faults.slow(50 + random() * 200)(exchange);
  },
  Number.POSITIVE_INFINITY,
);

const people = (count: number): Addressees['people'] =>
  Array.from({ length: count }, (_, n) => {
    const person = teams.person({ name: `Person ${n}`, tenant: tenantOf(n) });
    teams.putBot(person);
    return { tenant: person.tenant, objectId: person.aadObjectId, user: person.id, chat: person.chat };
  });

const channels = (count: number): Addressees['channels'] =>
  Array.from({ length: count / 5 }, (_, n) => {
    const team = teams.team({ name: `Team ${n}`, channels: ['A', 'B', 'C', 'D'], tenant: tenantOf(n) });
    teams.putBot(team);
    return team.channels.map(({ id }) => ({ tenant: team.tenant, team: team.id, channel: id }));
  }).flat();

const judged = (intents: Parameters<typeof untruths>[0]): Judgement => ({
  untruths: untruths(intents, teams.ledger),
  excess: teams.ledger.flatMap(({ excess }) => excess ?? []),
  requests: teams.ledger.map(({ at, tenant, status = 0, body }) => ({
    at: performance.timeOrigin + at,
    tenant,
    status,
    about: /"text":"([^"]*)"/.exec(JSON.stringify(body))?.[1] ?? '',
  })),
});

process.on('message', (message) => {
  const order = orders.parse(message);
  if ('judge' in order) return process.send?.(judged(order.judge));
  const { serviceUrl, bot } = teams;
  return process.send?.({
    serviceUrl,
    bot,
    people: people(order.people),
    channels: channels(order.channels),
  } satisfies Addressees);
});
