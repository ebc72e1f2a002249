import { type Chat, contentOf, type Shown } from './chats.ts';
import { isObject, type Json } from './json.ts';
import type { Entry } from './ledger.ts';
import { type Reply, reasonOf, refused } from './reply.ts';
import { channelOf, chatOf, threadOf, type World } from './world.ts';

/** Sends, updates and deletes. */
export const carryOutMessage = (world: World, entry: Entry): Reply => {
  const chat = chatOf(world, entry.conversation);
  if (!chat) return refused(404, 'ConversationNotFound', 'Conversation not found.');
  if (!chat.installed) return refused(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  if (entry.kind === 'delete') return remove(chat, entry.id);
  if (!isObject(entry.body)) return refused(400, 'BadArgument', 'The body is not an activity.');
  try {
    if (entry.kind === 'update') return update(chat, entry.id, entry.body);
    // Only messages are seen; typing and the like come and go.
    if (entry.body['type'] !== 'message') return { status: 201, body: { id: world.ids.message() } };
    const [shown, split] = post(world, chat, entry.conversation, entry.body);
    return { status: 201, body: split ? {} : { id: shown.id } };
  } catch (thrown) {
    return refused(400, 'BadArgument', reasonOf(thrown));
  }
};

/**
 * Shows a message in a chat; one to a channel itself starts a thread. Text and attachments in one message become two, whose ids are not told:
 * then both are returned. Throws when no client could show it.
 */
export const post = (world: World, chat: Chat, conversation: string, activity: Json): [Shown, Shown?] => {
  const content = contentOf(activity);
  const id = world.ids.message();
  const thread = channelOf(world, conversation)?.id === conversation ? threadOf(conversation, id) : conversation;
  const show = (what: Partial<Shown>, as = id): Shown => {
    const shown = { activity, ...what, id: as, conversation: thread, updated: false };
    chat.show(shown);
    return shown;
  };
  const { text, ...rest } = content;
  const attachments = activity['attachments'];
  const isSplit = text !== undefined && Array.isArray(attachments) && attachments.length > 0;
  return isSplit ? [show({ text }), show(rest, world.ids.message())] : [show(content)];
};

const update = (chat: Chat, id: string, activity: Json): Reply => {
  const old = chat.visible().find((shown) => shown.id === id);
  if (!old) return notThere;
  chat.show({ id, conversation: old.conversation, ...contentOf(activity), updated: true });
  return { status: 200, body: { id } };
};

const remove = (chat: Chat, id: string): Reply => {
  if (!chat.visible().some((shown) => shown.id === id)) return notThere;
  chat.remove(id);
  return { status: 200 };
};

const notThere = refused(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.');
