import type { Framework } from './framework.ts';

/** The sectors that people work in, in the order they are asked. */
export const sectorsOf = (framework: Framework | undefined): { title: string; value: string }[] =>
  framework?.questions.get('sector')?.values.map(({ value, label }) => ({ title: label, value })) ?? [];
