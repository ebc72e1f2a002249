import { describe, expect, it } from 'vitest';
import type { RawAnswers } from '../../src/pathway/index.ts';
import { type Axis, axesOf, everyState } from './lattice.ts';
import { frameworkOf } from './packs.ts';

const placing = ['contact', 'section47', 'lead', 'manages', 'strategic', 'partnership'];
const sectors = (...answers: string[]): Axis => ({ question: 'sector', answers });

const functions: Axis = {
  question: 'functions',
  answers: [[], ['early-help'], ['referrals'], ['evidence'], ['lead-safeguarding'], ['evidence', 'lead-safeguarding'], ['gcp2']],
};

const duties: Axis = { question: 'duties', answers: [[], ['boats'], ['nights'], ['paper'], ['boats', 'visits']] };

/** Every pack with every question; Somerset and the made-up one in two halves, since all at once would take minutes. */
const spaces: [id: string, axes: (string | Axis)[], base?: RawAnswers][] = [
  ['cheshire-west-2015', [...placing, sectors('school')]],
  ['cumbria-2022', ['contact', 'lead', 'section47', 'strategic', 'sector']],
  ['wandsworth-2017', [...placing, sectors('early-years')]],
  ['somerset-2020', ['contact', 'section47', 'lead', 'manages', 'with-children', 'intercollegiate', sectors('health', 'school')]],
  ['somerset-2020', ['strategic', 'partnership', 'manages', 'lead', 'intercollegiate', 'sector'], { contact: 'none' }],
  ['solihull-2021', [functions, 'contact', 'lead', sectors('voluntary', 'school')]],
  ['rivermouth-2030', ['contact', 'lead', 'alone', 'distance', duties, sectors('fire', 'school')]],
  ['rivermouth-2030', ['manages', 'strategic', 'partnership', 'section47', 'alone', 'contact'], { duties: ['visits'] }],
];

const given = ['contact', 'lead', 'with-children', 'intercollegiate', sectors('health', 'school')];
const straight: [id: string, axes: (string | Axis)[], sets: string[][]][] = [
  ['cheshire-west-2015', ['contact', 'lead', 'strategic'], [[], ['1'], ['2', '6']]],
  ['cumbria-2022', ['contact', 'lead', 'sector'], [['2']]],
  ['wandsworth-2017', ['contact', 'lead', 'partnership'], [['1'], ['8'], ['3', '5']]],
  ['somerset-2020', given, [[], ['1'], ['3'], ['4'], ['3', '5']]],
  ['solihull-2021', [functions, 'lead'], [['5']]],
  ['rivermouth-2030', ['contact', 'lead', 'alone', 'distance', duties], [['a'], ['b'], ['a', 'staff-lead']]],
];

const examine = (id: string, axes: (string | Axis)[], base?: RawAnswers) => {
  const framework = frameworkOf(id);
  const states = everyState(framework, axesOf(framework, axes), base);
  expect(states.filter((s) => s.open.join() !== s.matters.join()).slice(0, 3)).toEqual([]);
  expect(states.filter((s) => (s.open.length === 0) !== s.settled).slice(0, 3)).toEqual([]);
};

describe('in every state of the answers', () => {
  it.each(spaces)('open names the questions that can still change the result, and no others: %s', examine);
});

describe('with groups given straight', () => {
  it.each(straight)('open names the questions that can still change the result, and no others: %s', (id, axes, sets) => {
    for (const groups of sets) examine(id, axes, { groups });
  });
});

describe('the functions of a person in Solihull', () => {
  it('settle everything, whichever of the 4,096 sets they are', () => {
    const framework = frameworkOf('solihull-2021');
    const all = framework.questions.get('functions')?.values.map((v) => v.value) ?? [];
    const sets = Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_, i) => bits & (1 << i)));
    const states = everyState(framework, [{ question: 'functions', answers: sets }]);
    expect(states).toHaveLength(4097);
    expect(states.filter((s) => s.open.length > 0).map((s) => s.answers)).toEqual([{}]);
  });
});
