import { eventActivity, placeOf } from './activity.ts';
import type { Account } from './chats.ts';
import type { Json } from './json.ts';
import type { Team, World } from './world.ts';

/** Which of the two events of an installation comes first: Teams promises neither. */
export type First = 'conversationUpdate' | 'installationUpdate';

/** What Teams tells the bot when a person adds it to their own apps. */
export const personalInstall = (world: World, who: Account, first: First): Json[] => {
  const place = placeOf(world, who.tenant, who.chat);
  const them = { id: who.id, aadObjectId: who.aadObjectId };
  return inOrder(first, {
    conversationUpdate: eventActivity(world, who, place, {
      type: 'conversationUpdate',
      membersAdded: [{ id: world.bot.id }, them],
    }),
    installationUpdate: eventActivity(world, who, place, { type: 'installationUpdate', action: 'add' }),
  });
};

/** What Teams tells the bot when a person adds it to a team: in General, with the team's names. */
export const teamInstall = (world: World, who: Account, team: Team, first: First): Json[] => {
  const place = (data: Json): Json =>
    placeOf(world, who.tenant, team.id, {
      settings: { selectedChannel: { id: team.id } },
      team: { aadGroupId: team.aadGroupId, name: team.name, id: team.id },
      ...data,
    });
  const added = { type: 'conversationUpdate', membersAdded: [{ id: world.bot.id }] };
  return inOrder(first, {
    conversationUpdate: eventActivity(world, who, place({ eventType: 'teamMemberAdded' }), added),
    installationUpdate: eventActivity(world, who, place({}), { type: 'installationUpdate', action: 'add' }),
  });
};

export const personalRemoval = (world: World, who: Account): Json =>
  eventActivity(world, who, placeOf(world, who.tenant, who.chat), { type: 'installationUpdate', action: 'remove' });

const inOrder = (first: First, { conversationUpdate, installationUpdate }: Record<First, Json>): Json[] =>
  first === 'conversationUpdate' ? [conversationUpdate, installationUpdate] : [installationUpdate, conversationUpdate];
