import { chance } from '../../tests/chaos/chance.ts';
import { type FakeTeams, faults, type Person, startFakeTeams } from '../../tests/fakes/teams/index.ts';
import type { Entry } from '../../tests/fakes/teams/ledger.ts';
import type { Arrived, Office, Size, Town } from './orders.ts';

/** Milliseconds that a request takes: at least, and how many more at most. */
export type Slowness = readonly [least: number, more: number];

/** Of every hundred requests five are put off, half of them with a Retry-After, and one is done and then denied. */
const troubles = [
  { share: 0.025, fault: faults.status(429) },
  { share: 0.025, fault: faults.status(429, { retryAfter: 1 }) },
  { share: 0.01, fault: faults.accepted(faults.status(504)) },
];

const makeTrouble = (teams: FakeTeams, random: () => number, [least, more]: Slowness): void => {
  teams.failNext(
    ({ kind }) => kind === 'send',
    (exchange) => {
      let left = random();
      for (const { share, fault } of troubles) {
        left -= share;
        if (left < 0) return fault(exchange);
      }
      return faults.slow(least + random() * more)(exchange);
    },
    Number.POSITIVE_INFINITY,
  );
};

const tenantOf = (n: number): string => `${n + 1}0000000-0000-4000-8000-00000000beef`;

/** Of so many people one has removed the bot, and it does not know. */
const goneOf = 50;

const townIn = (teams: FakeTeams, { people, teams: count, channels, tenants }: Size): { officer: Person; town: Town } => {
  const officer = teams.person({ name: 'Olga Officer', tenant: tenantOf(0) });
  return {
    officer,
    town: {
      serviceUrl: teams.serviceUrl,
      bot: teams.bot,
      officer: { tenant: officer.tenant, objectId: officer.aadObjectId, user: officer.id, chat: officer.chat },
      people: Array.from({ length: people }, (_, n) => {
        const person = teams.person({ name: `Person ${n}`, tenant: tenantOf(n % tenants) });
        if (n % goneOf !== goneOf - 1) teams.putBot(person);
        return { tenant: person.tenant, objectId: person.aadObjectId, user: person.id, chat: person.chat };
      }),
      teams: Array.from({ length: count }, (_, n) => {
        const names = Array.from({ length: channels - 1 }, (_, i) => `Channel ${i}`);
        const team = teams.team({ name: `Team ${n}`, channels: names, tenant: tenantOf(n % tenants) });
        teams.putBot(team);
        return {
          tenant: team.tenant,
          team: team.id,
          name: team.name,
          channels: team.channels.map(({ id, name }) => ({ id, name })),
        };
      }),
    },
  };
};

/** What is to be known of a request later: all else is let go of, since each holds the card that it brought. */
type Kept = Arrived['requests'][number] & { briefing: string; delivered: boolean };

/** The number of a briefing in the list, looked for on its later pages too. */
const numberOf = async (officer: Person, title: string): Promise<string> => {
  const rows = JSON.stringify(officer.cards().at(-1)?.card.json ?? null);
  const [, number] = new RegExp(`"text":"(\\d+)\\. "[^\\]]*"text":"${title}"`).exec(rows) ?? [];
  if (number) return number;
  if (!rows.includes('"More"')) throw new TypeError(`"${title}" is not among the briefings`);
  await officer.say('more');
  return numberOf(officer, title);
};

/** Teams with a town in it, which keeps its own account of what arrives. */
export const startOffice = async (seed: number, slowness: Slowness): Promise<Office> => {
  const teams = await startFakeTeams();
  const kept: Kept[] = [];
  const counts = new Map<string, number>();
  let pending: Entry[] = [];
  let officer: Person | undefined;

  /** Takes over what has been answered. */
  const collect = (): void => {
    const all = [...pending, ...teams.ledger];
    teams.forget('');
    pending = all.filter(({ status }) => status === undefined);
    for (const { kind, status, at, tenant, place, delivered, excess, body } of all) {
      if (status === undefined || (kind !== 'send' && kind !== 'createConversation')) continue;
      const [, briefing = ''] = /"briefing":"([^"]+)"/.exec(JSON.stringify(body ?? null)) ?? [];
      counts.set(briefing, (counts.get(briefing) ?? 0) + 1);
      kept.push({ briefing, at: performance.timeOrigin + at, tenant, place, status, delivered, excess: excess ?? null });
    }
  };
  const timer = setInterval(collect, 250);

  return {
    async town(size) {
      const made = townIn(teams, size);
      officer = made.officer;
      makeTrouble(teams, chance(seed), slowness);
      return made.town;
    },
    async connect(url) {
      teams.connect(url);
    },
    async begin(title) {
      if (!officer) throw new TypeError('there is no town yet');
      await officer.say('briefings');
      const number = await numberOf(officer, title);
      await officer.say(number);
      await officer.say('send now');
      await officer.say('send it');
    },
    seen: async (briefing) => counts.get(briefing) ?? 0,
    async arrived(briefing) {
      collect();
      const requests = kept.filter((one) => one.briefing === briefing && one.place !== officer?.chat);
      const there: Record<string, number> = {};
      for (const { place, delivered } of requests) if (delivered) there[place] = (there[place] ?? 0) + 1;
      // What it showed is looked at by nobody any more.
      teams.forget('~');
      return {
        there,
        requests: requests.map(({ at, tenant, place, status, excess }) => ({ at, tenant, place, status, excess })),
      };
    },
    async stop() {
      clearInterval(timer);
      await teams.stop();
    },
  };
};
