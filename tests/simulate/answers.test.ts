import { describe, expect, it } from 'vitest';
import { untrueAnswers, untrueLater } from '../../bench/simulate/checks/answers.ts';
import type { Response } from '../../src/evaluation/index.ts';
import { deed, followUp } from './records.ts';

const response = (more: Partial<Response> = {}): Response => ({
  id: 'r',
  session: 's',
  course: 'c',
  questionnaire: 'q',
  before: { a: '1' },
  after: { a: '3' },
  remembered: true,
  sent: true,
  revision: 1,
  ...more,
});
const given = { evaluation: 's/ann', before: { a: '1' }, after: { a: '3' }, acknowledged: true };
const runs = [{ id: 's', present: new Set([0]) }];
const people = [{ n: 0, id: 'ann' }];
const kept = (...all: Response[]) => ({ responses: new Map([['s', all]]), questionnaires: new Map() });

describe('what was answered about a session', () => {
  it('and is kept as it was given is left alone', () => {
    expect(untrueAnswers(kept(response()), [given], runs, people)).toEqual([]);
  });

  it('and is not there is lost, unless they were not there after all', () => {
    expect(untrueAnswers(kept(), [given], runs, people)).toEqual([expect.stringMatching(/s\/ann are lost/)]);
    expect(untrueAnswers(kept(), [given], [{ id: 's', present: new Set() }], people)).toEqual([]);
  });

  it('and is kept otherwise is lost, and made up', () => {
    expect(untrueAnswers(kept(response({ after: { a: '2' } })), [given], runs, people)).toHaveLength(2);
  });

  it('and is kept twice is made up once', () => {
    expect(untrueAnswers(kept(response(), response({ id: 'r2' })), [given], runs, people)).toHaveLength(1);
  });

  it('and was not acknowledged may be there or not', () => {
    const open = [{ ...given, acknowledged: false }];
    expect(untrueAnswers(kept(response()), open, runs, people)).toEqual([]);
    expect(untrueAnswers(kept(), open, runs, people)).toEqual([]);
  });
});

describe('what was answered some months later', () => {
  const later = response({ later: { questionnaire: 'q', answers: { q: '1' }, sent: true, revision: 1 } });
  const more = { followUps: [followUp('answered')], observations: new Map() };

  it('and is kept as it was given is left alone', () => {
    expect(untrueLater({ ...kept(later), ...more }, [deed('answered')])).toEqual([]);
  });

  it('and is not there is lost; what nobody gave is made up', () => {
    expect(untrueLater({ ...kept(response()), ...more }, [deed('answered')])).toEqual([expect.stringMatching(/is lost/)]);
    expect(untrueLater({ ...kept(later), ...more }, [])).toEqual([expect.stringMatching(/nobody has answered/)]);
  });
});
