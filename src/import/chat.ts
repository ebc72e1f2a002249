import type { Told } from '../cards/index.ts';
import { inputError } from '../errors.ts';
import type { Drawn } from '../outbox/index.ts';
import { allow, type Scene } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import { importCard } from './card.ts';
import { importFindings } from './findings.ts';
import { commandLine, type Import, imports, noCounts } from './record.ts';
import { beginUndo } from './undo.ts';
import { isPast, linkOf } from './upload.ts';
import { newId } from './waiting.ts';
import { words } from './words.ts';

const most = 1_000;

const byThem = async ({ tx, partition, actor }: Scene): Promise<Import[]> =>
  (await tx.find(imports, partition, 'by', actor.person.id, { limit: most })).sort((a, b) => (a.at < b.at ? 1 : -1));

const find = async ({ tx, partition, now }: Scene, id: unknown): Promise<Import> => {
  const known = typeof id === 'string' ? await tx.get(imports, partition, id) : undefined;
  if (!known || (known.state === 'asked' && isPast(known, now))) throw inputError('no-import', words.gone);
  return known;
};

/** A link by which an officer uploads a file; one that they were given before works no more, and what was found in files before goes. */
export const newImport = async (scene: Scene): Promise<Told> => {
  const { tx, partition, actor, now, site } = scene;
  allow(actor, 'import-records');
  if (site === undefined) throw inputError('no-site', words.noSite);
  for (const one of await byThem(scene)) {
    if (one.state === 'asked') await tx.remove(imports, partition, one.id);
    if (['done', 'undone'].includes(one.state)) await tx.remove(importFindings, partition, one.id);
  }
  const id = newId();
  const at = now.toISOString();
  await tx.put(imports, partition, { id, by: actor.person.id, at, rows: 0, counts: noCounts, changes: 0, state: 'asked' });
  const link = `${site.replace(/\/$/, '')}${linkOf(partition, id)}`;
  return {
    view: {
      card: 'upload',
      model: { heading: words.ask, intro: words.askIntro, link, open: words.open, typing: words.askTyping(link) },
    },
  };
};

/** The last import of an officer's, as it stands; a link for a new one where there is none, or the last was dealt with. */
export const lastImport = async (scene: Scene): Promise<Told> => {
  allow(scene.actor, 'import-records');
  const [last] = (await byThem(scene)).filter(({ state }) => state !== 'asked');
  const isOpen = last && last.state !== 'refused' && last.state !== 'undone';
  return isOpen ? importCard(scene.tx, scene.partition, last) : newImport(scene);
};

/** How an import stands, its problem rows from the `from`th on. */
export const showImport = async (scene: Scene, id: unknown, from = 0): Promise<Told> => {
  allow(scene.actor, 'import-records');
  return importCard(scene.tx, scene.partition, await find(scene, id), from);
};

/** Says whether what was found is to be imported. Said again, it changes nothing. */
export const decideImport = async (scene: Scene, id: unknown, state: 'running' | 'refused'): Promise<Told> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'import-records');
  const known = await find(scene, id);
  const passed: Import['state'][] = state === 'running' ? ['running', 'done'] : ['refused'];
  if (known.state !== 'ready') {
    if (!passed.includes(known.state)) throw inputError('not-ready', words.notReady);
    return importCard(tx, partition, known);
  }
  const decided: Import = { ...known, state };
  await tx.put(imports, partition, decided);
  if (state === 'refused') await tx.remove(importFindings, partition, known.id);
  return importCard(tx, partition, decided);
};

/** Says that an import is to be undone. Said again, it changes nothing. */
export const undoImport = async (scene: Scene, id: unknown): Promise<Told> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'import-records');
  const known = await find(scene, id);
  if (known.by === commandLine || !['done', 'undoing', 'undone'].includes(known.state))
    throw inputError('not-done', words.notDone);
  return importCard(tx, partition, await beginUndo(tx, partition, known.id));
};

/** Tells whoever asked for an import how it stands now. */
export const drawImport = async (
  tx: Transaction,
  partition: string,
  { about }: { about: string },
): Promise<Drawn | undefined> => {
  const known = await tx.get(imports, partition, about);
  return known && { view: (await importCard(tx, partition, known)).view };
};
