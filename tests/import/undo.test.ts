import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { imports, perform, undo } from '../../src/import/index.ts';
import { accounts } from '../../src/people/index.ts';
import { attendances, sessions } from '../../src/training/index.ts';
import { fileOf, openImporting, who, withImporting } from './importing.ts';

const at = withImporting();
const take = (id: string) => undo(at.here.store, collections, 'p', id);
const header = 'Email,Name,Event,Event date,Status';
const many = (count: number) => Array.from({ length: count }, (_, i) => `p${i}@x.example,P ${i},advanced,2027-07-14,yes`);

describe('undoing an import', () => {
  it('takes back what it added and what it changed, and leaves no trace of it but its own record', async () => {
    await at.here.run('attendance', [header, ...many(30)].join('\n'), 'i0');
    const before = at.here.held();
    const changed = many(60).map((row) => row.replace('yes', 'dna'));
    await at.here.run('attendance', [header, ...changed, ...many(60)].join('\n'), 'i1');
    expect(at.here.held()).not.toBe(before);
    expect(await take('i1')).toMatchObject({ stays: 0, listed: [] });
    expect(at.here.held()).toBe(before);
    expect(at.here.records('importChanges').filter(({ id }) => id.startsWith('i1'))).toEqual([]);
    expect(at.here.records('imports').map(({ id, state }) => [id, state])).toEqual([
      ['i0', 'done'],
      ['i1', 'undone'],
    ]);
  });

  it('leaves what somebody has worked on since, and says what', async () => {
    await at.here.run('attendance', [header, ...many(3)].join('\n'));
    const { store } = at.here;
    await store.transaction(async (tx) => {
      const [first] = await tx.find(attendances, 'p', 'import', 'i1');
      if (first) await tx.put(attendances, 'p', { ...first, state: 'absent' as const, by: 'olga' });
      const person = String(at.here.records('persons').find(({ name }) => name === 'P 2')?.id);
      await tx.put(accounts, 'p', { id: 't/2', tenant: 't', objectId: '2', person });
    });
    const { stays, listed } = await take('i1');
    const [line] = at.here.records('attendances');
    expect(at.here.records('attendances')).toMatchObject([{ state: 'absent' }]);
    const left = at.here.records('persons').map(({ id, name }) => [id, name]);
    expect(left).toEqual(
      expect.arrayContaining([
        [line?.['person'], expect.anything()],
        [expect.anything(), 'P 2'],
      ]),
    );
    expect(at.here.records('sessions')).toHaveLength(1);
    expect(stays).toBe(listed.length);
    expect(listed).toContain('Advanced Child Protection on 2027-07-14');
    expect(listed).toContain('P 2');
  });

  it('changes nothing the second time, and knows none of what never was', async () => {
    await at.here.run('attendance', [header, ...many(3)].join('\n'));
    const first = await take('i1');
    const after = at.here.held();
    expect(await take('i1')).toMatchObject({ back: first.back, stays: 0 });
    expect(at.here.held()).toBe(after);
    await expect(take('i9')).rejects.toMatchObject({ family: 'input', code: 'no-import' });
  });

  it('works for an import that stopped half way, which also goes on where it stopped', async () => {
    const file = await fileOf('attendance', [header, ...many(90)].join('\n'));
    const rows = perform(at.here.store, who, file, 'i1');
    await rows.next();
    await rows.next();
    await rows.return(undefined);
    expect(at.here.records('attendances')).toHaveLength(20);
    for await (const lines of perform(at.here.store, who, file, 'i1')) expect(lines[0]?.is).toBe('new');
    expect(at.here.records('attendances')).toHaveLength(90);
    expect(at.here.records('imports')).toMatchObject([{ state: 'done', counts: { new: 90, same: 0 } }]);

    const again = perform(at.here.store, who, await fileOf('attendance', [header, ...many(180)].join('\n')), 'i2');
    for (let i = 0; i < 12; i++) await again.next();
    await again.return(undefined);
    expect(await take('i2')).toMatchObject({ stays: 0 });
    expect(at.here.records('attendances')).toHaveLength(90);
  });

  it('is refused for one of an officer’s that is running: it would go on behind it', async () => {
    const file = await fileOf('attendance', [header, ...many(30)].join('\n'));
    const rows = perform(at.here.store, { ...who, by: 'olga' }, file, 'i1');
    await rows.next();
    await expect(take('i1')).rejects.toMatchObject({ family: 'input', code: 'import-running' });
    for await (const _ of rows);
    expect(at.here.records('imports')).toMatchObject([{ state: 'done', counts: { new: 30 } }]);
    expect(await take('i1')).toMatchObject({ stays: 0 });
  });

  it('goes on where it stopped', async () => {
    const other = await openImporting();
    await other.run('attendance', [header, ...many(90)].join('\n'));
    let left = 3;
    const stopping = {
      ...other.store,
      transaction: async <T>(work: Parameters<typeof other.store.transaction<T>>[0]) => {
        if (left-- === 0) throw new RangeError('stopped');
        return other.store.transaction(work);
      },
    };
    await expect(undo(stopping, collections, 'p', 'i1')).rejects.toThrow('stopped');
    expect(other.records('imports')).toMatchObject([{ state: 'undoing' }]);
    await undo(other.store, collections, 'p', 'i1');
    expect(other.held()).toBe('');
    await other.dispose();
  });

  it('is nothing for one that is only asked for', async () => {
    const counts = { new: 0, change: 0, same: 0, problem: 0 };
    const asked = { id: 'a', by: 'olga', at: '2027-09-01T09:00:00.000Z', rows: 0, counts, changes: 0, state: 'asked' as const };
    await at.here.store.transaction((tx) => tx.put(imports, 'p', asked));
    await expect(take('a')).rejects.toMatchObject({ code: 'no-import' });
    expect(await at.here.store.transaction((tx) => tx.find(sessions, 'p', 'course', 'advanced'))).toEqual([]);
  });
});
