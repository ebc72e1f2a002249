import { describe } from 'vitest';
import { durability } from './contract/durability.ts';
import { finding } from './contract/finding.ts';
import { hereOf } from './contract/here.ts';
import { records } from './contract/records.ts';
import { transactions } from './contract/transactions.ts';
import type { Opened } from './opened.ts';

/** What every implementation of the store port promises. Its callbacks bear being run again. */
export const storeContract = (name: string, open: () => Promise<Opened>): void => {
  describe(`the store port: ${name}`, () => {
    const here = hereOf(open);
    for (const part of [records, finding, transactions, durability]) part(here);
  });
};
