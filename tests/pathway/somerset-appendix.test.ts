import { describe, expect, it } from 'vitest';
import type { RawAnswers } from '../../src/pathway/index.ts';
import { ask, frameworkOf, listed } from './packs.ts';

const id = 'somerset-2020';
const basic = 'single-agency required';
const introduction = [basic, 'introduction recommended'];
const advanced = [...introduction, 'advanced recommended'];

const groups: [group: string, training: string[]][] = [
  ['1', [basic]],
  ['2', introduction],
  ['3', introduction],
  ['4', advanced],
  ['5', advanced],
  ['6', [basic]],
  ['7', [basic]],
  ['8', [basic]],
];

const levels: [level: string, training: string[]][] = [
  ['1', [basic]],
  ['2', [basic]],
  ['3', introduction],
  ['4', advanced],
  ['5', advanced],
  ['6', [basic]],
];

const answersFor: Record<string, RawAnswers> = {
  1: { contact: 'infrequent' },
  2: { contact: 'regular' },
  3: { contact: 'predominant' },
  4: { section47: 'yes' },
  5: { lead: 'yes' },
  6: { manages: 'yes' },
  7: { strategic: 'yes' },
  8: { partnership: 'yes' },
};

const reasonsOf = (answers: RawAnswers, training: string) =>
  ask(id, answers).training.find((t) => t.id === training)?.because ?? [];

describe('Appendix 2 of Somerset', () => {
  it.each(groups)('for group %s, by answers or straight, lists %j', (group, training) => {
    expect(listed(ask(id, { groups: [group] }))).toEqual(training);
    const answers = answersFor[group] ?? {};
    expect(ask(id, answers).groups).toEqual([group]);
    expect(listed(ask(id, answers))).toEqual(training);
  });

  it.each(levels)('for intercollegiate level %s lists %j, and places in no group', (level, training) => {
    for (const answers of [{ intercollegiate: level }, { sector: 'health', intercollegiate: level }]) {
      const r = ask(id, answers);
      expect(listed(r)).toEqual(training);
      expect(r.groups).toEqual([]);
    }
  });

  it('asks for the intercollegiate level of health staff only', () => {
    expect(ask(id, { sector: 'health' }).open).toContain('intercollegiate');
    expect(ask(id, { sector: 'school' }).open).not.toContain('intercollegiate');
    expect(listed(ask(id, { sector: 'school', intercollegiate: '4' }))).toEqual([basic]);
  });

  it('adds to what the flow requires, without making it weaker', () => {
    const r = ask(id, { groups: ['3', '4'], 'with-children': 'yes', lead: 'no' });
    expect(listed(r)).toEqual([basic, 'introduction required', 'advanced recommended', 'specialist optional']);
  });

  it('brings what comes before a recommended course, and gives that as the reason', () => {
    const because = reasonsOf({ section47: 'yes' }, 'introduction');
    expect(because).toHaveLength(1);
    expect(because[0]?.reason).toMatch(/before Advanced Child Protection/);
    expect(because[0]?.source).toMatchObject({ section: 'Appendix 2, Training requirements for each group' });
  });

  it('gives each reason with the section that it stands in', () => {
    const sections = reasonsOf({ contact: 'infrequent', sector: 'health', intercollegiate: '2' }, 'single-agency').map((b) =>
      b.source === 'default' ? b.source : b.source.section,
    );
    expect(sections).toEqual([
      'Section 3, The SSCP Training Framework',
      'Appendix 2, Single agency training Advised Content',
      'Appendix 2, Single agency training Advised Content',
    ]);
  });

  it('says that it is not mandatory where only it brings a course', () => {
    expect(ask(id, { section47: 'yes' }).notes.join('\n')).toMatch(/Appendix 2.*not mandatory/);
  });

  it.each(['6', '7', '8'])('names no course for group %s, and says so', (group) => {
    expect(ask(id, { groups: [group] }).notes.join('\n')).toMatch(/no course for groups 6, 7 and 8/);
  });

  it('names no course for intercollegiate level 6, and says so', () => {
    expect(ask(id, { sector: 'health', intercollegiate: '6' }).notes.join('\n')).toMatch(/no course for intercollegiate level 6/);
    expect(ask(id, { sector: 'health', intercollegiate: '5' }).notes.join('\n')).not.toMatch(/no course/);
  });

  it('has the learning outcomes of its three courses under the five headings', () => {
    const headings = [
      'Laws, policies and procedures',
      'Providing a safe environment',
      'Recognising and responding to abuse',
      'Working with other agencies',
      'Whistle blowing (reporting failures in duty)',
    ];
    for (const course of ['single-agency', 'introduction', 'advanced']) {
      const training = frameworkOf(id).training.get(course);
      expect(training?.outcomes.flatMap((o) => o.heading ?? [])).toEqual(headings);
    }
  });
});
