import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadFramework, loadFrameworks, loadSharedQuestions } from '../../src/pathway/index.ts';
import { projectRoot } from '../../src/root.ts';
import { dataFolder } from './packs.ts';

const shared = loadSharedQuestions(dataFolder);
const good = join(projectRoot, 'tests', 'pathway', 'fixtures', 'rivermouth-2030.json');
const folder = mkdtempSync(join(tmpdir(), 'packs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const complaint = (load: () => unknown): string => {
  try {
    load();
  } catch (error) {
    expect(error).toMatchObject({ family: 'input', code: 'bad-pack' });
    return error instanceof Error ? error.message : '';
  }
  return expect.fail('it was taken');
};

const complaintAbout = (text: string): string => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, text);
  const message = complaint(() => loadFramework(file, shared));
  expect(message.startsWith(`${file}: `)).toBe(true);
  expect(message).not.toMatch(/\n/);
  return message.slice(file.length + 2);
};

/** A JSON value found by its path in the pack, `training[1].prerequisites[0]`, set to another, or taken out. */
const changed = (path: string, value: unknown): string => {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const replace = (at: unknown, [key = '', ...rest]: string[]): unknown => {
    const inner = at instanceof Object ? Object.entries(at) : [];
    const old = inner.find(([k]) => k === key)?.[1];
    const now = rest.length === 0 ? value : replace(old, rest);
    const entries = [...inner.filter(([k]) => k !== key), ...(now === undefined ? [] : [[key, now] as const])];
    return Array.isArray(at) ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, v]) => v) : Object.fromEntries(entries);
  };
  return JSON.stringify(replace(JSON.parse(readFileSync(good, 'utf8')), keys));
};

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];
const question = (id: string, more: object = {}) => ({ id, prompt: 'Well?', kind: 'yes-no', values: yesNo, ...more });
const rule = (more: object) => ({
  id: 'new',
  when: 'everyone',
  brings: ['shore'],
  requirement: 'required',
  reason: 'So.',
  source: 'P',
  ...more,
});

const broken: [title: string, path: string, value: unknown, where: string, says: RegExp][] = [
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
  ['conditional, and no condition', 'rules[2].condition', null, 'rules[2].condition', /expected the condition in words/],
  ['a condition, and not conditional', 'rules[0].condition', 'If so', 'rules[0].condition', /expected the condition in words/],
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
  ['a rule that brings nothing', 'rules[5]', rule({ brings: [] }), 'rules[5].brings', /expected/],
];

describe('a pack that is wrong', () => {
  it.each(broken)('is refused with its file, the path in it and what was expected: %s', (_, path, value, where, says) => {
    const message = complaintAbout(changed(path, value));
    expect(message.slice(0, message.indexOf(': '))).toBe(where);
    expect(message).toMatch(says);
  });

  it('would have been taken but for that', () => {
    writeFileSync(join(folder, 'broken.json'), changed('shortName', 'Rivermouth'));
    expect(loadFramework(join(folder, 'broken.json'), shared).pack.id).toBe('rivermouth-2030');
  });

  it.each(['', '{', '{"id": "a",}', 'id: a'])('is refused when it is not JSON: %j', (text) => {
    expect(complaintAbout(text)).toMatch(/is not JSON/);
  });

  it.each(['null', '[]', '3', '"pack"'])('is refused when it is no object: %s', (text) => {
    expect(complaintAbout(text)).toMatch(/expected object/);
  });

  it('is refused when its file cannot be read', () => {
    const file = join(folder, 'missing.json');
    const message = complaint(() => loadFramework(file, shared));
    expect(message).toMatch(/missing\.json.*expected a JSON file/);
  });

  it('is refused when its id belongs to another', () => {
    const more = join(folder, 'more');
    mkdirSync(more);
    for (const name of ['one.json', 'two.json']) copyFileSync(good, join(more, name));
    const message = complaint(() => loadFrameworks(dataFolder, [more]));
    expect(message).toMatch(/two\.json: id: "rivermouth-2030".*expected a new one/);
  });

  it('is refused with its whole folder when that is not there', () => {
    const nowhere = join(folder, 'nowhere');
    const message = complaint(() => loadFrameworks(dataFolder, [nowhere]));
    expect(message).toContain(nowhere);
    expect(message).toMatch(/expected a folder of packs/);
  });
});
