import { join } from 'node:path';
import { expect } from 'vitest';
import type { Form } from '../../../src/evaluation/forms/form.ts';
import { loadForms } from '../../../src/evaluation/forms/load.ts';
import { projectRoot } from '../../../src/root.ts';

export const dataFolder = join(projectRoot, 'data');

export const forms = loadForms(dataFolder);

export const formOf = (id: string): Form => forms.get(id) ?? expect.fail(`no form ${id}`);

/** Those of the project itself, and the strategy that each is of. */
export const strategies: [form: string, framework: string][] = [
  ['cheshire-west-course', 'cheshire-west-2015'],
  ['cumbria-self-assessment', 'cumbria-2022'],
  ['solihull-course', 'solihull-2021'],
  ['somerset-course', 'somerset-2020'],
  ['wandsworth-course', 'wandsworth-2017'],
];
