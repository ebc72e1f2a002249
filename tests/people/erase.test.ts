import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { fatesOf } from '../../src/people/index.ts';
import { eraseAsked, erasePerson } from '../../src/profile/index.ts';
import type { Stored, Transaction } from '../../src/store/index.ts';
import { ann, bob, partition, settleEveryone, traces } from './everyone.ts';
import { filled, placesIn } from './filled.ts';
import { withStore } from './scenes.ts';

const here = withStore();
const all = (tx: Transaction) => ({ tx, partition, collections });
const settled = () => here.store.transaction(settleEveryone);
const erased = (who: string) => here.store.transaction((tx) => erasePerson(all(tx), who));
const held = () => here.records(partition);
const lines = () =>
  Object.entries(held()).flatMap(([name, some]) => Object.values(some).map((one) => `${name} ${JSON.stringify(one)}`));

/** The records that hold one of these texts. */
const holding = (texts: readonly string[]) =>
  lines().filter((line) => texts.some((text) => line.toLowerCase().includes(text.toLowerCase())));

describe('of somebody who did everything there is', () => {
  it('nothing is left once they are erased: no id, name, e-mail, account or chat', async () => {
    await settled();
    expect(holding(traces).length).toBeGreaterThan(40);
    await erased(ann.id);
    expect(holding(traces)).toEqual([]);
  });

  it('their answers go with the links to them, those put by when two became one included; the answers of others stay', async () => {
    await settled();
    await erased(ann.id);
    expect(Object.values(held()['responses'] ?? {})).toMatchObject([{ id: 'resp-bob', after: { more: 'Ask erased.' } }]);
    expect(Object.keys(held()['evaluations'] ?? {})).toEqual([`s1/${bob}`]);
  });

  it('what is others’ and the partnership’s goes on without them', async () => {
    await settled();
    await erased(ann.id);
    const { sessions, attendances, supervisions, imports, joins, importChanges, entries, importFindings, trainingRecords } =
      held();
    expect(sessions?.['s1']).toMatchObject({ trainers: [expect.stringMatching(/^c/)], otherTrainers: 'erased, Tom Bell' });
    expect(attendances?.[`s1/${bob}`]).toMatchObject({ person: bob, state: 'present', by: 'erased' });
    expect(Object.keys(attendances ?? {})).toHaveLength(3);
    expect(Object.values(supervisions ?? {})).toMatchObject([{ person: bob, by: 'erased', state: 'asked' }]);
    expect(trainingRecords).toMatchObject({ tr2: { state: 'confirmed', by: 'erased' } });
    expect(imports?.['i1']).toMatchObject({ by: 'erased', state: 'done' });
    expect(Object.keys(importChanges ?? {})).toEqual(['i1/1', 'i1/2', 'i1/3']);
    expect(importChanges?.['i1/1']).toMatchObject({ before: expect.stringContaining('"trainers":[]') });
    expect(importChanges?.['i1/2']).toMatchObject({ before: expect.stringContaining('"by":"erased"') });
    expect(joins?.['j1']).toMatchObject({
      kept: bob,
      moved: [{ collection: 'supervisions' }, {}, { was: expect.any(String) }, {}],
    });
    expect(entries).toEqual({ e3: expect.objectContaining({ values: { people: 'erased, erased\nDan Moss' } }) });
    expect(importFindings).toMatchObject({ i1: { stays: ['erased, An introduction on 2026-07-14', 'Bob Ray'] } });
  });

  it('what does not name them stays as it is, to the letter', async () => {
    await settled();
    const before = lines();
    const touched = new Set(holding(traces));
    await erased(ann.id);
    const after = new Set(lines());
    const counted = (line: string) => line.startsWith('tallies');
    expect(
      before.filter((line) => !after.has(line) && !touched.has(line) && !counted(line) && !/resp-(ann|nan)/.test(line)),
    ).toEqual([]);
  });

  it('what still waited for them has ended before it goes, so that counts stay true', async () => {
    await settled();
    await erased(ann.id);
    expect(held()['tallies']).toMatchObject({ 'the batch': { counts: { waiting: 2, delivered: 1, ended: 1 } } });
    expect(Object.values(held()['intents'] ?? {})).toMatchObject([
      { key: expect.stringMatching(/\/erased\//) },
      { key: 'evaluation/4' },
    ]);
  });
});

describe('wherever a record names somebody', () => {
  // What a person or an account says of itself says who goes by it.
  const cases = collections
    .filter(({ name }) => name !== 'persons' && name !== 'accounts')
    .flatMap((collection) => placesIn(collection.schema).map((place) => [collection, place] as const));

  it.each([
    ['id', ann.id],
    ['account', `t/${ann.objectId}`],
    ['object id', ann.objectId],
    ['e-mail', ann.email],
  ])('by their %s, in whichever field of whichever collection, it does no more once they are erased', async (_, mark) => {
    await here.store.transaction(async (tx) => {
      await settleEveryone(tx);
      let count = 0;
      for (const [collection, place] of cases) {
        const other = `other-${count++}`;
        const record = filled(collection.schema, (at) => (at === place ? mark : at === '.id' ? other : `${other}-text`));
        await tx.put(collection, partition, collection.schema.parse(record) as Stored);
      }
    });
    expect(cases.length).toBeGreaterThan(200);
    await erased(ann.id);
    expect(holding([mark])).toEqual([]);
  });
});

describe('an e-mail or a name that somebody else goes by too', () => {
  const share = (known: object) =>
    here.store.transaction(async (tx) => {
      await settleEveryone(tx);
      const persons = collections.find(({ name }) => name === 'persons');
      if (persons) await tx.put(persons, partition, persons.schema.parse({ id: 'eve', roles: [], ...known }) as Stored);
    });

  it('stays theirs', async () => {
    await share({ emails: [ann.email] });
    await erased(ann.id);
    expect(held()['persons']?.['eve']).toMatchObject({ emails: [ann.email] });
    expect(holding([ann.id, ann.objectId])).toEqual([]);
  });

  it('stays where nobody can say whose it is', async () => {
    await share({ name: 'Ann Lee' });
    await erased(ann.id);
    expect(held()['sessions']?.['s1']).toMatchObject({ otherTrainers: 'Ann Lee, Tom Bell' });
    expect(holding([ann.id, ann.objectId, ann.email])).toEqual([]);
  });
});

describe('erasing', () => {
  it('that leaves the store’s files as they were, since they cannot be built anew, says so', async () => {
    await settled();
    const { store } = here;
    const forget = () => Promise.reject(new Error('the disk is full'));
    const asked = { who: ann.email, partnership: partition };
    const done = await eraseAsked({ store: { ...store, forget }, partnerships: [{ id: partition }], collections }, asked);
    expect(done).toMatchObject({ person: ann.id, rewritten: false });
    expect(holding(traces)).toEqual([]);
  });

  it('somebody who is not there, or not any more, is refused and changes nothing', async () => {
    await settled();
    await expect(erased('nobody')).rejects.toMatchObject({ family: 'input', code: 'no-person' });
    await erased(ann.id);
    const after = lines();
    await expect(erased(ann.id)).rejects.toMatchObject({ code: 'no-person' });
    await expect(erased(ann.before)).rejects.toMatchObject({ code: 'no-person' });
    expect(lines()).toEqual(after);
  });

  it('says what it came to, by collection, as looking beforehand does', async () => {
    await settled();
    const counts = await erased(ann.id);
    expect(counts).toMatchObject({
      persons: { erased: 1, kept: 0 },
      attendances: { erased: 1, kept: 1 },
      sessions: { erased: 0, kept: 1 },
      responses: { erased: 2, kept: 1 },
      conversations: { erased: 1, kept: 0 },
    });
    expect(counts).not.toHaveProperty('tallies');
  });

  it('touches no other partnership, whatever its records hold', async () => {
    await settled();
    await here.store.transaction(async (tx) => {
      const persons = collections.find(({ name }) => name === 'persons');
      if (persons) await tx.put(persons, 'another', persons.schema.parse({ id: ann.id, roles: [] }) as Stored);
    });
    await erased(ann.id);
    expect(Object.keys(here.records('another')['persons'] ?? {})).toEqual([ann.id]);
  });

  it('is foreseen without a change', async () => {
    await settled();
    const before = lines();
    const fates = await here.store.transaction((tx) => fatesOf(all(tx), ann.id));
    expect(fates.length).toBeGreaterThan(30);
    expect(lines()).toEqual(before);
  });

  it.each(collections.map((one) => [one.name, one] as const))(
    '%s names its fields rightly',
    (_, { schema, quotes = [], secrets = [] }) => {
      const fields = Object.keys(Object(filled(schema, () => 'text')));
      expect([...quotes, ...secrets].filter((field) => !fields.includes(field))).toEqual([]);
    },
  );
});
