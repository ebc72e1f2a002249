import { join } from 'node:path';
import { inputError } from '../../errors.ts';
import { jsonFiles, problemText, readJson } from '../../pathway/index.ts';
import { checkForm } from './check-form.ts';
import type { Form } from './form.ts';

/** One form from its file. @throws input error `bad-form`, naming the file, the path in it and what was expected. */
export const loadForm = (file: string): Form => checkForm(file, readJson(file, 'bad-form'));

/** Every form of `data/forms`, by id, in the order of their file names. @throws input error `bad-form` */
export const loadForms = (dataFolder: string): Map<string, Form> => {
  const forms = new Map<string, Form>();
  for (const file of jsonFiles(join(dataFolder, 'forms'), 'forms', 'bad-form')) {
    const form = loadForm(file);
    const message = `"${form.id}" is taken by another form; expected a new one`;
    if (forms.has(form.id)) throw inputError('bad-form', problemText(file, { path: ['id'], message }));
    forms.set(form.id, form);
  }
  return forms;
};
