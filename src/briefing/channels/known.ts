import { createHash } from 'node:crypto';
import { type ChannelKind, type Scene, type Team, teamsIn } from '../../people/index.ts';
import { type ChannelKey, nameIn, teamName } from './named.ts';

/** A channel that is there, of a team that the app is in. */
export interface Known {
  key: ChannelKey;
  /** A short name for cards, which are too small for twenty of Teams' own. */
  ref: string;
  name: string;
  /** Teams may be called the same: then with a number. */
  team: string;
  kind: ChannelKind;
  general: boolean;
  archived: boolean;
}

const order = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

export const refOf = ({ tenant, team, channel }: ChannelKey): string =>
  createHash('sha256').update(`${tenant}/${team}/${channel}`).digest('base64url').slice(0, 8);

/** The teams in the order of their names, each with a name that no other has. */
const namedApart = (teams: readonly Team[]): { team: Team; name: string }[] => {
  const sorted = teams
    .map((team) => ({ team, name: teamName(team) }))
    .sort((a, b) => order.compare(a.name, b.name) || (a.team.id < b.team.id ? -1 : 1));
  const met = new Map<string, number>();
  const count = (name: string): number => sorted.filter((one) => one.name === name).length;
  return sorted.map(({ team, name }) => {
    const nth = (met.get(name) ?? 0) + 1;
    met.set(name, nth);
    return { team, name: nth === 1 && count(name) === 1 ? name : `${name} ${nth}` };
  });
};

const channelsOf = ({ team, name: called }: { team: Team; name: string }): Known[] =>
  team.channels
    .filter(({ deleted }) => !deleted)
    .map((channel): Known => {
      const key = { tenant: team.tenant, team: team.team, channel: channel.id };
      const rest = { kind: channel.kind, general: channel.id === team.team, archived: team.state === 'archived' };
      return { key, ref: refOf(key), name: nameIn(team, channel), team: called, ...rest };
    })
    .sort((a, b) => Number(b.general) - Number(a.general) || order.compare(a.name, b.name) || (a.ref < b.ref ? -1 : 1));

/** Every channel that is there, private and shared ones too: by team, General first. */
export const knownChannels = async ({ tx, partition }: Pick<Scene, 'tx' | 'partition'>): Promise<Known[]> => {
  const there = (await teamsIn(tx, partition)).filter(({ state }) => state !== 'deleted');
  return namedApart(there).flatMap(channelsOf);
};

/** Whether it can be posted in. */
export const isSupported = ({ kind }: Known): boolean => kind === 'standard';

const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Those in whose name, or their team's, a word begins with each of these. */
export const found = (channels: readonly Known[], text: string): Known[] => {
  const sought = plainWords(text);
  if (sought.length === 0) return [...channels];
  return channels.filter(({ name, team }) => {
    const there = plainWords(`${name} ${team}`);
    return sought.every((word) => there.some((one) => one.startsWith(word)));
  });
};
