import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { otherSideError } from '../errors.ts';
import { whereNotJson } from './json-position.ts';

/** What `.env` in `folder` sets; nothing when there is none. The process's own environment stays as it is. */
export const readDotEnv = (folder: string): Record<string, string> => {
  const read = readText(join(folder, '.env'));
  return read === undefined ? {} : parse(read);
};

/** What a JSON file holds, or in words what is wrong with it. */
export const readJson = (path: string): { json: unknown } | { problem: string } => {
  const text = readText(path);
  if (text === undefined) return { problem: 'is missing: expected a settings file there, such as signpost.config.example.json' };
  const at = whereNotJson(text);
  return at === undefined ? { json: JSON.parse(text) } : { problem: `is not JSON: ${wordsFor(text, at)}` };
};

const wordsFor = (text: string, at: number): string => {
  if (at === text.length) return `it ends too early, at position ${at}`;
  const lines = text.slice(0, at).split('\n');
  return `look at line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1} (position ${at})`;
};

/** Undefined when there is no such file. Editors on Windows may put a mark in front, which is no part of the text. */
const readText = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw otherSideError('settings-file', `${path} cannot be read: check that it is a file and ours to read.`, cause);
  }
};
