import { describe, it } from 'vitest';
import { type Broken, expectRefused, temporaryFolder } from './broken.ts';

const folder = temporaryFolder();

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];
const question = (id: string) => ({ id, prompt: 'Well?', kind: 'yes-no', values: yesNo });
const rule = (more: object) => ({
  id: 'new',
  when: 'everyone',
  brings: ['shore'],
  requirement: 'required',
  reason: 'So.',
  source: 'P',
  ...more,
});

const broken: Broken[] = [
  ['a missing field', 'training[1].title', undefined, 'training[1].title', /expected string/],
  ['a missing part', 'rules', undefined, 'rules', /expected array/],
  ['an empty text', 'rules[0].reason', ' ', 'rules[0].reason', /expected/],
  ['an empty source', 'training[0].source', '', 'training[0].source', /expected/],
  ['a field that does not exist', 'training[1].tittle', 'Bridge', 'training[1].tittle', /expected/],
  ['an id in capitals', 'id', 'River Mouth', 'id', /lower-case words joined by hyphens/],
  ['a wrong kind of thing', 'groups', {}, 'groups', /expected array/],
  ['a requirement that there is not', 'rules[0].requirement', 'mandatory', 'rules[0].requirement', /required/],
  ['a kind of question that there is not', 'questions[6].kind', 'some', 'questions[6].kind', /many/],
  ['a date that there is not', 'period.to', '2031-02-30', 'period.to', /expected a date such as/],
  ['a period that ends before it begins', 'period.to', '2029-12-31', 'period.to', /expected/],
  ['an interval in words', 'training[0].refresh[0].every', 'yearly', 'training[0].refresh[0].every', /P12W, P3M or P1Y/],
  ['no training', 'training', [], 'training', /expected/],
  ['a question that is called groups', 'questions[9]', question('groups'), 'questions[9].id', /groups.*given straight/],
  ['a yes-no question without a no', 'questions[7].values[1].value', 'never', 'questions[7].values', /expected.*yes and no/],
  [
    'a shared question with other values',
    'questions[2].values[2]',
    { value: 'maybe', label: 'Maybe' },
    'questions[2].values',
    /expected.*yes, no/,
  ],
  ['a shared question of another kind', 'questions[0].kind', 'many', 'questions[0].values', /expected/],
  ['conditional, and no condition', 'rules[2].condition', null, 'rules[2].condition', /expected the condition in words/],
  ['a condition, and not conditional', 'rules[0].condition', 'If so', 'rules[0].condition', /expected the condition in words/],
  [
    'a contradiction with one side',
    'notes[1].readings',
    [{ text: 'Red.', source: 'P' }],
    'notes[1].readings',
    /expected both readings/,
  ],
  [
    'readings, and no contradiction',
    'notes[0].readings',
    [
      { text: 'A.', source: 'P' },
      { text: 'B.', source: 'P' },
    ],
    'notes[0].readings',
    /expected/,
  ],
  ['a condition of half a kind', 'rules[2].when', { answer: 'duties' }, 'rules[2].when.is', /expected array/],
  ['a condition misspelt', 'rules[2].when', { answr: 'duties', is: ['paper'] }, 'rules[2].when.answer', /expected string/],
  [
    'a condition of two kinds',
    'rules[5]',
    rule({ when: { group: ['a'], answer: 'lead', is: ['yes'] } }),
    'rules[5].when.group',
    /expected/,
  ],
  ['a condition in a word', 'rules[5]', rule({ when: 'always' }), 'rules[5].when', /expected "everyone"/],
  [
    'a condition that is wrong deep inside',
    'rules[4].when.any[1].all[1].is',
    'yes',
    'rules[4].when.any[1].all[1].is',
    /expected array/,
  ],
  [
    'a reason that names a group where the rule has none',
    'rules[5]',
    rule({ reason: 'You are in {group}.' }),
    'rules[5].reason',
    /expected no/,
  ],
  ['a rule that brings nothing', 'rules[5]', rule({ brings: [] }), 'rules[5].brings', /expected/],
];

describe('a pack that has not the shape of a pack', () => {
  it.each(broken)('is refused with its file, the path in it and what was expected: %s', (...entry) => {
    expectRefused(folder, entry);
  });
});
