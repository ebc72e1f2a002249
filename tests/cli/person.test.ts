import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { addPerson } from '../../src/people/index.ts';
import { answerErasures } from '../../src/profile/index.ts';
import { type JsonStore, openJsonStore } from '../../src/store/index.ts';
import { ann, partition, settleEveryone, traces } from '../people/everyone.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { patience, refused, signpost } from './run.ts';
import { under, writeSettings } from './settings.ts';

describe.each(['beside a running bot', 'alone'])('signpost person, %s', (where) => {
  let folder: string;
  let dispose: () => Promise<void>;
  let held: JsonStore | undefined;

  beforeEach(async () => {
    ({ folder, dispose } = await temporaryFolder());
    writeSettings(folder, { id: partition }, { id: 'there' });
    const store = await openJsonStore(join(folder, 'store'), collections);
    await store.transaction(async (tx) => {
      await settleEveryone(tx);
      for (const name of ['One', 'Two']) await addPerson(tx, 'there', { name, emails: ['shared@example.org'] });
    });
    if (where === 'alone') await store.close();
    else {
      held = store;
      answerErasures(store, { partnerships: [{ id: partition }, { id: 'there' }], collections });
    }
  });
  afterEach(async () => {
    await held?.close();
    held = undefined;
    await dispose();
  });

  const run = (what: string, id: string, ...more: string[]) => signpost('person', what, id, ...under(folder), ...more);
  const exported = async (id = ann.id) => JSON.parse((await run('export', id)).out);

  /** All that is in the files of the store. */
  const files = () =>
    readdirSync(join(folder, 'store'))
      .filter((name) => name.endsWith('.json') || name.endsWith('.jsonl'))
      .map((name) => readFileSync(join(folder, 'store', name), 'utf8'))
      .join('\n');

  it('exports everything that is kept about somebody, as one JSON value', async () => {
    const { code, out, err } = await run('export', ann.id);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      partnership: partition,
      person: ann.id,
      records: {
        persons: [{ emails: [ann.email, 'nan@list.example'] }],
        responses: [{ questionnaire: 'q' }, { questionnaire: 'q' }],
      },
      namedIn: { attendances: 1 },
    });
    expect((await run('export', ann.id, '--json')).out).toBe(out);
  });

  it('knows somebody by an e-mail too, as Teams or a list has it', async () => {
    for (const email of ['ann.lee@example.org', ' Ann.Lee@Example.org', 'nan@list.example'])
      expect(await exported(email)).toMatchObject({ person: ann.id });
  });

  it(
    'erases somebody, says what that came to, and leaves nothing of them in the store’s files',
    async () => {
      expect(traces.filter((trace) => !files().includes(trace))).toEqual([]);
      const { code, out, err } = await run('erase', ann.id);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(
        /^Erased: persons 1, accounts 1, .*responses 2.*\.\nKept without them: .*sessions 1.*\.\nNothing in the store/,
      );
      expect(traces.filter((trace) => files().toLowerCase().includes(trace.toLowerCase()))).toEqual([]);
      expect(await run('export', ann.id)).toEqual(refused(/Nobody here goes by "a0000000/));
      expect(await run('erase', ann.id)).toEqual(refused(/Nobody here goes by "a0000000/));
      expect((await signpost('store', 'check', '--store', join(folder, 'store'))).code).toBe(0);
    },
    patience.timeout,
  );

  it(
    'erases by e-mail, and says it as JSON',
    async () => {
      const { code, out } = await run('erase', ann.email, '--partnership', partition, '--json');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        partnership: partition,
        person: ann.id,
        counts: { persons: { erased: 1, kept: 0 }, sessions: { erased: 0, kept: 1 } },
        rewritten: true,
      });
    },
    patience.timeout,
  );

  it('says beforehand what erasing would come to, and changes nothing', async () => {
    const before = files();
    const { code, out } = await run('erase', ann.id, '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/^It would erase: persons 1, .*\.\nIt would keep without them: .*sessions 1.*\.\n$/);
    const json = JSON.parse((await run('erase', ann.id, '--dry-run', '--json')).out);
    expect(json).toMatchObject({ person: ann.id, counts: { persons: { erased: 1, kept: 0 } }, rewritten: false });
    expect(files()).toBe(before);
  });

  it.each(['export', 'erase'])('%s refuses, in one line, whom it does not know or cannot tell from others', async (what) => {
    const before = files();
    expect(await run(what, 'nobody')).toEqual(refused(/Nobody here goes by "nobody": expected an id, .* or a work e-mail/));
    expect(await run(what, 'no@example.org')).toEqual(refused(/Nobody here goes by "no@example\.org"/));
    expect(await run(what, 'shared@example.org')).toEqual(
      refused(/"shared@example\.org" is more than one person: expected the id/),
    );
    expect(await run(what, ann.id, '--partnership', 'there')).toEqual(refused(/Nobody here goes by/));
    expect(await run(what, ann.id, '--partnership', 'nowhere')).toEqual(refused(/--partnership: expected one of own, there/));
    expect(await signpost('person', what, ann.id, '--store', join(folder, 'none'))).toEqual(
      refused(/There is no store in \S+none/),
    );
    expect(await signpost('person', what)).toEqual(refused(/missing required argument 'id'/));
    expect(files()).toBe(before);
  });
});
