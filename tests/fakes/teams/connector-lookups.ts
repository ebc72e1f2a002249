import type { Account, Chat } from './chats.ts';
import type { Json } from './json.ts';
import type { Entry } from './ledger.ts';
import { type Reply, refused } from './reply.ts';
import { chatOf, type World } from './world.ts';

/** Rosters, teams and their channels. */
export const carryOutLookup = (world: World, entry: Entry): Reply => {
  if (entry.kind === 'team' || entry.kind === 'channels') return lookUpTeam(world, entry);
  const chat = chatOf(world, entry.conversation);
  if (!chat) return refused(404, 'ConversationNotFound', 'Conversation not found.');
  if (!chat.installed) return refused(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  if (entry.kind === 'members') return { status: 200, body: chat.members.map(memberOf) };
  return entry.kind === 'pagedMembers' ? page(chat, entry.query) : lookUpMember(chat, entry.id);
};

const lookUpTeam = (world: World, { conversation, kind }: Entry): Reply => {
  const team = world.teams.find(({ id }) => id === conversation);
  if (!team?.channels[0]?.chat.installed) return refused(404, 'NotFound', 'Team not found.');
  if (kind === 'team') return { status: 200, body: { id: team.id, name: team.name, aadGroupId: team.aadGroupId } };
  // General goes without its name, which each client puts in its own language.
  const conversations = team.channels.map(({ id, name, kind }) => ({ id, name: id === team.id ? null : name, type: kind }));
  return { status: 200, body: { conversations } };
};

const page = (chat: Chat, query: URLSearchParams): Reply => {
  const size = Math.min(500, Math.max(50, Number(query.get('pageSize') ?? 200)));
  const from = Number(query.get('continuationToken') ?? 0);
  const members = chat.members.slice(from, from + size).map(memberOf);
  const more = from + size < chat.members.length;
  return { status: 200, body: { members, ...(more ? { continuationToken: String(from + size) } : {}) } };
};

/** Teams takes the `29:` id, the object id or the UPN. */
const lookUpMember = (chat: Chat, id: string): Reply => {
  const account = chat.members.find((member) => [member.id, member.aadObjectId, member.email].includes(id));
  return account
    ? { status: 200, body: memberOf(account) }
    : refused(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
};

const memberOf = ({ id, name, aadObjectId, tenant, email }: Account): Json => {
  const [givenName, ...surname] = name.split(' ');
  return {
    id,
    name,
    // Teams' own word; botbuilder copies it to aadObjectId in some of its calls only.
    objectId: aadObjectId,
    givenName,
    surname: surname.join(' '),
    ...(email === undefined ? {} : { email, userPrincipalName: email }),
    tenantId: tenant,
    userRole: 'user',
  };
};
