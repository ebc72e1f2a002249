import { closedEnquiries, enquiries } from './enquiry/index.ts';
import { intents, tallies } from './outbox/index.ts';
import { accounts, conversations, persons } from './people/index.ts';
import type { AnyCollection } from './store/index.ts';

/** Every collection there is. Export, erasure and retention walk these declarations. */
export const collections: readonly AnyCollection[] = [
  persons,
  accounts,
  conversations,
  intents,
  tallies,
  enquiries,
  closedEnquiries,
];
