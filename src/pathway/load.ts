import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { inputError } from '../errors.ts';
import { checkPack } from './check-pack.ts';
import { type Framework, framework } from './framework.ts';
import { type Question, question } from './pack.ts';

const readJson = (file: string): unknown => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw inputError('bad-pack', `${file}: cannot be read; expected a JSON file.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw inputError('bad-pack', `${file}: is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
};

const packFiles = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    throw inputError('bad-pack', `${folder}: cannot be read; expected a folder of packs.`);
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
export const loadFramework = (file: string, shared: Question[]): Framework =>
  framework(checkPack(file, readJson(file), shared), shared);

/** Every framework of the given folders, by id, in the order of their file names. @throws input error `bad-pack` */
export const loadFrameworks = (
  dataFolder: string,
  folders: string[] = [join(dataFolder, 'frameworks')],
): Map<string, Framework> => {
  const shared = loadSharedQuestions(dataFolder);
  const frameworks = new Map<string, Framework>();
  for (const folder of folders) {
    for (const file of packFiles(folder)) {
      const loaded = loadFramework(file, shared);
      if (frameworks.has(loaded.pack.id))
        throw inputError('bad-pack', `${file}: id: "${loaded.pack.id}" is taken by another pack; expected a new one`);
      frameworks.set(loaded.pack.id, loaded);
    }
  }
  return frameworks;
};
