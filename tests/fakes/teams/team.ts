import { type Account, createChat } from './chats.ts';
import { sees } from './sees.ts';
import type { Channel, Team, World } from './world.ts';

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
  };
  for (const channelName of ['General', ...names]) {
    const chat = createChat({ id: channelName === 'General' ? id : newId(), tenant, members: team.members, installed: false });
    world.chats.set(chat.id, chat);
    channels.push({
      id: chat.id,
      name: channelName,
      team,
      chat,
      posts: chat.visible,
      sees: (pattern, within = 5000) => sees(chat, pattern, within, channelName),
    });
  }
  world.teams.push(team);
  return team;
};
