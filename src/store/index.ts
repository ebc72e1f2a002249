export type { AnyCollection } from './any-collection.ts';
export { type JsonStoreOptions, openJsonStore } from './json/open.ts';
export type { Collection, Page, Store, Stored, Transaction } from './port.ts';
