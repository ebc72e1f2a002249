import type { Here } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';

/** How many messages of their own somebody was sent that hold this text; what was put in the place of another does not count. */
export const sentTo = ({ teams }: Here, { chat }: Person, text = ''): number =>
  teams.ledger.filter(
    ({ kind, conversation, body }) => kind === 'send' && conversation === chat && JSON.stringify(body).includes(text),
  ).length;
