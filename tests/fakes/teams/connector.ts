import { carryOutLookup } from './connector-lookups.ts';
import { carryOutMessage } from './connector-messages.ts';
import { openConversation } from './connector-open.ts';
import type { Entry } from './ledger.ts';
import { type Reply, refused } from './reply.ts';
import type { World } from './world.ts';

/** Message bodies above this are refused, as by Teams: 100 KB in UTF-16. */
const LARGEST = (100 * 1024) / 2;

/** Does what the bot asks, as Teams would, and says what Teams would answer. */
export const carryOut = (world: World, entry: Entry): Reply => {
  if (entry.length > LARGEST) return refused(413, 'MessageSizeTooBig', 'Message size too large');
  switch (entry.kind) {
    case 'createConversation':
      return openConversation(world, entry);
    case 'send':
    case 'typing':
    case 'update':
    case 'delete':
      return carryOutMessage(world, entry);
    case 'unknown':
      return refused(404, 'NotFound', `${entry.method} ${entry.path} is not part of the connector`);
    default:
      return carryOutLookup(world, entry);
  }
};
