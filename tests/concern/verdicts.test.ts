import { describe, expect, it } from 'vitest';
import { screen } from './screen.ts';

describe('what a text comes to', () => {
  it.each([
    ['concern', 'A girl in my class told me her stepdad comes into her room at night'],
    ['concern', 'there is a toddler next door who is left alone every night'],
    ['allegation', 'Our teaching assistant grabbed a boy by the throat today'],
    ['allegation', 'My colleague has been messaging a year 9 pupil on Snapchat'],
    ['doubt', 'What do I do if a boy in my class tells me his dad hits him?'],
    ['clear', 'I am more confident asking about bruises'],
    ['clear', 'I would ring the duty team if a child told me they were being hit'],
    ['clear', 'sexual abuse counsellor'],
    ['clear', 'She now asks about sleeping arrangements on visits; a family got help earlier'],
    ['clear', ''],
  ])('%s: %s', (verdict, text) => {
    expect(screen(text).verdict).toBe(verdict);
  });

  it('is explained without a word of the text', () => {
    const { because } = screen('Zebedee in my class has bruises on his arm today');
    expect(because.length).toBeGreaterThan(1);
    expect(because.join(' ')).not.toMatch(/zebedee/i);
  });
});
