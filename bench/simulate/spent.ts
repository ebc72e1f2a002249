/** Where the real time goes, in milliseconds. */
export type Part = 'settling in' | 'planning' | 'sending' | 'looking' | 'turns' | 'starting' | 'checking';

/** A watch for each part of the work; what is measured within another part is taken from it. */
export const watches = () => {
  const times = new Map<Part, number>();
  const within: { inner: number }[] = [];
  return {
    times: times as ReadonlyMap<Part, number>,
    /** Measures `work` as the part that it turns out to be. */
    async during<T>(part: Part | (() => Part), work: () => Promise<T>): Promise<T> {
      const frame = { inner: 0 };
      within.push(frame);
      const before = performance.now();
      try {
        return await work();
      } finally {
        const took = performance.now() - before;
        within.splice(within.indexOf(frame), 1);
        const outer = within.at(-1);
        if (outer) outer.inner += took;
        const name = typeof part === 'function' ? part() : part;
        times.set(name, (times.get(name) ?? 0) + took - frame.inner);
      }
    },
  };
};

export type Watches = ReturnType<typeof watches>;
