import { randomInt } from 'node:crypto';
import type { Told } from '../cards/index.ts';
import type { FormKind } from '../entry/index.ts';
import { type Drawn, want } from '../outbox/index.ts';
import {
  type ActName,
  allow,
  mayAskProof,
  maySendProof,
  type Proof,
  proofs,
  proofsBy,
  recordChange,
  type Scene,
  typed,
} from '../people/index.ts';
import type { AnyCollection } from '../store/index.ts';
import type { Transaction } from '../store/port.ts';
import { also } from './also-me-words.ts';
import { joinPersons } from './joining.ts';
import { keyOf, metBy } from './supervision/ask.ts';
import { said } from './words.ts';

const sixDigits = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Whose account the code goes to: nobody where the address is not known, is their own, or was asked after too often. */
const sentTo = async (scene: Scene, who: string): Promise<string | undefined> => {
  const { tx, partition, actor, now } = scene;
  const met = await metBy(scene, keyOf(actor.account, who));
  if (met === undefined || met === actor.person.id) return undefined;
  return (await maySendProof(tx, partition, met, now)) ? met : undefined;
};

const codeCard = (id: string, notice: string | null): Told => ({
  view: { card: 'also-me', model: { notice } },
  carried: { proof: id },
});

/** "This is also me": a code goes to the account that they name, if it is known; which is never said. */
export const alsoMeForm: FormKind<Scene> & { act: ActName } = {
  act: 'say-also-me',
  async form({ actor }) {
    allow(actor, 'say-also-me');
    return {
      heading: also.heading,
      intro: also.intro,
      submit: also.submit,
      fields: [{ id: 'who', kind: 'person', label: also.who, hint: also.hint, required: true, most: 1 }],
    };
  },
  async done(scene, _, { who = '' }, ref) {
    const { tx, partition, actor, now } = scene;
    allow(actor, 'say-also-me');
    if (await tx.get(proofs, partition, ref)) return [];
    if (!(await mayAskProof(tx, partition, actor.person.id, now))) return [{ text: also.tooOften }];
    const other = await sentTo(scene, who);
    const asked: Proof = {
      id: ref,
      person: actor.person.id,
      ...(other === undefined ? {} : { other }),
      code: sixDigits(),
      asked: now.toISOString(),
      tries: 0,
      state: 'open',
      seen: [],
    };
    await tx.put(proofs, partition, asked);
    if (other !== undefined)
      await want(tx, partition, { kind: 'also-me', key: `also-me/${ref}`, to: { person: other }, about: ref, due: now });
    return [];
  },
  shown: async (_, __, ref) => codeCard(ref, null),
};

/** The code, for the account that was named; undefined once it is no use any more. */
export const drawCode = async (tx: Transaction, partition: string, { about }: { about: string }): Promise<Drawn | undefined> => {
  const asked = await tx.get(proofs, partition, about);
  if (asked?.state !== 'open') return undefined;
  return {
    view: {
      card: 'detail',
      model: {
        heading: also.codeHeading,
        notice: null,
        facts: [{ title: also.code, theirValue: asked.code }],
        parts: [{ title: also.codeWhat, theirLines: [also.codeMeans] }],
        typing: also.codeTyping,
        actions: [],
      },
    },
  };
};

const outcome = ({ id, state }: Proof): Told =>
  state === 'used' ? said(also.joined) : state === 'ended' ? said(also.ended) : codeCard(id, also.wrong);

/** Somebody typed the code: the right one makes both accounts one person's. `proof` as the card had it; without, the last they asked for. */
export const enterCode = async (
  scene: Scene,
  collections: readonly AnyCollection[],
  code: string,
  proof?: unknown,
): Promise<Told> => {
  const { tx, partition, actor, activity, now } = scene;
  allow(actor, 'say-also-me');
  const theirs = await proofsBy(tx, partition, actor.person.id);
  const before = proof === undefined ? theirs[0] : theirs.find(({ id }) => id === proof);
  if (!before) return said(also.none);
  if (activity !== '' && before.seen.includes(activity)) return outcome(before);
  const after = typed(before, code.replace(/\D/g, ''), activity, now);
  if (after === before) return before.state === 'used' ? outcome(before) : said(also.ended);
  await tx.put(proofs, partition, after);
  if (after.state === 'used' && after.other !== undefined) {
    await joinPersons({ tx, partition, now, collections }, after.other, after.person, after.person);
    await recordChange(tx, partition, { person: after.other, kind: 'joined', what: [], by: after.other }, now, after.id);
  }
  return outcome(after);
};
