// npm run package: the Teams app package, dist/signpost-<version>.zip, for the app id of the environment or .env.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from 'dotenv';
import { type Zippable, zipSync } from 'fflate';
import { inputError, SignpostError } from '../src/errors.ts';
import { projectRoot } from '../src/root.ts';
import { manifestProblems } from './manifest/limits.ts';
import { iconNames, manifestFolder, projectVersion, readManifest } from './manifest/read.ts';

/** Zip files hold local times from 1980 on; a fixed one gives the same package for the same content. */
const mtime = new Date(1980, 0, 1);

const writePackage = (): void => {
  const { text, defaulted } = readManifest(process.env);
  const problems = manifestProblems(JSON.parse(text));
  if (problems.length > 0) {
    throw inputError(
      'manifest',
      `The manifest breaks Teams' rules (id is MicrosoftAppId, developer the APP_ variables): ${problems.join('; ')}.`,
    );
  }

  const files: Zippable = { 'manifest.json': [Buffer.from(text), { mtime }] };
  for (const name of iconNames) files[name] = [readFileSync(join(manifestFolder, name)), { mtime }];
  const file = join('dist', `signpost-${projectVersion()}.zip`);
  mkdirSync(join(projectRoot, 'dist'), { recursive: true });
  writeFileSync(join(projectRoot, file), zipSync(files));

  console.log(file);
  if (defaulted.length > 0) {
    console.error(`Not set, so the package names stand-ins: ${defaulted.join(', ')}. Set them before you give it to a tenant.`);
  }
};

config({ path: join(projectRoot, '.env'), quiet: true });
try {
  writePackage();
} catch (error) {
  if (!(error instanceof SignpostError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
