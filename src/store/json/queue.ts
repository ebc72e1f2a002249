/** Runs jobs one after another, in the order they came; one that fails holds nobody up. */
export const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(job: () => Promise<T>): Promise<T> => {
    const run = last.then(job);
    last = run.catch(() => undefined);
    return run;
  };
};
