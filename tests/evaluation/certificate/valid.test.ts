import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/collections.ts';
import { certificateFor } from '../../../src/evaluation/certificate/certificate.ts';
import { certificates, produceCertificate, verify } from '../../../src/evaluation/index.ts';
import { files } from '../../../src/files/index.ts';
import { join, persons } from '../../../src/people/index.ts';
import type { Transaction } from '../../../src/store/index.ts';
import { sessions } from '../../../src/training/index.ts';
import { partnership, withStore } from '../../people/scenes.ts';
import { ann, attended, whose } from './given.ts';
import { linesOf, readPdf } from './read-pdf.ts';

const here = withStore();
const now = new Date('2026-07-01T09:00:00Z');
const inStore = <T>(work: (tx: Transaction) => Promise<T>) => here.store.transaction(work);

/** Ann's certificate of the session. */
const issued = async () => {
  await inStore((tx) => attended(tx, 'present', { hours: 3, outcomes: ['Know the signs'] }));
  return (await inStore((tx) => certificateFor(tx, whose.id, ann.id, 's', now))).id;
};
const verified = (number: string, at = now) => verify(here.store, [partnership('other'), whose], number, at);

describe('a certificate’s number', () => {
  it('says that it is valid, and of what, and nothing of whose it is', async () => {
    const number = await issued();
    expect(await verified(number)).toEqual({
      number,
      valid: true,
      partnership: 'The partnership p',
      course: 'Introduction to Child Protection',
      day: '2026-06-15',
    });
  });

  it('is not valid any more once the register says otherwise, and is again once that is put right', async () => {
    const number = await issued();
    for (const [state, valid] of [
      ['part', false],
      ['absent', false],
      ['present', true],
    ] as const) {
      await inStore((tx) => attended(tx, state));
      expect([state, (await verified(number))?.valid]).toEqual([state, valid]);
    }
  });

  it('is not valid any more once the session is cancelled, or moved to a day to come', async () => {
    const number = await issued();
    await inStore((tx) => attended(tx, 'present', { state: 'cancelled' }));
    expect(await verified(number)).toMatchObject({ valid: false });
    await inStore((tx) => attended(tx, 'present', { day: '2026-07-20' }));
    expect(await verified(number)).toMatchObject({ valid: false, day: '2026-07-20' });
    expect(await verified(number, new Date('2026-07-20T12:00:00Z'))).toMatchObject({ valid: true });
  });

  it('that was never given is unknown, and so is one whose session has gone', async () => {
    const number = await issued();
    expect(await verified('SP-7K2M-9QXW-9')).toBeUndefined();
    expect(await verify(here.store, [partnership('other')], number, now)).toBeUndefined();
    await inStore((tx) => tx.remove(sessions, whose.id, 's'));
    expect(await verified(number)).toBeUndefined();
  });

  it('stays valid where its person turns out to be another, both numbers where there were two', async () => {
    const one = await issued();
    await inStore((tx) => attended(tx, 'present', {}, 'ann-too'));
    const other = (await inStore((tx) => certificateFor(tx, whose.id, 'ann-too', 's', now))).id;
    await inStore(async (tx) => {
      for (const id of [ann.id, 'ann-too']) await tx.put(persons, whose.id, { id, roles: [] });
      await join({ tx, partition: whose.id, collections }, { kept: ann.id, gone: 'ann-too', by: 'olga', at: now });
    });
    expect(Object.values(here.records('p')[certificates.name] ?? {})).toEqual([
      expect.objectContaining({ person: ann.id }),
      expect.objectContaining({ person: ann.id }),
    ]);
    expect([await verified(one), await verified(other)]).toMatchObject([{ valid: true }, { valid: true }]);
  });
});

describe('the file of a certificate', () => {
  const made = async (number: string, site?: string) => {
    const produce = produceCertificate({ partnerships: [whose], clock: { now: () => now }, site });
    const file = files.schema.parse({ id: 'f', person: ann.id, kind: 'certificate', about: number, issued: now.toISOString() });
    return (await inStore((tx) => produce(tx, whose.id, file)))?.();
  };

  it('holds the name, the session and the partnership, and is called by its number', async () => {
    const number = await issued();
    await inStore((tx) => tx.put(persons, whose.id, ann));
    const { name, type, body } = (await made(number, 'https://signpost.example.org')) ?? {};
    expect([name, type]).toEqual([`certificate-${number}.pdf`, 'application/pdf']);
    if (!Buffer.isBuffer(body)) throw new TypeError('no PDF');
    expect(linesOf(readPdf(body).structure).map((line) => line.trim())).toEqual([
      'Document',
      'P The partnership p',
      'H1 Certificate of attendance',
      'P This certifies that',
      'P Ann Lee',
      'P attended the whole of',
      'P Introduction to Child Protection',
      'P on Monday 15 June 2026.',
      'P It took 3 hours.',
      'H2 What it set out to teach',
      'L',
      'LI',
      'Lbl •',
      'LBody Know the signs',
      `P Certificate number: ${number}`,
      'P To check that it is valid, go to:',
      `P https://signpost.example.org/files/certificates/${number}`,
      'P Issued by The partnership p on Wednesday 1 July 2026.',
    ]);
  });

  it('cannot be made of what is not valid any more, or was never given', async () => {
    const number = await issued();
    expect(await made(number)).toBeDefined();
    await inStore((tx) => attended(tx, 'absent'));
    expect(await made(number)).toBeUndefined();
    expect(await made('SP-7K2M-9QXW-9')).toBeUndefined();
  });
});
