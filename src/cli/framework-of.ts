import { join } from 'node:path';
import { inputError } from '../errors.ts';
import { type Framework, loadFrameworks } from '../pathway/index.ts';
import { projectRoot } from '../root.ts';

/** Every strategy there is. @throws input error `bad-pack` */
export const allFrameworks = (): Map<string, Framework> => loadFrameworks(join(projectRoot, 'data'));

/** @throws input error `unknown-framework`, naming those there are */
export const frameworkOf = (id: string): Framework => {
  const frameworks = allFrameworks();
  const framework = frameworks.get(id);
  if (!framework)
    throw inputError(
      'unknown-framework',
      `--framework: "${id}" is unknown; expected one of ${[...frameworks.keys()].join(', ')}.`,
    );
  return framework;
};
