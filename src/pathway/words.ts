/** `a`, `a and b`, `a, b and c`. */
export const inWords = (parts: readonly string[], and = 'and'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;

const units: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** `P2Y` as `2 years`; `P1Y` as `year`, so that "every" can stand before it. @param duration ISO 8601, whole units */
export const durationInWords = (duration: string): string => {
  const [, count = '', unit = ''] = /^P(\d+)([YMWD])$/.exec(duration) ?? [];
  return count === '1' ? (units[unit] ?? unit) : `${count} ${units[unit] ?? unit}s`;
};
