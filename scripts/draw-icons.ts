// Draws the app's two icons into manifest/, in the manifest's accent colour. Run again after a change of colour or symbol.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { projectRoot } from '../src/root.ts';
import { colourIcon, outlineIcon } from './manifest/icons.ts';

const folder = join(projectRoot, 'manifest');
const { accentColor } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
writeFileSync(join(folder, 'color.png'), PNG.sync.write(colourIcon(accentColor)));
writeFileSync(join(folder, 'outline.png'), PNG.sync.write(outlineIcon()));
