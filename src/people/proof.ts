import { z } from 'zod/v4';
import type { Collection, Transaction } from '../store/port.ts';

/** Somebody says that another account is theirs as well: the code that was sent there, if that address is known, proves it. */
const proof = z.strictObject({
  id: z.string(),
  /** Who asks, in their new account. */
  person: z.string(),
  /** Whose account the code was sent to; absent where nobody, or more than one, is known by that address. */
  other: z.string().optional(),
  /** Six digits. */
  code: z.string(),
  asked: z.iso.datetime(),
  /** Wrong ones so far. */
  tries: z.number().int(),
  state: z.enum(['open', 'used', 'ended']),
  /** The activities that typed one, so that one delivered again counts once. */
  seen: z.array(z.string()),
});
export type Proof = z.infer<typeof proof>;

export const proofs: Collection<Proof> = {
  name: 'proofs',
  schema: proof,
  indexes: { person: (p) => [p.person], other: (p) => (p.other === undefined ? [] : [p.other]) },
  owner: (p) => p.person,
  naming: {
    by: ['person', 'other'],
    as: (p, from, to) => ({
      ...p,
      person: p.person === from ? to : p.person,
      ...(p.other === undefined ? {} : { other: p.other === from ? to : p.other }),
    }),
  },
  kept: 'a month after it was asked for',
  onErasure: 'delete',
  secrets: ['code'],
};

/** Milliseconds of the calendar: it is to hold across a restart. */
const goodFor = 30 * 60_000;
const mostTries = 5;
/** So many a day, by one person or to one. */
const mostADay = 3;

const day = 24 * 60 * 60_000;

const since = (proofs: readonly Proof[], now: Date): Proof[] =>
  proofs.filter(({ asked }) => now.getTime() - new Date(asked).getTime() < day);

export const proofsBy = async (tx: Transaction, partition: string, person: string): Promise<Proof[]> =>
  (await tx.find(proofs, partition, 'person', person)).sort((a, b) => (a.asked < b.asked ? 1 : -1));

/** Whether somebody may ask for another today. */
export const mayAskProof = async (tx: Transaction, partition: string, person: string, now: Date): Promise<boolean> =>
  since(await proofsBy(tx, partition, person), now).length < mostADay;

/** Whether another may be sent to somebody today. */
export const maySendProof = async (tx: Transaction, partition: string, other: string, now: Date): Promise<boolean> =>
  since(await tx.find(proofs, partition, 'other', other), now).length < mostADay;

const isLate = ({ asked }: Proof, now: Date): boolean => now.getTime() - new Date(asked).getTime() > goodFor;

/** Asked for within half an hour, not used, and not guessed at too often. */
const isOpen = (proof: Proof, now: Date): boolean => proof.state === 'open' && !isLate(proof, now);

/** The proof after somebody typed a code: used, one try less, or at its end. One that is not open stays as it is. */
export const typed = (proof: Proof, code: string, activity: string, now: Date): Proof => {
  if (!isOpen(proof, now)) return proof;
  const seen = activity === '' ? proof.seen : [...proof.seen, activity].slice(-mostTries);
  if (proof.other !== undefined && proof.code === code) return { ...proof, state: 'used', seen };
  const tries = proof.tries + 1;
  return { ...proof, tries, seen, state: tries >= mostTries ? 'ended' : 'open' };
};
