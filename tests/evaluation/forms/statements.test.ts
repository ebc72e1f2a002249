import { describe, expect, it } from 'vitest';
import { putLater, putTogether } from '../../../src/evaluation/questionnaire.ts';
import { formOf } from './forms.ts';

const own = { statements: ['I know the signs of neglect', 'I know whom to tell'] };

const rated = ({ questions }: ReturnType<typeof putTogether>) =>
  questions.filter(({ kind, twice }) => kind === 'rating' && twice);
const said = (put: ReturnType<typeof putTogether>) => rated(put).map(({ text }) => text);

describe('the statements of a form', () => {
  it('are the course’s own, where an officer has set some', () => {
    for (const id of ['general', 'cheshire-west-course']) expect(said(putTogether(formOf(id), own))).toEqual(own.statements);
  });

  it('are none in a form without any where the course has none, and the rest is asked all the same', () => {
    const put = putTogether(formOf('cheshire-west-course'), {});
    expect(rated(put)).toEqual([]);
    expect(put.questions.map(({ short }) => short)).toContain('Plans for practice');
  });

  it('are some time after the very ones that were rated at the session, so that the answers join', () => {
    const first = rated(putTogether(formOf('cheshire-west-course'), own));
    const then = rated(putLater(formOf('impact-practitioner'), first));
    expect(then).toEqual(first);
    expect(first).toHaveLength(2);
  });

  it.each(['impact-practitioner', 'cumbria-impact', 'wandsworth-impact', 'solihull-impact'])(
    'are how confident they are where nothing was rated: %s',
    (id) => {
      expect(said(putLater(formOf(id), []))).toEqual(['Your confidence in acting on what you learned']);
    },
  );
});
