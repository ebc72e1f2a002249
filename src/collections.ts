import { closedEnquiries, enquiries } from './enquiry/index.ts';
import { entries, offers } from './entry/index.ts';
import { files } from './files/index.ts';
import { intents, plans, tallies } from './outbox/index.ts';
import { accounts, conversations, persons, supervisions } from './people/index.ts';
import type { AnyCollection } from './store/index.ts';
import { attendances, courses, sessions, trainingRecords } from './training/index.ts';

/** Every collection there is. Export, erasure and retention walk these declarations. */
export const collections: readonly AnyCollection[] = [
  persons,
  accounts,
  conversations,
  intents,
  tallies,
  plans,
  enquiries,
  closedEnquiries,
  entries,
  offers,
  files,
  supervisions,
  courses,
  sessions,
  attendances,
  trainingRecords,
];
