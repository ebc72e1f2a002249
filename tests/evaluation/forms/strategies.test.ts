import { describe, expect, it } from 'vitest';
import { expectPrinted } from '../../pathway/courses.ts';
import { five, frameworkOf } from '../../pathway/packs.ts';
import { formOf, strategies } from './forms.ts';

const evaluationOf = (id: string) => frameworkOf(id).pack.evaluation;

describe('what a strategy says of evaluation', () => {
  it.each(strategies)('names its form: %s', (form, framework) => {
    expect(evaluationOf(framework).form).toBe(form);
  });

  const before: [id: string, when: string, source: RegExp, printed: string][] = [
    ['somerset-2020', 'with-after', /^Appendix 4, questions 1 to 6$/, 'At the beginning of the course At the end of the course'],
    ['cheshire-west-2015', 'day', /^default$/, 'Pre and Post Course quizzes'],
    ['cumbria-2022', 'listed', /Evaluation Process$/, 'pre-course self-assessment prior to attending the training'],
    ['solihull-2021', 'listed', /stage 1$/, 'at the time someone books a place'],
    ['wandsworth-2017', 'day', /^Section 15,/, 'on the day of the training'],
  ];
  it.each(before)('is when the first time is: %s', (id, when, source, printed) => {
    expect(evaluationOf(id).before).toEqual({ when, source: expect.stringMatching(source) });
    expectPrinted(id, [printed]);
  });

  it('is a gain of 2 in Cheshire West, with how that is read, and no gain elsewhere', () => {
    const { gain } = evaluationOf('cheshire-west-2015');
    expect(gain).toMatchObject({ least: 2, source: expect.stringMatching(/^Monitoring & Evaluation/) });
    expect(gain?.taken).toMatch(/no unit.*questions right in the quiz.*on average/);
    expectPrinted('cheshire-west-2015', ['average knowledge increase of 2']);
    expect(five.filter((id) => evaluationOf(id).gain)).toEqual(['cheshire-west-2015']);
  });

  it('is a certificate after the evaluation in Cumbria, whose standards ask for it, and after attendance elsewhere', () => {
    expect(five.filter((id) => evaluationOf(id).certificate.after === 'evaluation')).toEqual(['cumbria-2022']);
    expect(evaluationOf('cumbria-2022').certificate.source).toMatch(/Attendance at Safeguarding Training, point 5/);
    expectPrinted('cumbria-2022', ['must give constructive feedback upon the course', 'will be issued with a certificate']);
    expect(evaluationOf('somerset-2020').certificate.source).toMatch(/^Section 3, Provision/);
    expectPrinted('somerset-2020', ['certificates of attendance']);
  });

  it('is what to talk about in supervision in Cumbria, Somerset and Solihull', () => {
    expect(five.filter((id) => evaluationOf(id).supervision)).toEqual(['cumbria-2022', 'somerset-2020', 'solihull-2021']);
    expectPrinted('cumbria-2022', ['form the discussion with their line manager']);
    expectPrinted('somerset-2020', ['incorporating the learning into workforce supervision']);
    expectPrinted('solihull-2021', ['reflect in supervision on any impact']);
  });

  it('is seven days for the trainers in Somerset, and by default elsewhere', () => {
    for (const id of five)
      expect(evaluationOf(id).trainers).toEqual({
        within: 'P7D',
        source: id === 'somerset-2020' ? 'Section 3, Evaluation and Monitoring' : 'default',
      });
    expectPrinted('somerset-2020', ['completed trainer evaluation form within seven days']);
  });

  it.each(five)('says nowhere how long answers are open, so that is a default: %s', (id) => {
    expect(evaluationOf(id).closes).toEqual({ after: 'P14D', source: 'default' });
  });

  it('is six statements for one course of Somerset, on a scale of four points', () => {
    const own = five.flatMap((id) => frameworkOf(id).pack.courses.filter(({ statements }) => statements));
    expect(own.map(({ id, statements }) => [id, statements?.items.length, statements?.source])).toEqual([
      ['working-together-update', 6, 'Appendix 4, questions 1 to 6'],
    ]);
    expect(formOf('somerset-course').scales['understanding']?.points).toEqual(['No understanding', 'Poor', 'Good', 'Excellent']);
  });
});
