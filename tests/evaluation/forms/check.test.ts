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

  const round = {
    id: 'later',
    to: 'practitioner',
    after: 'P3M',
    form: 'impact-practitioner',
    source: 'Part 10',
    afterSource: 'default',
  };
  const ofSupervisor = { ...round, id: 'above', to: 'supervisor', form: 'impact-supervisor' };

  const rounds: [title: string, rounds: object[], path: string, says: RegExp][] = [
    ['that is not there', [{ ...round, form: 'impct' }], 'rounds[0].form', /unknown form "impct"; expected any of .*impact-p/],
    ['with a quiz', [{ ...round, form: 'general' }], 'rounds[0].form', /"general" has a "quiz"; expected none .* practitioner/],
    [
      'that asks supervisors about themselves',
      [round, { ...ofSupervisor, form: 'impact-practitioner' }],
      'rounds[1].form',
      /"impact-practitioner" has a "became"; expected none .* supervisor/,
    ],
    ['of nothing, for people who are asked', [{ ...round, form: null }], 'rounds[0].form', /expected a form/],
  ];
  it.each(rounds)('are refused when a round later on has a form %s', (_, said, path, says) => {
    const message = complaint(() => checkForms(forms, withPack({ rounds: said })));
    expect(message.startsWith(`pack rivermouth-2030: evaluation.${path}: `)).toBe(true);
    expect(message).toMatch(says);
  });

  it('are refused when one of two rounds would take the place of the other', () => {
    const of = (said: object) => complaint(() => checkForms(forms, withPack({ rounds: [round, said] })));
    expect(of({ ...ofSupervisor, id: 'later' })).toMatch(/evaluation\.rounds\[1\]\.id: "later" stands twice/);
    expect(of({ ...round, id: 'again' })).toMatch(/evaluation\.rounds\[1\]\.to: a second round for the practitioner/);
  });

  it('are taken with one round, with none, and with a supervisor who is only told', () => {
    for (const said of [[], [round], [ofSupervisor], [round, { ...ofSupervisor, form: null }]])
      expect(() => checkForms(forms, withPack({ rounds: said }))).not.toThrow();
  });

  it('are refused when a session asks at once what can only be known later', () => {
    const message = complaint(() => checkForms(forms, withPack({ form: 'impact-supervisor' })));
    expect(message).toMatch(
      /^pack rivermouth-2030: evaluation\.form: the form "impact-supervisor" has a "example"; expected none/,
    );
  });

  it('are refused when a form is asked by a strategy that is not there', () => {
    const fewer = new Map([...frameworks].filter(([id]) => id !== 'wandsworth-2017'));
    const message = complaint(() => checkForms(forms, fewer), 'bad-form');
    expect(message).toMatch(
      /^form wandsworth-course: questions\[0\]\.asks\[0\]\.framework: unknown framework "wandsworth-2017"; expected any of .*somerset-2020/,
    );
  });
});
