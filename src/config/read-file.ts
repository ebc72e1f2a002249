import { dirname, relative, resolve } from 'node:path';
import { readJson } from './files.ts';
import { problemsIn } from './problems.ts';
import { fileKeys, type SettingsFile, settingsFile } from './settings-file.ts';

/** The settings file at `path` (from `cwd`), or every problem with it, each naming the file. Its own paths start from its folder. */
export const readSettingsFile = (path: string, cwd: string): { file: SettingsFile } | { problems: string[] } => {
  const full = resolve(cwd, path);
  const near = relative(cwd, full);
  const name = near.startsWith('..') ? full : near;
  const read = readJson(full);
  if ('problem' in read) return { problems: [`${name} ${read.problem}`] };
  const parsed = settingsFile.safeParse(read.json);
  if (!parsed.success)
    return { problems: problemsIn(parsed.error.issues, read.json, fileKeys).map((problem) => `${name}: ${problem}`) };
  const { frameworks } = parsed.data;
  return { file: { ...parsed.data, frameworks: frameworks && resolve(dirname(full), frameworks) } };
};
