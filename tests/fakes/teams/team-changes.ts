import { eventActivity, placeOf } from './activity.ts';
import type { Account } from './chats.ts';
import type { Json } from './json.ts';
import type { Turn } from './turn.ts';
import type { Channel, Kind, Team, World } from './world.ts';

/** What an owner does to a team. The bot hears of it where it is in the team, and nobody says `quietly`: then the event is lost. */
export interface TeamChanges {
  createChannel(team: Team, name: string, options?: { kind?: Kind } & Heard): Promise<Channel>;
  renameChannel(channel: Channel, name: string, options?: Heard): Promise<Turn | undefined>;
  deleteChannel(channel: Channel, options?: Heard): Promise<Turn | undefined>;
  restoreChannel(channel: Channel, options?: Heard): Promise<Turn | undefined>;
  renameTeam(team: Team, name: string, options?: Heard): Promise<Turn | undefined>;
  /** Says that the team was archived, deleted, and so on: nothing else comes of it here. */
  tellOfTeam(team: Team, eventType: string): Promise<Turn | undefined>;
  /** Removes the app from a team. */
  uninstallFrom(team: Team, options?: Heard): Promise<Turn | undefined>;
}

interface Heard {
  quietly?: boolean;
}

export const teamChanges = (world: World, who: Account, deliver: (event: Json) => Promise<Turn>): TeamChanges => {
  const tell = async (
    team: Team,
    { quietly = false }: Heard,
    data: Json,
    act: Json = { type: 'conversationUpdate' },
  ): Promise<Turn | undefined> => {
    if (quietly || !team.channels[0]?.chat.installed) return undefined;
    return deliver(eventActivity(world, who, placeOf(world, who.tenant, team.id, data), act));
  };

  const ofChannel = ({ id, name, team }: Channel, eventType: string, heard: Heard = {}): Promise<Turn | undefined> =>
    tell(team, heard, { eventType, channel: { id, name }, team: { id: team.id, name: team.name } });

  const ofTeam = (team: Team, eventType: string, heard: Heard = {}): Promise<Turn | undefined> =>
    tell(team, heard, { eventType, team: { id: team.id, name: team.name, aadGroupId: team.aadGroupId } });

  return {
    async createChannel(team, name, { kind, ...heard } = {}) {
      const channel = team.add(name, kind);
      await ofChannel(channel, 'channelCreated', heard);
      return channel;
    },
    renameChannel(channel, name, heard) {
      channel.name = name;
      return ofChannel(channel, 'channelRenamed', heard);
    },
    deleteChannel(channel, heard) {
      channel.team.remove(channel);
      return ofChannel(channel, 'channelDeleted', heard);
    },
    restoreChannel(channel, heard) {
      channel.team.add(channel);
      return ofChannel(channel, 'channelRestored', heard);
    },
    renameTeam(team, name, heard) {
      team.name = name;
      return ofTeam(team, 'teamRenamed', heard);
    },
    tellOfTeam: (team, eventType) => ofTeam(team, eventType),
    async uninstallFrom(team, heard = {}) {
      const data = { team: { id: team.id, name: team.name, aadGroupId: team.aadGroupId } };
      const turn = await tell(team, heard, data, { type: 'installationUpdate', action: 'remove' });
      for (const { chat } of team.channels) chat.installed = false;
      return turn;
    },
  };
};
