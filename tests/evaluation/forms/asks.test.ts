import { describe, expect, it } from 'vitest';
import { expectPrinted } from '../../pathway/courses.ts';
import { formOf, strategies } from './forms.ts';

/** What a strategy asks: the question that asks it, where it stands, and the document's own words for it. */
type Topic = [question: string, section: RegExp, printed: string];

const topics: Record<string, Topic[]> = {
  'somerset-course': [
    ['statements', /Appendix 4, questions 1 to 6$/, 'At the beginning of the course At the end of the course'],
    ['ideas', /Appendix 4, question 7$/, '3 ideas that you are taking away'],
    ['share', /Appendix 4, question 10$/, 'could share your learning'],
    ['information', /Appendix 4, question 11$/, 'pre-course information adequate'],
    ['tutor-clear', /Appendix 4, question 12\.1$/, 'deliver the course clearly and at the appropriate level'],
    ['tutor-adaptable', /Appendix 4, question 12\.2$/, 'tutor adaptable to the needs of the group'],
    ['tutor-comments', /Appendix 4, questions 12\.1 and 12\.2/, 'Comments'],
    ['improve', /Appendix 4, question 12\.3$/, 'could be improved'],
    ['quote', /Appendix 4, question 12\.4$/, 'write a quote'],
    ['impact', /Appendix 4, question after 12\.4$/, 'likelihood your learning on this training'],
    ['training-wanted', /Appendix 4, question 12\.5$/, 'any other training or development'],
    ['service', /Appendix 4, heading/, 'Which Service do you work for'],
    ['contact', /Appendix 4, last line/, 'want us to contact you about your comments'],
  ],
  'cheshire-west-course': [
    ['quiz', /Monitoring & Evaluation/, 'Pre and Post Course quizzes'],
    ['delivery', /Monitoring & Evaluation/, 'quality assure the delivery of the course'],
    ['gaps', /Monitoring & Evaluation/, 'remaining gaps in knowledge'],
    ['plans', /Monitoring & Evaluation/, 'plans to implement into practice'],
    ['points', /Monitoring & Evaluation/, 'development points for the course'],
    ['needs', /Monitoring & Evaluation/, 'additional training needs not currently available'],
  ],
  'cumbria-self-assessment': [
    ['statements', /Evaluation Process/, 'testing knowledge skills and levels of confidence'],
    ['quiz', /Kirkpatrick's model, learning/, 'Measurement of the increase in knowledge'],
    ['felt', /Kirkpatrick's model, reaction/, 'How the delegate felt about the training'],
    ['relevance', /Evaluating the Impact of Training/, 'relevance, currency and accuracy of course content'],
    ['currency', /Evaluating the Impact of Training/, 'relevance, currency and accuracy of course content'],
    ['accuracy', /Evaluating the Impact of Training/, 'relevance, currency and accuracy of course content'],
    ['trainer', /Evaluation Process/, 'about the trainer venue for immediate QA'],
    ['venue', /Evaluation Process/, 'about the trainer venue for immediate QA'],
    ['effect', /Multi-agency Safeguarding Training, point 5/, 'detail what effect it has upon their practice'],
    ['feedback', /Attendance at Safeguarding Training, point 5/, 'give constructive feedback upon the course'],
  ],
  'solihull-course': [
    ['statements', /three stages of evaluation, stages 1 and 2/, 'self-reported pre-evaluation data'],
    ['course', /three stages of evaluation, stage 2/, 'immediate response to the course'],
    ['content', /three stages of evaluation, stage 2/, 'the course and its content'],
    ['learned', /three stages of evaluation, stage 2/, 'immediately identified learning'],
    ['changes', /three stages of evaluation, stage 2/, 'changes or developments that may be required'],
  ],
  'wandsworth-course': [
    ['statements', /Section 15/, 'pre and post-course evaluations (on the day of the training)'],
    ['outcomes', /Section 5/, 'meets the agreed learning outcomes'],
    ['quality', /Section 13/, 'Monitoring the quality and impact of training'],
    ['impact', /Section 5/, 'has a positive impact on practice'],
    ['difference', /Section 6, priority 7/, 'evidence on the impact on practice'],
    ['comments', /Section 6, priority 7/, 'captures qualitative data'],
  ],
};

/** What no strategy asks there: quizzes and statements that courses may have, and leave to quote. */
const own: Record<string, string[]> = {
  'somerset-course': ['quiz', 'may-quote'],
  'cheshire-west-course': ['statements'],
  'cumbria-self-assessment': [],
  'solihull-course': ['quiz'],
  'wandsworth-course': ['quiz'],
};

describe('what a strategy asks after training', () => {
  it.each(strategies)('is asked, with where it stands, and little else: %s', (id, framework) => {
    const { questions } = formOf(id);
    const asked = questions.flatMap((q) => q.asks.map((a) => [q.id, a.framework, a.section]));
    expect(asked).toEqual(topics[id]?.map(([question, section]) => [question, framework, expect.stringMatching(section)]));
    expect(questions.filter((q) => q.asks.length === 0).map((q) => q.id)).toEqual(own[id]);
  });

  it.each(strategies)('is what its document asks: %s', (id, framework) => {
    expectPrinted(framework, topics[id]?.map(([, , printed]) => printed) ?? []);
  });

  it('does not stand in the general form, which is nobody’s', () => {
    expect(formOf('general').questions.flatMap((q) => q.asks)).toEqual([]);
  });

  it('is asked of Somerset on the points of its own form', () => {
    const { scales, questions } = formOf('somerset-course');
    const four = Object.entries(scales).filter(([name]) => name !== 'chance');
    expect(four.map(([, { points }]) => points.length)).toEqual([4, 4, 4, 4, 4]);
    expect(scales['chance']).toEqual({ points: ['Very low', 'Low', 'Average', 'High', 'Very high'], aside: 'No comment' });
    expectPrinted('somerset-2020', [...four.flatMap(([, { points }]) => points), 'Very high', 'Very low', 'No comment']);
    const service = questions.find((q) => q.id === 'service');
    const choices = service?.kind === 'choice' ? service.choices.map(({ value }) => value) : [];
    expect([choices.length, choices.at(-1)]).toEqual([12, 'other']);
  });

  it('is done with as the strategies say: ideas, comments on the trainer, other training, quotes', () => {
    const uses = (id: string) => formOf(id).questions.flatMap((q) => ('use' in q && q.use ? [`${q.id}: ${q.use}`] : []));
    expect(uses('somerset-course')).toEqual([
      'ideas: idea',
      'tutor-comments: trainer',
      'improve: comment',
      'quote: quote',
      'may-quote: may-quote',
      'training-wanted: need',
      'service: sector',
      'contact: contact',
    ]);
    expect(uses('cheshire-west-course')).toEqual(['gaps: comment', 'plans: idea', 'points: comment', 'needs: need']);
    expect(uses('cumbria-self-assessment')).toEqual(['effect: idea', 'feedback: comment']);
  });

  it('is knowledge, skills and confidence where a course has no statements of its own, and nothing in Cheshire West', () => {
    for (const [id] of [...strategies, ['general']] as const) {
      const items = formOf(id ?? '').questions.flatMap((q) => (q.kind === 'statements' ? [q.items] : []));
      expect(items.map(({ length }) => length)).toEqual([id === 'cheshire-west-course' ? 0 : 3]);
    }
    const [three] = formOf('cumbria-self-assessment').questions;
    expect(three).toMatchObject({
      items: [expect.stringMatching(/knowledge/), expect.stringMatching(/skill/), expect.stringMatching(/confidence/)],
    });
  });
});
