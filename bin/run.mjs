// node bin/run.mjs <entry> [args…]: runs an entry of the built project in this process, building first when the sources have
// changed. `npm ci` runs no prepare scripts here (see .npmrc), so nothing else would have built a fresh clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...names) => join(root, ...names);
const entries = { main: 'main.js', sandbox: 'sandbox/main.js', cli: 'cli/main.js' };

const built = at('dist', 'src');
const stamp = join(built, '.sources');
const building = at('dist', '.building');
const lock = at('dist', '.lock');
const compiler = at('node_modules', 'typescript', 'bin', 'tsc');
/** A build takes a few seconds; a lock this old was left by a machine that went down. */
const lockExpires = 60_000;

const stop = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
};

/** Names, sizes and times of everything a build is made from: also tells that a file has gone, or is older than before. */
const fingerprint = () => {
  const files = readdirSync(at('src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  for (const name of ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'])
    if (existsSync(at(name))) files.push(at(name));
  const hash = createHash('sha1');
  for (const file of files.sort()) {
    // Editors save by renaming, so a file may be gone by now.
    const found = statSync(file, { throwIfNoEntry: false });
    hash.update(`${file}\0${found?.size}\0${found?.mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const readIfThere = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const fresh = () => readIfThere(stamp) === fingerprint();

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const lockIsStale = () => {
  const owner = readIfThere(lock);
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age > lockExpires || (owner !== undefined && owner !== '' && !alive(Number(owner)));
};

/** One build at a time in this folder: whoever comes second waits, and then finds the build done. */
const locked = async (work) => {
  mkdirSync(at('dist'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (lockIsStale()) rmSync(lock, { force: true });
      else await pause(30);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
};

/** Compiles beside the running build and swaps the two by renaming, so that a failed build leaves the last good one. */
const build = () => {
  if (fresh()) return true;
  const sources = fingerprint();
  rmSync(building, { recursive: true, force: true });
  // Everything the compiler says goes to stderr: stdout belongs to the entry.
  const compiled = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', building], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (compiled.status !== 0) {
    rmSync(building, { recursive: true, force: true });
    return false;
  }
  writeFileSync(join(building, '.sources'), sources);
  const replaced = at('dist', '.replaced');
  rmSync(replaced, { recursive: true, force: true });
  if (existsSync(built)) renameSync(built, replaced);
  renameSync(building, built);
  rmSync(replaced, { recursive: true, force: true });
  return true;
};

const [name, ...args] = process.argv.slice(2);
const entry = Object.hasOwn(entries, name ?? '') ? entries[name] : undefined;
if (entry === undefined && name !== 'build') {
  stop(`bin/run.mjs: "${name ?? ''}" is not an entry; expected build, ${Object.keys(entries).join(', ')}.`);
}

// In a production image neither the compiler nor the sources need be there: the build that came with it runs as it is.
if (existsSync(compiler) && existsSync(at('src'))) {
  if (!fresh() && !(await locked(build))) stop('The build failed; what the compiler said stands above.');
} else if (!existsSync(built)) {
  stop('There is no build in dist/ and no TypeScript compiler to make one; run `npm ci` first.');
}

if (entry !== undefined) {
  const file = join(built, entry);
  if (!existsSync(file)) stop(`${name}: dist/src/${entry} is not in the build.`);
  process.argv = [process.argv[0], file, ...args];
  await import(pathToFileURL(file).href);
}
