import { vi } from 'vitest';
import { type Framework, type RawAnswers, readAnswers, recommend } from '../../src/pathway/index.ts';
import { resultOf, today } from './packs.ts';

// Thousands of states each: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

/** A question, and the answers to try. */
export interface Axis {
  question: string;
  answers: (string | string[])[];
}

export interface State {
  answers: RawAnswers;
  /** Those of the axes that `recommend` says are open. */
  open: string[];
  /** The questions that some answers from here on show to matter, found by trying them all. */
  matters: string[];
  /** Whether any further answers at all change the result. */
  settled: boolean;
}

/**
 * Every way of having answered some, all or none of the axes, beside `base`, with what `recommend` says of it and what trying
 * everything shows. It knows nothing of rules, groups or gates: only that answers are added to answers.
 */
export const everyState = (framework: Framework, axes: Axis[], base: RawAnswers = {}): State[] => {
  const sizes = axes.map((a) => a.answers.length + 1);
  const strides = sizes.map((_, i) => sizes.slice(0, i).reduce((a, b) => a * b, 1));
  const digit = (cell: number, axis: number) => Math.floor(cell / (strides[axis] ?? 1)) % (sizes[axis] ?? 1);
  const results: string[] = [];
  const matters: Set<number>[] = [];
  const settled: boolean[] = [];
  const states: State[] = [];
  // An answer more is always a higher cell, so from the highest down everything that may follow is known already.
  for (let cell = sizes.reduce((a, b) => a * b, 1) - 1; cell >= 0; cell--) {
    const answers = { ...base };
    for (const [i, axis] of axes.entries()) {
      const answer = axis.answers[digit(cell, i) - 1];
      if (answer !== undefined) answers[axis.question] = answer;
    }
    const said = recommend(framework, readAnswers(framework, answers), today);
    const result = resultOf(said);
    const found = new Set<number>();
    let same = true;
    for (const [i, axis] of axes.entries()) {
      if (digit(cell, i) !== 0) continue;
      for (let answer = 1; answer <= axis.answers.length; answer++) {
        const next = cell + answer * (strides[i] ?? 1);
        if (results[next] !== result) found.add(i);
        for (const later of matters[next] ?? []) found.add(later);
        same &&= results[next] === result && settled[next] === true;
      }
    }
    results[cell] = result;
    matters[cell] = found;
    settled[cell] = same;
    states.push({
      answers,
      open: axes.flatMap((a) => (said.open.includes(a.question) ? [a.question] : [])).sort(),
      matters: axes.flatMap((a, i) => (found.has(i) ? [a.question] : [])).sort(),
      settled: same,
    });
  }
  return states;
};

const valuesOf = (framework: Framework, question: string): string[] =>
  framework.questions.get(question)?.values.map((v) => v.value) ?? [];

/** An axis for each of these questions, with all its values, or with those named. */
export const axesOf = (framework: Framework, questions: (string | Axis)[]): Axis[] =>
  questions.map((q) => (typeof q === 'string' ? { question: q, answers: valuesOf(framework, q) } : q));
