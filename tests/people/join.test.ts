import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { join, joinOf, joins, part, persons } from '../../src/people/index.ts';
import type { Stored } from '../../src/store/index.ts';
import { settle } from '../security/acting/world.ts';
import { withStore } from './scenes.ts';

const here = withStore();
const partition = 'own';
const at = new Date('2026-07-01T09:00:00Z');

/** Everything there is, but the notes of joins themselves. */
const everything = () => {
  const { joins: _, ...others } = here.records(partition);
  return others;
};

const joined = (kept: string, gone: string) =>
  here.store.transaction((tx) => join({ tx, partition, collections }, { kept, gone, by: 'officer', at }));

/** Undoes a join, as its note stands by then. */
const parted = ({ id }: { id: string }) =>
  here.store.transaction(async (tx) => {
    const note = await tx.get(joins, partition, id);
    if (note) await part({ tx, partition, collections }, note);
  });

const world = () => here.store.transaction((tx) => settle(tx, partition, 'Alder'));

describe('every collection', () => {
  it.each(collections.map((one) => [one.name, one] as const))(
    '%s says what becomes of its records of a person, if it has any',
    (_, one) => {
      const owns = one.owner.toString() !== '() => undefined';
      expect(one.name === 'persons' || !owns || one.naming !== undefined).toBe(true);
    },
  );
});

describe('two persons who are joined', () => {
  it('are one in every record that named the one', async () => {
    await world();
    await joined('own-supervisor', 'own-victim');
    const held = everything();
    for (const { name, owner, naming } of collections) {
      const records = Object.values(held[name] ?? {}) as Stored[];
      expect([name, records.filter((record) => owner(record) === 'own-victim')]).toEqual([name, []]);
      if (naming) expect([name, records.filter((record) => record.id.split('/').includes('own-victim'))]).toEqual([name, []]);
    }
    expect(held['attendances']).toMatchObject({ 'own-session/own-supervisor': { person: 'own-supervisor' } });
    expect(held['accounts']).toMatchObject({ 'own-tenant/own-victim-object': { person: 'own-supervisor' } });
    expect(held['persons']?.['own-supervisor']).toMatchObject({ roles: [{ id: 'own-role' }] });
  });

  it('are not the line manager of themselves', async () => {
    await world();
    await joined('own-supervisor', 'own-victim');
    expect(Object.keys(everything()['supervisions'] ?? {})).toEqual(['own-supervisor/own-trainer']);
  });

  it('and parted again are what they were, to the letter', async () => {
    await world();
    const before = everything();
    await parted(await joined('own-supervisor', 'own-victim'));
    expect(everything()).toEqual(before);
  });

  it('in a row, and parted in any order, are what they were', async () => {
    await world();
    const before = everything();
    const first = await joined('own-victim', 'own-trainer');
    const second = await joined('own-supervisor', 'own-victim');
    const found = await here.store.transaction((tx) => joinOf(tx, partition, 'own-supervisor', 'own-tenant/own-trainer-object'));
    expect(found).toMatchObject({ id: first.id, kept: 'own-supervisor' });
    await parted(first);
    const trainer = everything();
    expect(trainer['accounts']).toMatchObject({ 'own-tenant/own-trainer-object': { person: 'own-trainer' } });
    await parted(second);
    expect(everything()['accounts']).toEqual(before['accounts']);
    expect(everything()['sessions']).toEqual(before['sessions']);
    expect(everything()['supervisions']).toEqual(before['supervisions']);
  });

  it('keep what changed in between with whom it is about', async () => {
    await world();
    const note = await joined('own-supervisor', 'own-victim');
    await here.store.transaction(async (tx) => {
      const one = await tx.get(persons, partition, 'own-supervisor');
      if (one)
        await tx.put(persons, partition, { ...one, roles: one.roles.map((role) => ({ ...role, title: 'Changed since' })) });
    });
    await parted(note);
    expect(everything()['persons']).toMatchObject({
      'own-victim': { roles: [{ title: 'Changed since' }] },
      'own-supervisor': { roles: [] },
    });
  });

  it('on one session’s list are on it once, with what was seen rather than what was planned', async () => {
    await world();
    await here.store.transaction(async (tx) => {
      const attendances = collections.find(({ name }) => name === 'attendances');
      const mine = attendances && (await tx.get(attendances, partition, 'own-session/own-victim'));
      if (attendances && mine)
        await tx.put(
          attendances,
          partition,
          Object.assign({ ...mine }, { id: 'own-session/own-supervisor', person: 'own-supervisor', state: 'present' }),
        );
    });
    const before = everything();
    const one = await joined('own-supervisor', 'own-victim');
    expect(everything()['attendances']).toMatchObject({ 'own-session/own-supervisor': { state: 'present' } });
    await parted(one);
    const other = await joined('own-victim', 'own-supervisor');
    expect(everything()['attendances']).toMatchObject({ 'own-session/own-victim': { state: 'present' } });
    await parted(other);
    expect(everything()).toEqual(before);
  });

  it('are not joined with themselves, or with nobody', async () => {
    await world();
    for (const gone of ['own-supervisor', 'nobody'])
      await expect(joined('own-supervisor', gone)).rejects.toMatchObject({ code: 'no-person' });
  });
});
