/**
 * Tells when something has happened `count` times within `window` milliseconds of elapsed time, and then not again in that window: call
 * it each time that it happens.
 */
export const burst = (count: number, window: number, elapsed: () => number): (() => boolean) => {
  let times: number[] = [];
  let toldAt = Number.NEGATIVE_INFINITY;
  return () => {
    const now = elapsed();
    times = [...times, now].slice(-count);
    const [first = now] = times;
    if (times.length < count || now - first > window || now - toldAt <= window) return false;
    toldAt = now;
    return true;
  };
};
