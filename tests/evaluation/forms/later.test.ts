import { describe, expect, it } from 'vitest';
import { copied, present } from '../../pathway/copied.ts';
import { expectPrinted } from '../../pathway/courses.ts';
import { five, frameworkOf } from '../../pathway/packs.ts';
import { formOf, later } from './forms.ts';

/** What a strategy asks some time after: the question that asks it, where it stands, and the document's own words for it. */
type Topic = [question: string, section: RegExp, printed: string];

const topics: Record<string, Topic[]> = {
  'cumbria-impact': [
    ['used', /Evaluation Process, twelve weeks/, 'being used in the everyday environment of the participant'],
    ['used', /Kirkpatrick's model, behaviour$/, 'The extent of the applied learning back on the job'],
    ['became-how', /Attendance at Safeguarding Training, point 6$/, 'outlining the impact training has had upon their practice'],
    ['statements', /Kirkpatrick's model, results$/, 'practice has been changed or confidence reinforced'],
    ['example', /^Evaluating the Impact of Training$/, 'made a difference to children and families'],
  ],
  'wandsworth-impact': [
    ['impact', /^Section 15, /, 'Impact evaluation questionnaires will also be completed by individual learners'],
    ['became-how', /^Section 6, priority 7$/, 'evidence on the impact on practice in the long and short term'],
  ],
  'solihull-impact': [
    ['impact', /stage 3$/, 'to capture the impact training has had in the workplace'],
    ['supervision', /stage 3$/, 'to reflect in supervision on any impact the training has in their work'],
  ],
  'cheshire-west-outcomes': [
    ['impact', /post course outcomes questionnaires$/, 'the impact on learner practice'],
    ['evidence', /post course outcomes questionnaires$/, 'evidence the impact on learner practice'],
    ['supervision', /post course outcomes questionnaires$/, 'require the supervision process to review the impact of learning'],
    ['example', /post course outcomes questionnaires$/, 'created a positive outcome for the service user'],
  ],
  'wandsworth-manager': [
    ['impact', /^Section 15, /, 'for each member of staff who completes a course'],
    ['evidence', /^Section 6, priority 7$/, 'captures qualitative data and evidence on the impact on practice'],
  ],
  'solihull-manager': [
    ['impact', /stage 3$/, 'Both the person who attended the training & their manager are asked'],
    ['management', /principles$/, 'is evaluated for impact on management and practice'],
    ['supervision', /stage 3$/, 'discuss the training they have attended with their manager'],
  ],
};

const ofPractitioners = later.filter(([, to]) => to === 'practitioner');
const ofSupervisors = later.filter(([, to]) => to === 'supervisor');

/** What a form asks, in order: its kind and its use, or its id where it is only shown. */
const parts = (id: string) =>
  formOf(id).questions.map((q) => `${q.kind} ${('use' in q && q.use !== 'comment' ? q.use : undefined) ?? q.id}`);

describe('what is asked some time after a session', () => {
  it.each(later)('is asked where its strategy asks it, and by the project elsewhere: %s', (id, _, framework) => {
    const asked = formOf(id).questions.flatMap((q) => q.asks.map((a) => [q.id, a.framework, a.section]));
    const expected = topics[id]?.map(([question, section]) => [question, framework, expect.stringMatching(section)]);
    expect(asked).toEqual(expected ?? []);
    if (framework) expectPrinted(framework, topics[id]?.map(([, , printed]) => printed) ?? []);
  });

  it.each(ofPractitioners)('is, of whoever was there, all that is to be known: %s', (id) => {
    expect(parts(id).slice(-8)).toEqual([
      'rating became',
      'text became',
      'statements statements',
      'rating supervision',
      'text helped',
      'text example',
      'choice may-use-example',
      'choice interview',
    ]);
    expect(parts(id).length).toBeLessThanOrEqual(9);
  });

  it.each(ofSupervisors)('is, of a supervisor, the difference it made, an example, and what is missing: %s', (id) => {
    expect(parts(id)[0]).toBe('rating impact');
    expect(parts(id).slice(-3)).toEqual(['text example', 'choice may-use-example', 'text support']);
    expect(parts(id).length).toBeLessThanOrEqual(6);
  });

  it.each(later)('measures behaviour and results, and what is still known: %s', (id) => {
    for (const { id: question, measures } of formOf(id).questions)
      expect([question, measures]).toEqual([
        question,
        question === 'statements' ? 'learning' : /example|interview/.test(question) ? 'results' : 'behaviour',
      ]);
  });

  it.each(later)('is answered in a minute on a phone: %s', (id) => {
    const { questions, scales } = formOf(id);
    const count = (kind: string) => questions.filter((q) => q.kind === kind).length;
    expect([count('rating'), count('text')]).toEqual([expect.toSatisfy((n) => n <= 3), expect.toSatisfy((n) => n <= 3)]);
    expect(questions.filter(({ text }) => text.length > 100)).toEqual([]);
    expect(Object.values(scales).filter(({ points }) => points.length > 4)).toEqual([]);
    expect(questions.filter((q) => q.kind === 'statements' || (q.kind === 'rating' && q.required))).toHaveLength(1);
  });

  it.each(later)('asks for examples without names: %s', (id) => {
    const examples = formOf(id).questions.filter((q) => 'use' in q && q.use === 'example');
    expect(examples.map(({ text }) => text)).toEqual([expect.stringMatching(/No names, nothing that/)]);
  });

  it('is asked by a form that some strategy names, each by those of its own', () => {
    const named = new Set(five.flatMap((id) => frameworkOf(id).pack.evaluation.rounds.flatMap(({ form }) => form ?? [])));
    expect([...named].sort()).toEqual(later.map(([id]) => id).sort());
  });
});

describe.skipIf(!present)('the words of what is asked some time after', () => {
  it.each(later)('are its own: nowhere eight in a row from any of the documents: %s', (id) => {
    expect(five.flatMap((framework) => copied(formOf(id), framework))).toEqual([]);
  });
});
