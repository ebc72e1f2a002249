import { join } from 'node:path';
import { expect } from 'vitest';
import type { Form } from '../../../src/evaluation/forms/form.ts';
import { loadForms } from '../../../src/evaluation/forms/load.ts';
import type { PackRound } from '../../../src/pathway/index.ts';
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

/** Those of what is asked some time after: whom, and the strategy that each is of; none for the project's own. */
export const later: [form: string, to: PackRound['to'], framework?: string][] = [
  ['impact-practitioner', 'practitioner'],
  ['cumbria-impact', 'practitioner', 'cumbria-2022'],
  ['wandsworth-impact', 'practitioner', 'wandsworth-2017'],
  ['solihull-impact', 'practitioner', 'solihull-2021'],
  ['impact-supervisor', 'supervisor'],
  ['cheshire-west-outcomes', 'supervisor', 'cheshire-west-2015'],
  ['wandsworth-manager', 'supervisor', 'wandsworth-2017'],
  ['solihull-manager', 'supervisor', 'solihull-2021'],
];
