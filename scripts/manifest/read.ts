import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/root.ts';
import { type Filled, fillTemplate, type Variables } from './fill.ts';

export const manifestFolder = join(projectRoot, 'manifest');
export const iconNames = ['color.png', 'outline.png'] as const;

/** The project's version, from package.json. */
export const projectVersion = (): string => JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version;

/** The manifest, filled in; its version is always the project's. @throws input error `manifest-variable` */
export const readManifest = (variables: Variables): Filled =>
  fillTemplate(readFileSync(join(manifestFolder, 'manifest.json'), 'utf8'), { ...variables, VERSION: projectVersion() });
