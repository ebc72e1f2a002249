export type { AnyCollection } from './any-collection.ts';
export { askHolder } from './json/ask.ts';
export { checkStore } from './json/check.ts';
export { type JsonStore, type JsonStoreOptions, openJsonStore } from './json/open.ts';
export { openReadOnly } from './json/read-only.ts';
export { makerOf } from './json/recover.ts';
export { restoreStore } from './json/restore.ts';
export type { Collection, Page, Store, Stored, Transaction } from './port.ts';
