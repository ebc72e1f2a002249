import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { exportOf } from '../../src/people/index.ts';
import { ann, bob, everyone, partition, settleEveryone } from './everyone.ts';
import { withStore } from './scenes.ts';

const here = withStore();

const exported = async (who = ann.id) => {
  await here.store.transaction((tx) => settleEveryone(tx));
  return here.store.transaction((tx) => exportOf({ tx, partition, collections }, who));
};

describe('the export of a person', () => {
  it('has all that is theirs, by collection, as it is kept', async () => {
    const { person, records } = await exported();
    expect(person).toBe(ann.id);
    expect(records).toMatchObject({
      persons: [{ id: ann.id, emails: [ann.email, 'nan@list.example'], roles: [{ title: 'Nurse' }] }],
      accounts: [{ name: ann.name, objectId: ann.objectId, chat: ann.chat }],
      attendances: [{ session: 's1', state: 'present' }],
      trainingRecords: [{ title: 'Basics' }],
      certificates: [{ id: 'SP-1' }],
      intents: [{ state: 'waiting' }, { state: 'delivered' }],
    });
  });

  it('has what they answered, as long as a link leads to it, and nothing that others did', async () => {
    const { records } = await exported();
    expect(records['responses']?.map((one) => Object(one).id).sort()).toEqual(['resp-ann', 'resp-nan']);
    expect(records['evaluations']).toHaveLength(1);
  });

  it('has what names them beside somebody else, or as trainer or officer of the partnership’s own', async () => {
    const { records } = await exported();
    expect(records['supervisions']).toMatchObject([{ person: ann.id }, { person: bob, supervisor: ann.id }]);
    expect(records['sessions']).toMatchObject([{ id: 's1' }]);
    expect(records['imports']).toMatchObject([{ kind: 'people' }]);
  });

  it('says of the records of others only how many name them', async () => {
    const { records, namedIn } = await exported();
    expect(namedIn).toEqual({
      intents: 1,
      entries: 1,
      offers: 1,
      supervisions: 1,
      likenesses: 1,
      joins: 1,
      changes: 1,
      looks: 1,
      attendances: 1,
      trainingRecords: 1,
      responses: 1,
      importChanges: 2,
      importFindings: 1,
    });
    expect(JSON.stringify(records)).not.toContain('Dan Moss');
  });

  it('has no code, and nothing that is a link', async () => {
    const { records } = await exported();
    expect(JSON.stringify(records)).not.toMatch(/314159|161803|271828|"i1"(?!,"kind")|"id":"file"/);
    for (const [name, field] of [
      ['proofs', 'code'],
      ['sessions', 'code'],
      ['files', 'id'],
      ['imports', 'id'],
    ] as const)
      expect([name, (records[name] ?? [{ [field]: 'none' }]).filter((record) => field in record)]).toEqual([name, []]);
  });

  it('opens what joins and imports keep as JSON, without its secrets', async () => {
    const { records } = await exported();
    expect(records['importChanges']).toMatchObject([{ before: { id: ann.id, name: ann.name } }]);
    expect(JSON.stringify(records)).not.toContain('\\"');
  });

  it.each(everyone)('can be made of anybody there is: %s', async (who) => {
    if (who === ann.before) await expect(exported(who)).rejects.toMatchObject({ family: 'input', code: 'no-person' });
    else expect((await exported(who)).records['persons']).toMatchObject([{ id: who }]);
  });
});
