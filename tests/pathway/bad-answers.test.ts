import { describe, expect, it } from 'vitest';
import { type RawAnswers, readAnswers } from '../../src/pathway/index.ts';
import { all, five, frameworkOf } from './packs.ts';

const refused = (id: string, raw: unknown): string => {
  try {
    readAnswers(frameworkOf(id), raw);
  } catch (error) {
    expect(error).toMatchObject({ family: 'input', code: 'unknown-answer' });
    const message = error instanceof Error ? error.message : '';
    expect(message).toMatch(/expected/);
    expect(message).not.toMatch(/\n/);
    return message;
  }
  return expect.fail(`${JSON.stringify(raw)} was taken`);
};

/** As a command line or a card would send it, where `__proto__` can be a name like any other. */
const json = (text: string): unknown => JSON.parse(text);

const cases: [title: string, id: string, raw: unknown, names: RegExp[]][] = [
  ['a question that there is not', 'cheshire-west-2015', { shoes: 'yes' }, [/"shoes"/, /contact/, /sector/, /groups/]],
  ["another framework's question", 'cheshire-west-2015', { functions: ['gcp2'] }, [/"functions"/]],
  ['a question in the wrong case', 'somerset-2020', { Contact: 'none' }, [/"Contact"/]],
  ['an empty question', 'somerset-2020', { '': 'none' }, [/""/]],
  ['a value that there is not', 'somerset-2020', { contact: 'often' }, [/contact/, /"often"/, /infrequent/, /predominant/]],
  ['a value in the wrong case', 'wandsworth-2017', { lead: 'Yes' }, [/lead/, /"Yes"/, /yes, no/]],
  ['an empty value', 'wandsworth-2017', { lead: '' }, [/lead/, /""/]],
  ['a level that there is not', 'somerset-2020', { intercollegiate: '7' }, [/intercollegiate/, /"7"/, /1, 2, 3, 4, 5, 6/]],
  ['one wrong value among several', 'solihull-2021', { functions: ['gcp2', 'gcp3'] }, [/functions/, /"gcp3"/]],
  ['two values for one', 'cumbria-2022', { lead: ['yes', 'no'] }, [/lead/, /exactly one/]],
  ['no value for one', 'cumbria-2022', { sector: [] }, [/sector/, /exactly one/]],
  ['a group that Cheshire West has not', 'cheshire-west-2015', { groups: ['7'] }, [/groups/, /"7"/, /1, 2, 3, 4, 5, 6/]],
  ['a group beside a right one', 'cheshire-west-2015', { groups: ['1', '8'] }, [/groups/, /"8"/]],
  ['a group that nobody has', 'somerset-2020', { groups: ['9'] }, [/groups/, /"9"/, /1, 2, 3, 4, 5, 6, 7, 8/]],
  ['a group that nobody has, where there are none', 'cumbria-2022', { groups: ['9'] }, [/groups/, /"9"/]],
  ['the groups of others', 'rivermouth-2030', { groups: ['1'] }, [/groups/, /"1"/, /a, b, staff-lead/]],
  ['groups by number', 'somerset-2020', { groups: [3] }, [/groups/]],
  ['groups as an object', 'somerset-2020', { groups: { 3: true } }, [/groups/]],
  ['no text', 'somerset-2020', { contact: 2 }, [/contact/]],
  ['null for a value', 'somerset-2020', { lead: null }, [/lead/]],
  ['an object for a value', 'somerset-2020', { lead: { yes: true } }, [/lead/]],
  ['a list in a list', 'solihull-2021', { functions: [['gcp2']] }, [/functions/]],
  ['nothing', 'somerset-2020', undefined, [/answers/]],
  ['null', 'somerset-2020', null, [/answers/]],
  ['a list', 'somerset-2020', [], [/answers/]],
  ['a list of pairs', 'somerset-2020', [['contact', 'none']], [/answers/]],
  ['text', 'somerset-2020', 'contact', [/answers/]],
  ['a number', 'somerset-2020', 3, [/answers/]],
  ['__proto__ for a question', 'somerset-2020', json('{"__proto__":"yes"}'), [/"__proto__"/]],
  ['answers hidden in __proto__', 'somerset-2020', json('{"__proto__":{"contact":"none"}}'), [/"__proto__"/]],
  ['constructor for a question', 'somerset-2020', json('{"constructor":"yes"}'), [/"constructor"/]],
  ['toString for a question', 'somerset-2020', json('{"toString":"yes"}'), [/"toString"/]],
  ['__proto__ for a value', 'somerset-2020', { contact: '__proto__' }, [/contact/, /"__proto__"/]],
  ['__proto__ for a group', 'somerset-2020', { groups: ['__proto__'] }, [/groups/, /"__proto__"/]],
];

describe('answers', () => {
  it.each(cases)('are refused, and the error names the thing: %s', (_, id, raw, names) => {
    const message = refused(id, raw);
    for (const name of names) expect(message).toMatch(name);
  });

  const shared: RawAnswers[] = [
    { contact: 'none' },
    { section47: 'yes' },
    { lead: 'no' },
    { manages: 'yes' },
    { strategic: 'yes' },
    { partnership: 'no' },
    { sector: 'district-council' },
    {},
  ];

  it.each(all)('to the shared questions and the sector are taken by every framework: %s', (_, framework) => {
    for (const raw of shared) expect(() => readAnswers(framework, raw)).not.toThrow();
    expect(() => readAnswers(framework, Object.assign({}, ...shared))).not.toThrow();
  });

  it('are taken with every sector there is', () => {
    const sectors = ['school', 'early-years', 'health', 'police', 'probation', 'children-social-care', 'adult-social-care'];
    const others = ['fire', 'district-council', 'voluntary', 'private', 'other'];
    for (const id of five) {
      const values = frameworkOf(id)
        .questions.get('sector')
        ?.values.map((v) => v.value);
      expect(values).toEqual([...sectors, ...others]);
    }
  });

  it('may say one value as a list of one, and the same value twice', () => {
    expect(readAnswers(frameworkOf('somerset-2020'), { lead: ['yes', 'yes'] }).given.get('lead')).toEqual(['yes']);
  });

  it('to a question of several may be none at all', () => {
    expect(readAnswers(frameworkOf('solihull-2021'), { functions: [] }).given.get('functions')).toEqual([]);
  });
});
