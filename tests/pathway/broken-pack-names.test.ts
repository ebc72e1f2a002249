import { describe, it } from 'vitest';
import { type Broken, expectRefused, temporaryFolder } from './broken.ts';

const folder = temporaryFolder();

const broken: Broken[] = [
  ['an unknown training in a rule', 'rules[0].brings', ['shoer'], 'rules[0].brings', /"shoer".*expected any of shore, bridge/],
  [
    'an unknown training before another',
    'training[1].prerequisites[0].training',
    'shoer',
    'training[1].prerequisites[0].training',
    /"shoer".*expected/,
  ],
  [
    'an unknown question in a rule',
    'rules[2].when',
    { answer: 'dutys', is: ['paper'] },
    'rules[2].when',
    /"dutys".*expected any of contact.*duties/,
  ],
  [
    'an unknown question in a gate',
    'questions[7].askedWhen',
    { answer: 'dutys', is: ['paper'] },
    'questions[7].askedWhen',
    /"dutys".*expected/,
  ],
  ['an unknown question in a note', 'notes[0].when', { answer: 'boats', is: ['yes'] }, 'notes[0].when', /"boats".*expected/],
  [
    'an unknown question in a refresh',
    'training[0].refresh[1].when',
    { answer: 'sectors', is: ['fire'] },
    'training[0].refresh[1].when',
    /"sectors".*expected/,
  ],
  ['an unknown question deep inside', 'rules[4].when.any[1].all[1].answer', 'partner', 'rules[4].when', /"partner".*expected/],
  ['an unknown value in a rule', 'rules[2].when.is', ['papers'], 'rules[2].when', /"papers" of "duties".*expected any of boats/],
  [
    'an unknown value of a shared question',
    'training[0].refresh[1].when.is',
    ['fire', 'navy'],
    'training[0].refresh[1].when',
    /"navy" of "sector".*expected/,
  ],
  ['an unknown group in a rule', 'rules[0].when', { group: ['1'] }, 'rules[0].when', /"1".*expected any of a, b, staff-lead/],
  ['an unknown group in a note', 'notes[1].when', { group: ['z'] }, 'notes[1].when', /"z".*expected/],
  [
    'an unknown group in an answer',
    'questions[0].values[1].places',
    ['1'],
    'questions[0].values[1].places',
    /"1".*expected any of a, b/,
  ],
  ['two groups of one id', 'groups[1].id', 'a', 'groups[1].id', /"a" stands twice.*expected/],
  ['two questions of one id', 'questions[8].id', 'alone', 'questions[8].id', /"alone" stands twice.*expected/],
  ['two trainings of one id', 'training[3].id', 'tide-day', 'training[3].id', /"tide-day" stands twice.*expected/],
  ['two rules of one id', 'rules[1].id', 'shore-a', 'rules[1].id', /"shore-a" stands twice.*expected/],
  ['two notes of one id', 'notes[1].id', 'boats', 'notes[1].id', /"boats" stands twice.*expected/],
  [
    'two values of one name',
    'questions[8].values[1].value',
    'near',
    'questions[8].values[1].value',
    /"near" stands twice.*expected/,
  ],
  ['groups, and no wording of a shared question', 'questions[3].id', 'directs', 'questions', /"manages"/],
  [
    'a gate that asks for itself',
    'questions[7].askedWhen',
    { answer: 'alone', is: ['yes'] },
    'questions[7].askedWhen',
    /circle.*expected/,
  ],
  [
    'gates in a circle',
    'questions[6].askedWhen',
    { answer: 'distance', is: ['far'] },
    'questions[6].askedWhen',
    /circle.*expected/,
  ],
  [
    'gates in a circle by way of a group',
    'questions[0].askedWhen',
    { group: ['b'] },
    'questions[0].askedWhen',
    /circle.*expected/,
  ],
  [
    'a circle inside a condition',
    'questions[7].askedWhen',
    { any: ['everyone', { all: [{ answer: 'distance', is: ['far'] }] }] },
    'questions[7].askedWhen',
    /circle/,
  ],
  [
    'a training before one that is listed first',
    'training[0].prerequisites',
    [{ training: 'bridge', source: 'P' }],
    'training[0].prerequisites[0].training',
    /expected.*before "shore"/,
  ],
  [
    'a training before itself',
    'training[1].prerequisites[0].training',
    'bridge',
    'training[1].prerequisites[0].training',
    /expected.*before "bridge"/,
  ],
];

describe('a pack that names what is not there, twice there, or there too late', () => {
  it.each(broken)('is refused with its file, the path in it and what was expected: %s', (...entry) => {
    expectRefused(folder, entry);
  });
});
