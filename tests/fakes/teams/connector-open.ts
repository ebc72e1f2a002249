import { z } from 'zod/v4';
import { post } from './connector-messages.ts';
import type { Entry } from './ledger.ts';
import { type Reply, reasonOf, refused } from './reply.ts';
import { channelOf, chatOf, type World } from './world.ts';

const named = z.looseObject({ id: z.string() });
const parametersSchema = z.looseObject({
  isGroup: z.boolean().optional(),
  members: z.array(named).optional(),
  tenantId: z.string().optional(),
  channelData: z.looseObject({ tenant: named.optional(), channel: named.optional() }).optional(),
  activity: z.record(z.string(), z.unknown()).optional(),
});
type Parameters = z.infer<typeof parametersSchema>;

/** Opens a personal chat, always the same one for a person, or starts a thread in a channel. */
export const openConversation = (world: World, entry: Entry): Reply => {
  try {
    const parameters = parametersSchema.parse(entry.body);
    return parameters.channelData?.channel ? openThread(world, parameters) : openPersonal(world, parameters);
  } catch (thrown) {
    return refused(400, 'BadArgument', reasonOf(thrown));
  }
};

const openThread = (world: World, { channelData, activity }: Parameters): Reply => {
  const channel = channelOf(world, channelData?.channel?.id ?? '');
  if (!channel) return refused(404, 'ConversationNotFound', 'Conversation not found.');
  if (!channel.chat.installed)
    return refused(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  if (!activity) return refused(400, 'BadArgument', 'A thread needs its first message.');
  const [{ id, conversation }] = post(world, channel.chat, channel.id, activity);
  return { status: 201, body: { id: conversation, activityId: id } };
};

const openPersonal = (world: World, { members = [], tenantId, channelData, activity }: Parameters): Reply => {
  const tenant = tenantId ?? channelData?.tenant?.id;
  const [member] = members;
  if (!member || members.length > 1 || tenant === undefined)
    return refused(400, 'BadArgument', 'Give one member, and the tenant.');
  const account = world.accounts.find(
    ({ id, aadObjectId, ...of }) => of.tenant === tenant && (id === member.id || aadObjectId === member.id),
  );
  const chat = account && chatOf(world, account.chat);
  // Without the app a person is reached only by the id that the roster of a team gives, and only if the bot is in that team.
  const isFellow = world.teams.some(
    (team) => team.channels[0]?.chat.installed && team.members.some(({ id }) => id === member.id),
  );
  if (!chat || !(chat.installed || isFellow)) {
    return refused(403, 'ForbiddenOperationException', 'The bot is not installed in the personal scope of the user.');
  }
  chat.installed = true;
  if (!activity) return { status: 201, body: { id: chat.id } };
  const [shown, split] = post(world, chat, chat.id, activity);
  return { status: 201, body: { id: chat.id, ...(split ? {} : { activityId: shown.id }) } };
};
