import { actedAgain, mentionActivity, messageActivity, pressActivity } from './activity.ts';
import type { Answer } from './bot.ts';
import type { Card } from './cards.ts';
import type { Account, Chat, Shown } from './chats.ts';
import type { Filled } from './inputs.ts';
import { type First, personalInstall, personalRemoval, teamInstall } from './installing.ts';
import { isObject, type Json } from './json.ts';
import { type Press, type PressOptions, preparePress } from './press.ts';
import { sees } from './sees.ts';
import { type TeamChanges, teamChanges } from './team-changes.ts';
import { readInvoke, type Turn, turnOf } from './turn.ts';
import { type Channel, channelOf, chatOf, type Team, threadOf, type World } from './world.ts';

/** Somebody at their Teams client. Whatever they do ends with the bot's HTTP response. */
export interface Person extends Account, TeamChanges {
  /** Adds the bot to their own apps. One who writes to it without has it by policy: the bot then hears of no installation. */
  install(options?: { first?: First }): Promise<Turn>;
  /** Adds the bot to a team. */
  installIn(team: Team, options?: { first?: First }): Promise<Turn>;
  /** Removes it from their own apps: from now on the bot gets 403 there. */
  uninstall(): Promise<Turn>;
  say(text: string): Promise<Turn>;
  /** Writes to the bot in a channel, in a new thread or in that of `reply`. */
  mention(channel: Channel, text: string, options?: { reply?: Shown }): Promise<Turn>;
  /** Presses a button by its title; throws when the client would not let them, or would send nothing. */
  press(title: string, filled?: Filled, options?: PressOptions): Promise<Turn>;
  /** Sends the same press twice at once, as two acts. */
  pressTwice(title: string, filled?: Filled, options?: PressOptions): Promise<[Turn, Turn]>;
  /** Does again what was done in an earlier turn, whatever has become of the card: a new act with the same content. */
  again(turn: Turn): Promise<Turn>;
  /** Delivers the same act again, id and all, as Teams does when an answer is late; without a turn, the very last one. */
  redeliver(turn?: Turn): Promise<Turn>;
  /** Posts whatever is given to the bot, a string as it is. */
  send(raw: unknown): Promise<Answer>;
  /** The messages with a card that stand in their chat, oldest first. */
  cards(): (Shown & { readonly card: Card })[];
  /** The newest message in their chat that the pattern is found in, waited for if need be: milliseconds, of real time. */
  sees(pattern: RegExp, within?: number): Promise<Shown>;
}

export const createPerson = (world: World, account: Account, chat: Chat, post: (body: unknown) => Promise<Answer>): Person => {
  let lastSent: Json | undefined;

  const deliver = async (sent: Json): Promise<Turn> => {
    lastSent = sent;
    const conversation = conversationOf(sent);
    const place = chatOf(world, conversation) ?? chat;
    const mark = place.mark();
    const answer = await post(sent);
    const outcome = sent['type'] === 'invoke' ? readInvoke(answer) : {};
    const replaced = outcome.card && replace(place, sent, outcome.card);
    // What replaces a card in a channel is seen by whoever pressed it and stands in no chat.
    if (replaced && !channelOf(world, conversation)) place.show(replaced);
    const shown = place.since(mark).filter((message) => message.conversation === conversation);
    return turnOf(sent, answer, replaced && !shown.includes(replaced) ? [...shown, replaced] : shown, outcome);
  };

  const deliverAll = async (events: readonly Json[]): Promise<Turn> => {
    const turns: Turn[] = [];
    for (const event of events) turns.push(await deliver(event));
    const worst = turns.reduce((one, other) => (other.status > one.status ? other : one));
    return turnOf(
      worst.sent,
      worst,
      turns.flatMap(({ messages }) => messages),
    );
  };

  const prepare = (title: string, filled: Filled = {}, options: PressOptions = {}): Press =>
    preparePress(chat.visible(), title, filled, options);
  const pressed = ({ on, act }: Press): Json => pressActivity(world, account, on.conversation, on.id, act);

  return {
    ...account,
    install({ first = 'conversationUpdate' } = {}) {
      chat.installed = true;
      return deliverAll(personalInstall(world, account, first));
    },
    installIn(team, { first = 'conversationUpdate' } = {}) {
      join(team, account);
      return deliverAll(teamInstall(world, account, team, first));
    },
    uninstall() {
      chat.installed = false;
      return deliver(personalRemoval(world, account));
    },
    say(text) {
      chat.installed = true;
      return deliver(messageActivity(world, account, text));
    },
    mention(channel, text, { reply } = {}) {
      join(channel.team, account);
      const id = world.ids.message();
      return deliver(mentionActivity(world, account, reply?.conversation ?? threadOf(channel.id, id), id, text));
    },
    ...teamChanges(world, account, deliver),
    press: async (...args) => deliver(pressed(prepare(...args))),
    async pressTwice(...args) {
      const press = prepare(...args);
      return Promise.all([deliver(pressed(press)), deliver(pressed(press))]);
    },
    again: (turn) => deliver(actedAgain(world, turn.sent)),
    async redeliver(turn) {
      const sent = turn?.sent ?? lastSent;
      if (!sent) throw new Error(`${account.name} has not done anything yet`);
      return deliver(sent);
    },
    send: post,
    cards: () => chat.visible().flatMap((shown) => (shown.card ? { ...shown, card: shown.card } : [])),
    sees: (pattern, within = 5000) => sees(chat, pattern, within, account.name),
  };
};

/** The bot is in a team from the moment that somebody can mention it there. */
const join = (team: Team, account: Account): void => {
  if (!team.members.some(({ id }) => id === account.id)) team.members.push(account);
  for (const { chat, kind } of team.channels) if (kind === 'standard') chat.installed = true;
};

const conversationOf = ({ conversation }: Json): string =>
  isObject(conversation) && typeof conversation['id'] === 'string' ? conversation['id'] : '';

/** The pressed message with the new card in the place of its own. */
const replace = (chat: Chat, { replyToId }: Json, card: Card): Shown | undefined => {
  const old = chat.visible().find(({ id }) => id === replyToId);
  return old && { id: old.id, conversation: old.conversation, activity: old.activity, card, updated: true };
};
