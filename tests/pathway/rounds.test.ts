import { describe, expect, it } from 'vitest';
import { expectPrinted } from './courses.ts';
import { all, five, frameworkOf } from './packs.ts';

const roundsOf = (id: string) => frameworkOf(id).pack.evaluation.rounds;

type Row = [to: string, after: string, form: string | null, source: string, afterSource: string];

const stage3 = 'Strategy aims and objectives, three stages of evaluation, stage 3';
const section15 = 'Section 15, On the Day and Impact Evaluation';
const process = 'Multi-Agency Training Evaluation Process';
const returned = `${process}; Minimum Standards for Attendance at Safeguarding Training, point 6`;
const outcomes = 'Monitoring & Evaluation, post course outcomes questionnaires';

const rounds: [id: string, practitioner: Row, supervisor: Row][] = [
  [
    'cheshire-west-2015',
    ['practitioner', 'P3M', 'impact-practitioner', 'default', 'default'],
    ['supervisor', 'P3M', 'cheshire-west-outcomes', outcomes, 'default'],
  ],
  ['cumbria-2022', ['practitioner', 'P12W', 'cumbria-impact', returned, process], ['supervisor', 'P12W', null, process, process]],
  [
    'wandsworth-2017',
    ['practitioner', 'P12W', 'wandsworth-impact', section15, section15],
    ['supervisor', 'P3M', 'wandsworth-manager', section15, 'default'],
  ],
  [
    'somerset-2020',
    ['practitioner', 'P3M', 'impact-practitioner', 'default', 'default'],
    ['supervisor', 'P3M', 'impact-supervisor', 'Appendix 3, Training and Development', 'default'],
  ],
  [
    'solihull-2021',
    ['practitioner', 'P3M', 'solihull-impact', stage3, stage3],
    ['supervisor', 'P3M', 'solihull-manager', stage3, stage3],
  ],
];

const printed: [id: string, words: string[]][] = [
  [
    'cheshire-west-2015',
    ['outcomes questionnaires require the supervision process', 'requires supervisors to explore and provide'],
  ],
  [
    'cumbria-2022',
    [
      'Twelve weeks after the training a post evaluation questionnaire is sent to the participant (notification of their supervisor)',
      'complete and return to the CSCP the post course form',
    ],
  ],
  [
    'wandsworth-2017',
    ['at least twelve weeks following the course', 'CPD Leads/Managers will also complete an impact valuation questionnaire'],
  ],
  ['somerset-2020', ['an evaluation framework and incorporating the learning into workforce supervision']],
  ['solihull-2021', ['issued 3 months after the course', '& their manager are asked to complete an evaluation']],
];

describe('what a strategy asks some time after', () => {
  it.each(rounds)('is of whom, when and where the document says it, and a default where it does not: %s', (id, ...rows) => {
    expect(roundsOf(id).map((r) => [r.to, r.after, r.form, r.source, r.afterSource])).toEqual(rows);
  });

  it.each(printed)('stands in its document: %s', (id, words) => {
    expectPrinted(id, words);
  });

  it('is after three months wherever the time is a default, of every pack', () => {
    const defaults = all.flatMap(([, { pack }]) => pack.evaluation.rounds.filter(({ afterSource }) => afterSource === 'default'));
    expect(defaults.map(({ after }) => after)).toEqual(defaults.map(() => 'P3M'));
    expect(defaults.length).toBeGreaterThan(4);
  });

  it('has a time of the document’s own only where the document asks it', () => {
    const rootless = five.flatMap((id) => roundsOf(id).filter((r) => r.source === 'default' && r.afterSource !== 'default'));
    expect(rootless).toEqual([]);
  });

  it('goes by the same names everywhere, so that a strategy of its own repeats nothing that was asked by default', () => {
    for (const [, { pack }] of all)
      expect(pack.evaluation.rounds.map(({ id, to }) => [id, to])).toEqual([
        ['practitioner', 'practitioner'],
        ['supervisor', 'supervisor'],
      ]);
  });

  it('is, for a strategy that says nothing, both after three months, by default', () => {
    expect(roundsOf('rivermouth-2030').map((r) => [r.to, r.after, r.form, r.source, r.afterSource])).toEqual([
      ['practitioner', 'P3M', 'impact-practitioner', 'default', 'default'],
      ['supervisor', 'P3M', 'impact-supervisor', 'default', 'default'],
    ]);
  });
});
