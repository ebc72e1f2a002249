/** Runs jobs of one key one after another, and those of different keys side by side. */
export const inLine = () => {
  const last = new Map<string, Promise<unknown>>();
  return (key: string, job: () => Promise<void>): Promise<void> => {
    const run = (last.get(key) ?? Promise.resolve()).then(job);
    const settled = run
      .catch(() => undefined)
      .then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return run;
  };
};
