import { plain } from '../../cards/index.ts';
import type { Asked } from '../questionnaire.ts';

/** The answers that can be chosen, in order, and what each is called. */
export const choicesOf = ({ kind, points, aside, choices }: Asked): { title: string; value: string }[] =>
  kind === 'rating'
    ? [
        ...points.map((title, i) => ({ title: plain(title, 60), value: String(i + 1) })),
        ...(aside === undefined ? [] : [{ title: plain(aside, 60), value: '0' }]),
      ]
    : choices.map(({ value, label }) => ({ title: unlinked(label), value }));

/** A choice's title is read as Markdown: what an officer typed makes no link in it. */
const unlinked = (label: string): string => plain(label, 120).replaceAll('](', ']\u2060(');

/** An answer as people read it; a text as it stands, to be shown by text runs only. */
export const answerInWords = (question: Asked, value: string): string => {
  if (question.kind === 'text') return plain(value, 300);
  const titles = new Map(choicesOf(question).map((one) => [one.value, one.title]));
  return value
    .split(',')
    .map((one) => titles.get(one) ?? one)
    .join(', ');
};
