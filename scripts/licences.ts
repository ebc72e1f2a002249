// npm run licences: every package of production with its licence. Exits 1 for one that nobody has looked at.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/root.ts';
import { judge, licencesIn } from './licences/list.ts';

const lock: unknown = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
const found = licencesIn(lock, (path) => JSON.parse(readFileSync(join(projectRoot, path, 'package.json'), 'utf8')));
for (const { name, version, licence } of found) console.log(`${name}@${version}\t${licence}`);
const problems = judge(found);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
