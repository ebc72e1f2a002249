import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkForms } from '../../../src/evaluation/forms/check.ts';
import { loadFramework } from '../../../src/pathway/index.ts';
import { changed, complaint, shared, temporaryFolder } from '../../pathway/broken.ts';
import { frameworks } from '../../pathway/packs.ts';
import { formOf, forms } from './forms.ts';

const folder = temporaryFolder();

const evaluation = {
  form: 'general',
  source: 'Part 10',
  before: { when: 'day', source: 'Part 10' },
  closes: { after: 'P7D', source: 'default' },
  certificate: { after: 'attendance', source: 'default' },
  trainers: { within: 'P7D', source: 'default' },
};

/** All packs, and the made-up one with this said of evaluation. */
const withPack = (said: object) => {
  const file = join(folder, 'pack.json');
  writeFileSync(file, changed('evaluation', { ...evaluation, ...said }));
  const loaded = loadFramework(file, shared);
  return new Map([...frameworks, [loaded.pack.id, loaded]]);
};

describe('forms and packs', () => {
  it('name what is there', () => {
    expect(() => checkForms(forms, frameworks)).not.toThrow();
    expect(() => checkForms(forms, withPack({}))).not.toThrow();
  });

  it('are refused when a pack names a form that is not there', () => {
    const message = complaint(() => checkForms(forms, withPack({ form: 'genral' })));
    expect(message).toMatch(/^pack rivermouth-2030: evaluation\.form: unknown form "genral"; expected any of .*\bgeneral\b/);
  });

  it('are refused when a pack measures a gain in a quiz that its form does not have', () => {
    const { questions, ...rest } = formOf('general');
    const without = { ...rest, questions: questions.filter(({ kind }) => kind !== 'quiz') };
    const gain = { least: 1, taken: 'As it says.', source: 'Part 10' };
    expect(() => checkForms(forms, withPack({ gain }))).not.toThrow();
    const message = complaint(() => checkForms(new Map([...forms, ['general', without]]), withPack({ gain })));
    expect(message).toMatch(/^pack rivermouth-2030: evaluation\.gain: expected a quiz/);
  });

  it('are refused when a form is asked by a strategy that is not there', () => {
    const fewer = new Map([...frameworks].filter(([id]) => id !== 'wandsworth-2017'));
    const message = complaint(() => checkForms(forms, fewer), 'bad-form');
    expect(message).toMatch(
      /^form wandsworth-course: questions\[0\]\.asks\[0\]\.framework: unknown framework "wandsworth-2017"; expected any of .*somerset-2020/,
    );
  });
});
