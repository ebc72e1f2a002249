// Checks manifest/ as it would be packaged, with stand-in values: Teams' limits, the icons, and Microsoft's schema where it is there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { projectRoot } from '../src/root.ts';
import { iconProblems } from './manifest/icon-problems.ts';
import { manifestProblems } from './manifest/limits.ts';
import { type iconNames, manifestFolder, readManifest } from './manifest/read.ts';
import { schemaProblems } from './manifest/schema.ts';

const schemaFile = join(projectRoot, '..', 'shared', 'schemas', 'MicrosoftTeams-1.25.schema.json');
const manifest: unknown = JSON.parse(readManifest({ MicrosoftAppId: '11111111-2222-4333-8444-555555555555' }).text);
const readIcon = (name: (typeof iconNames)[number]): PNG => PNG.sync.read(readFileSync(join(manifestFolder, name)));
const bySchema = schemaProblems(manifest, schemaFile);

const problems = [
  ...manifestProblems(manifest),
  ...iconProblems(readIcon('color.png'), readIcon('outline.png')),
  ...(bySchema ?? []),
];
for (const problem of problems) console.error(`manifest: ${problem}`);
if (bySchema === undefined)
  console.log('manifest: the official Teams schema is not there (../shared/schemas); checked against our own limits only.');
if (problems.length === 0) console.log('manifest: fine.');
process.exitCode = problems.length === 0 ? 0 : 1;
