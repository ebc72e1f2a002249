import { type Account, createChat } from './chats.ts';
import { sees } from './sees.ts';
import type { Channel, Kind, Team, World } from './world.ts';

/** Makes a team with General and the channels named, without the bot. */
export const createTeam = (
  world: World,
  {
    name,
    tenant,
    channels: names,
    members,
  }: { name: string; tenant: string; channels: readonly string[]; members: readonly Account[] },
): Team => {
  const newId = (): string => `19:${world.ids.opaque()}@thread.tacv2`;
  const id = newId();
  const channels: Channel[] = [];
  const team: Team = {
    id,
    name,
    tenant,
    aadGroupId: world.ids.guid(),
    members: [...members],
    channels,
    channel(wanted) {
      const found = channels.find((channel) => channel.name === wanted);
      if (!found) throw new Error(`${name} has no channel "${wanted}"`);
      return found;
    },
    add(added, kind = 'standard') {
      const channel = typeof added === 'string' ? create(added, kind) : added;
      channel.chat.installed = channel.kind === 'standard' && channels[0]?.chat.installed === true;
      world.chats.set(channel.id, channel.chat);
      channels.push(channel);
      return channel;
    },
    remove(channel) {
      channels.splice(channels.indexOf(channel), 1);
      world.chats.delete(channel.id);
    },
  };
  const create = (called: string, kind: Kind): Channel => {
    const chat = createChat({ id: channels.length === 0 ? id : newId(), tenant, members: team.members, installed: false });
    const { visible: posts } = chat;
    return {
      id: chat.id,
      name: called,
      kind,
      team,
      chat,
      posts,
      sees: (what, within = 5000) => sees(chat, what, within, called),
    };
  };
  for (const channelName of ['General', ...names]) team.add(channelName);
  world.teams.push(team);
  return team;
};
