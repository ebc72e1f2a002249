import { describe, expect, it } from 'vitest';
import type { Partnership } from '../../src/people/index.ts';
import { listCourses } from '../../src/training/index.ts';
import { partnership, sceneOf, withStore } from '../people/scenes.ts';
import { nobody } from './courses-scene.ts';

const here = withStore();

const bookingOf = (whose: Partnership): Promise<string> =>
  here.store.transaction(async (tx) => {
    const { view } = await listCourses(sceneOf(tx, whose, nobody));
    return view.card === 'courses' ? view.model.book : '';
  });

describe('how to book', () => {
  it('is what the partnership’s settings say, where they do', async () => {
    const contacts = [
      { kind: 'phone', label: 'Office', value: '01632 960000' },
      { kind: 'booking', label: 'Our booking page', value: 'https://book.example' },
    ] as const;
    const book = await bookingOf({ ...partnership('p', 'wandsworth-2017'), contacts });
    expect(book).toBe('Our booking page: [https://book.example](https://book.example)');
  });

  it.each([
    ['the booking system that the strategy names', 'wandsworth-2017', /^TPDOnline.*\(http:\/\/safeguarding\.tpd\.org\.uk\)$/],
    ['its booking page rather than its website', 'cumbria-2022', /^Training programme: open the CSCP website/],
    ['its website, where it names nothing else', 'somerset-2020', /\(https:\/\/www\.sscb\.safeguardingsomerset\.org\.uk\)$/],
    ['to ask, where it names none', 'solihull-2021', /^Ask your partnership’s training team/],
  ])('is else %s', async (_, framework, says) => {
    expect(await bookingOf(partnership('p', framework))).toMatch(says);
  });
});
