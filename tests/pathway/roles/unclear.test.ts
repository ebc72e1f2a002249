import { describe, expect, it } from 'vitest';
import { loadLexicon, matchRole } from '../../../src/pathway/index.ts';
import { dataFolder, five, frameworkOf } from '../packs.ts';

const somerset = frameworkOf('somerset-2020');
const { unclear } = loadLexicon(dataFolder);

describe('a title that says nothing alone', () => {
  it.each([
    'officer',
    'manager',
    'nurse',
    'volunteer',
    'support worker',
    'doctor',
    'social worker',
    'receptionist',
    'board member',
  ])('“%s” is not confident, in any framework, and one question settles it', (said) => {
    for (const id of five) {
      const { confident, ask } = matchRole(frameworkOf(id), said);
      expect(confident).toBe(false);
      expect(ask?.question).toMatch(/\?$/);
      expect(ask?.suggestions.length).toBeGreaterThan(1);
    }
  });

  it('is not saved by words that add nothing', () => {
    for (const said of ['a senior nurse', 'bank nurse, part time', 'NHS manager', 'volunteer on tuesdays', 'staff member'])
      expect(matchRole(somerset, said).confident, said).toBe(false);
  });

  it.each(unclear.flatMap((u) => u.suggestions.map((s) => [s] as const)))('the suggestion “%s” matches a role', (suggestion) => {
    const { matches, ask } = matchRole(somerset, suggestion);
    expect(matches[0]?.score).toBeGreaterThan(0.9);
    expect(unclear.map((u) => u.ask)).not.toContain(ask?.question);
  });

  it.each(unclear.flatMap((u) => u.says.map((s) => [s] as const)))('“%s” is never confident', (said) => {
    expect(matchRole(somerset, said).confident).toBe(false);
  });
});

describe('a title that lies outside', () => {
  it.each([
    'plumber',
    'train driver',
    'dog trainer',
    'bank manager',
    'veterinary nurse',
    'astronaut',
    'asdfgh',
    '🙂',
    '',
    '12345',
  ])('“%s” is not confident, and is asked about', (said) => {
    const { confident, ask } = matchRole(somerset, said);
    expect(confident).toBe(false);
    expect(ask?.question).toMatch(/\?|For example/);
  });

  it('is not confident when it is taken back', () => {
    for (const said of ['retired teacher', 'I used to be a midwife', 'not a teacher', 'former police officer']) {
      const { confident, ask } = matchRole(somerset, said);
      expect(confident, said).toBe(false);
      expect(ask?.question).toContain('now');
    }
  });
});
