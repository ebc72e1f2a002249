import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fault } from './errors.ts';

/** The nearest folder at or above `folder` that holds a package.json. @throws fault `no-project-root` */
export const findRoot = (folder: string): string => {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw fault('no-project-root', 'No package.json stands above the program files; expected the whole project.');
  return findRoot(parent);
};

/** The project's folder, where data/ and cards/ are, whether this runs from src/ or from dist/src/. */
export const projectRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));
