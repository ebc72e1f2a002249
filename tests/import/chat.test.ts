import { describe, expect, it } from 'vitest';
import type { Told } from '../../src/cards/index.ts';
import {
  decideImport,
  type Import,
  importFindings,
  imports,
  newImport,
  perform,
  showImport,
  undoImport,
} from '../../src/import/index.ts';
import type { Scene } from '../../src/people/index.ts';
import { partnership, sceneOf } from '../people/scenes.ts';
import { fileOf, who, withImporting } from './importing.ts';

const at = withImporting();
const olga = { id: 'olga', roles: [] };

const asOlga = <T>(work: (scene: Scene) => Promise<T>, officer = true): Promise<T> =>
  at.here.store.transaction((tx) => work(sceneOf(tx, partnership('p'), olga, { officer })));

const put = async (state: Import['state'], more: Partial<Import> = {}, problems = 0) => {
  const counts = { new: 1, change: 0, same: 0, problem: problems };
  const one: Import = {
    id: 'i',
    kind: 'people',
    by: 'olga',
    at: '2026-07-01T08:50:00.000Z',
    rows: 40,
    counts,
    changes: 1,
    state,
    ...more,
  };
  await at.here.store.transaction(async (tx) => {
    await tx.put(imports, 'p', one);
    const lines = Array.from({ length: problems }, (_, i) => ({ row: i + 2, is: 'problem' as const, text: 'No.' }));
    const about = { encoding: 'UTF-8', columns: [], unused: [], sample: [], notes: [], stays: [] };
    await tx.put(importFindings, 'p', { id: 'i', counts, ...about, problems: lines });
  });
};

const detail = ({ view }: Told) => {
  if (view.card !== 'detail') throw new TypeError('another card was expected');
  return view.model;
};
const rowsOf = (told: Told) =>
  detail(told).parts.flatMap(({ theirLines }) => theirLines.map((line) => /^Row (\d+)/.exec(line)?.[1]));

describe('the card of an import', () => {
  it('shows the problem rows ten at a time', async () => {
    await put('ready', {}, 13);
    const first = await asOlga((scene) => showImport(scene, 'i'));
    expect(rowsOf(first)).toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
    const more = first.offers?.find(({ say }) => say === 'more');
    expect(rowsOf(await asOlga((scene) => showImport(scene, 'i', Number(more?.data?.['from']))))).toEqual(['12', '13', '14']);
  });

  it('takes a word once: said again it changes nothing, and after the other word it is refused', async () => {
    await put('ready');
    await asOlga((scene) => decideImport(scene, 'i', 'running'));
    expect(detail(await asOlga((scene) => decideImport(scene, 'i', 'running'))).heading).toMatch(/^Importing people/);
    await expect(asOlga((scene) => decideImport(scene, 'i', 'refused'))).rejects.toMatchObject({ code: 'not-ready' });
    expect(at.here.records('imports')).toMatchObject([{ state: 'running' }]);
  });

  it('is theirs whom its officer turns out to be while it runs', async () => {
    const rows = Array.from({ length: 25 }, (_, i) => `P ${i}`);
    const running = perform(at.here.store, { ...who, by: 'olga' }, await fileOf('people', ['Name', ...rows].join('\n')), 'i');
    await running.next();
    await at.here.store.transaction(async (tx) => {
      const known = await tx.get(imports, 'p', 'i');
      if (known) await tx.put(imports, 'p', { ...known, by: 'olwen' });
    });
    const told: string[] = [];
    for await (const _ of running) told.push(...at.here.records('imports').map(({ by }) => String(by)));
    expect(new Set(told)).toEqual(new Set(['olwen']));
    expect(at.here.records('imports')).toMatchObject([{ by: 'olwen', state: 'done' }]);
  });

  it.each(['asked', 'checking', 'ready', 'running', 'refused'] as const)('does not undo one that is %s', async (state) => {
    await put(state);
    await expect(asOlga((scene) => undoImport(scene, 'i'))).rejects.toMatchObject({ family: 'input' });
    expect(at.here.records('imports')).toMatchObject([{ state }]);
  });

  it('does not undo what came from the command line, which sees to it itself', async () => {
    await put('done', { by: 'command-line' });
    await expect(asOlga((scene) => undoImport(scene, 'i'))).rejects.toMatchObject({ code: 'not-done' });
  });

  it('is for officers alone, whatever they would do', async () => {
    await put('ready');
    const acts = [
      newImport,
      (scene: Scene) => showImport(scene, 'i'),
      (scene: Scene) => decideImport(scene, 'i', 'running'),
      (scene: Scene) => undoImport(scene, 'i'),
    ];
    for (const act of acts) await expect(asOlga(act, false)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('gives no link where nobody has said at which address the bot is reached', async () => {
    await expect(asOlga(newImport)).rejects.toMatchObject({ code: 'no-site', message: expect.stringMatching(/PUBLIC_URL/) });
  });
});
