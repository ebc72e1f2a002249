import { decideImport, newImport, showImport, undoImport } from '../../import/index.ts';
import { numberIn, type Route, type Sent } from './route.ts';

/** The buttons of an import. */
export const importPresses: Readonly<Record<string, Route<Sent>>> = {
  'import-new': { act: 'import-records', run: (scene) => newImport(scene) },
  'import-show': { act: 'import-records', run: (scene, sent) => showImport(scene, sent['import'], numberIn(sent['from'])) },
  'import-go': { act: 'import-records', run: (scene, sent) => decideImport(scene, sent['import'], 'running') },
  'import-no': { act: 'import-records', run: (scene, sent) => decideImport(scene, sent['import'], 'refused') },
  'import-undo': { act: 'import-records', run: (scene, sent) => undoImport(scene, sent['import']) },
};
