import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';

/** Stands in for the compiler: copies the sources under their new names, logs each build, and fails at the word "broken". */
const standInCompiler = `
  const { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
  const out = process.argv.at(-1);
  appendFileSync('builds.log', 'built ');
  mkdirSync(out + '/cli', { recursive: true });
  for (const name of readdirSync('src', { recursive: true }).filter((file) => file.endsWith('.ts'))) {
    const text = readFileSync('src/' + name, 'utf8');
    writeFileSync(out + '/' + name.replace('.ts', '.js'), text);
    if (text.includes('broken')) {
      console.log('error: broken');
      process.exitCode = 2;
    }
  }
`;

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const write = (file: string, text: string) => {
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
};
const edit = (word: string) => write('src/cli/main.ts', `console.log('${word}', ...process.argv.slice(2));\n`);
const removeCompiler = () => rmSync(at('node_modules'), { recursive: true });
const builds = () => readFileSync(at('builds.log'), 'utf8').trim().split(' ').length;

const run = (...args: string[]): Promise<{ code: number | null; out: string; err: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [at('bin', 'run.mjs'), ...args]);
    const said = { out: '', err: '' };
    child.stdout.on('data', (data) => {
      said.out += data;
    });
    child.stderr.on('data', (data) => {
      said.err += data;
    });
    child.on('close', (code) => resolve({ code, ...said }));
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-'));
  cpSync(join(projectRoot, 'bin'), at('bin'), { recursive: true });
  write('package.json', '{ "type": "module" }');
  write('node_modules/typescript/package.json', '{}');
  write('node_modules/typescript/bin/tsc', standInCompiler);
  write('src/other.ts', 'export const other = 1;\n');
  edit('one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the launcher', { timeout: 20_000 }, () => {
  it('builds a fresh clone, runs the entry, and passes its arguments on', async () => {
    expect(await run('cli', '--flag', 'a b')).toEqual({ code: 0, out: 'one --flag a b\n', err: '' });
  });

  it('does so with the real compiler', async () => {
    removeCompiler();
    mkdirSync(at('node_modules'));
    symlinkSync(join(projectRoot, 'node_modules', 'typescript'), at('node_modules', 'typescript'));
    const compilerOptions = { module: 'nodenext', target: 'es2022', rootDir: 'src', types: [] };
    write('tsconfig.build.json', JSON.stringify({ compilerOptions, include: ['src'] }));
    write('src/cli/main.ts', 'const word: string = import.meta.url;\nthrow word;\n');
    expect((await run('cli')).err).toContain('dist/src/cli/main.js');
  });

  it('does not build again while nothing has changed', async () => {
    await run('cli');
    await run('cli');
    expect(builds()).toBe(1);
  });

  it('builds again after an edit, and after a file has gone', async () => {
    await run('cli');
    edit('two');
    expect((await run('cli')).out).toBe('two\n');
    rmSync(at('src', 'other.ts'));
    await run('cli');
    expect(existsSync(at('dist', 'src', 'other.js'))).toBe(false);
    expect(builds()).toBe(3);
  });

  it('builds once when several start at the same moment, and runs them all', async () => {
    const runs = await Promise.all([run('cli'), run('cli'), run('cli'), run('cli')]);
    for (const one of runs) expect(one).toEqual({ code: 0, out: 'one\n', err: '' });
    expect(builds()).toBe(1);
  });

  it('takes over from a build that died', async () => {
    const gone = await new Promise<number | undefined>((resolve) => {
      const child = spawn(process.execPath, ['-e', '0']);
      child.on('close', () => resolve(child.pid));
    });
    write('dist/.lock', String(gone));
    write('dist/.building/half.js', 'half');
    expect((await run('cli')).out).toBe('one\n');
    expect(existsSync(at('dist', 'src', 'half.js'))).toBe(false);
  });

  it('keeps the last good build when the sources do not compile, and shows why on stderr', async () => {
    await run('cli');
    edit('broken');
    expect(await run('cli')).toEqual({
      code: 2,
      out: '',
      err: 'error: broken\nThe build failed; what the compiler said stands above.\n',
    });
    expect(readFileSync(at('dist', 'src', 'cli', 'main.js'), 'utf8')).toContain("'one'");
    expect(existsSync(at('dist', '.lock'))).toBe(false);
  });

  it('runs the build that is there when no compiler is installed', async () => {
    await run('build');
    removeCompiler();
    edit('two');
    expect((await run('cli')).out).toBe('one\n');
  });

  it('says what to do when there is neither a build nor a compiler', async () => {
    removeCompiler();
    const { code, err } = await run('cli');
    expect(code).toBe(2);
    expect(err).toContain('npm ci');
  });

  it('names the entries when it is given another', async () => {
    const { code, err } = await run('toString');
    expect(code).toBe(2);
    expect(err).toBe('bin/run.mjs: "toString" is not an entry; expected build, main, sandbox, cli.\n');
  });
});
