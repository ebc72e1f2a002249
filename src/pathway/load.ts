import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod/v4';
import { inputError } from '../errors.ts';
import { checkPack } from './check-pack.ts';
import { type Framework, framework } from './framework.ts';
import { checkLexicon, type Lexicon } from './lexicon.ts';
import { type Question, question } from './pack.ts';
import type { Roles } from './roles/known.ts';
import { lazily } from './roles/lazily.ts';
import { rolesOf } from './roles/roles.ts';

/** A data file, as it is. @throws input error `code` for one that is not there, or no JSON */
export const readJson = (file: string, code = 'bad-pack'): unknown => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw inputError(code, `${file}: cannot be read; expected a JSON file.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw inputError(code, `${file}: is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
};

/** The data files of a folder, in the order of their names. @throws input error `code` for a folder that is not there */
export const jsonFiles = (folder: string, of = 'packs', code = 'bad-pack'): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    throw inputError(code, `${folder}: cannot be read; expected a folder of ${of}.`);
  }
};

/** The questions that every framework accepts, in the project's own words. @throws input error `bad-pack` */
export const loadSharedQuestions = (dataFolder: string): Question[] => {
  const file = join(dataFolder, 'questions', 'shared.json');
  const parsed = z.array(question).safeParse(readJson(file));
  if (!parsed.success) throw inputError('bad-pack', `${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

/** One pack from its file. @throws input error `bad-pack`, naming the file, the path in it and what was expected. */
export const loadFramework = (file: string, shared: Question[], roles?: () => Roles): Framework =>
  framework(checkPack(file, readJson(file), shared), shared, roles);

/** The words people use for what they do. @throws input error `bad-lexicon`, naming the file, the path in it and what was expected. */
export const loadLexicon = (dataFolder: string): Lexicon => {
  const folder = join(dataFolder, 'roles');
  const files = jsonFiles(folder, 'words for roles', 'bad-lexicon').map(
    (file) => [basename(file, '.json'), readJson(file, 'bad-lexicon')] as const,
  );
  return checkLexicon(folder, new Map(files));
};

/**
 * Every framework of the given folders, by id, in the order of their file names. The lexicon is read when a title is first matched.
 * @throws input error `bad-pack`
 */
export const loadFrameworks = (
  dataFolder: string,
  folders: string[] = [join(dataFolder, 'frameworks')],
): Map<string, Framework> => {
  const shared = loadSharedQuestions(dataFolder);
  const frameworks = new Map<string, Framework>();
  const roles = lazily(() => rolesOf(loadLexicon(dataFolder), frameworks.values()));
  for (const folder of folders) {
    for (const file of jsonFiles(folder)) {
      const loaded = loadFramework(file, shared, roles);
      if (frameworks.has(loaded.pack.id))
        throw inputError('bad-pack', `${file}: id: "${loaded.pack.id}" is taken by another pack; expected a new one`);
      frameworks.set(loaded.pack.id, loaded);
    }
  }
  return frameworks;
};
