import { storeModel } from './model.ts';
import { buildHere, temporaryStore } from './temporary.ts';

storeModel('JSON', (options) => temporaryStore(options));
storeModel('JSON, with a generation every few transactions', (options) =>
  temporaryStore({ ...options, journalBytes: 1500, build: buildHere }),
);
