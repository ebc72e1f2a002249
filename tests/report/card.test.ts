import { describe, expect, it } from 'vitest';
import { bind, cardProblems, type View, withButtons } from '../../src/cards/index.ts';
import { sessionCard } from '../../src/report/card.ts';
import type { Figured } from '../../src/report/figures.ts';
import { sessionOn } from '../training/session-on.ts';

const cell = {
  n: 12,
  values: { before: { sum: 20, squares: 40 }, after: { sum: 40, squares: 150 }, gain: { sum: 20, squares: 50 } },
};
const points = ['No understanding', 'Poor', 'Good', 'Excellent'];

/** A question with as many words as one may have. */
const question = (i: number, twice: boolean): Figured => {
  const text = `${i} ${'Words about it '.repeat(14)}`.slice(0, 200);
  const { before: _, gain: __, ...after } = cell.values;
  return {
    question: { id: `q${i}`, kind: 'rating', text, short: text.slice(0, 60), measures: 'reaction', points, of: 4, twice },
    notAnswered: 1,
    cell: twice ? cell : { ...cell, values: after },
  };
};

const cardOf = (statements: number, ratings: number, quotes: number): View => {
  const figures = [
    ...Array.from({ length: statements }, (_, i) => question(i, true)),
    ...Array.from({ length: ratings }, (_, i) => question(100 + i, false)),
  ];
  const written = Array.from({ length: quotes }, (_, i) => ({ id: `${i}`, question: 'Quotes', text: 'ö'.repeat(290) }));
  const report = {
    rate: { asked: 20, answered: 13 },
    remembered: 2,
    later: 1,
    figures,
    written: { quotes: written, trainer: written, comments: written },
  };
  return sessionCard(sessionOn('2026-07-14'), report).view;
};

const json = (view: View) => withButtons(bind(view), 'execute', {});

describe('the card of a report', () => {
  it('is small enough for Teams with the longest form there can be, every statement and rating in it', () => {
    const view = cardOf(12, 12, 40);
    const card = json(view);
    expect(cardProblems(Object(card))).toEqual([]);
    const rows = view.card === 'report' ? view.model.parts.flatMap((part) => part.rows) : [];
    expect(rows).toHaveLength(24);
  });

  it('leaves out older questions, and says so, where a course has asked too many', () => {
    const view = cardOf(60, 12, 0);
    expect(cardProblems(Object(json(view)))).toEqual([]);
    expect(JSON.stringify(view)).toMatch(/\d\d questions had no room here/);
    expect(JSON.stringify(view)).toContain('"number":"12. "');
  });

  it('has charts and quotes where there is room', () => {
    const view = cardOf(6, 6, 6);
    expect(JSON.stringify(json(view))).toMatch(/Chart\.VerticalBar\.Grouped.*Chart\.HorizontalBar/);
    expect(view).toMatchObject({ model: { said: [{ theirLines: { length: 6 } }] } });
  });
});
