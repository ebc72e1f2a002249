/** Something that is done again and again. */
export interface Rounds {
  /** The next round begins now. */
  wake(): void;
  /** Resolves at the end of the first round that begins from now on, or when all is over. */
  whole(): Promise<void>;
  /** Begins no more rounds; resolves when the last has ended. */
  close(): Promise<void>;
}

/** Runs `round` until it is closed; each says how many milliseconds after it the next begins. It must not reject. */
export const rounds = (round: () => Promise<number>): Rounds => {
  let closing = false;
  let awaken: (() => void) | undefined;
  let woken = false;
  let begun = 0;
  let waiting: { after: number; resolve: () => void }[] = [];

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        awaken = undefined;
        woken = false;
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      awaken = done;
      if (woken || closing) done();
    });

  const run = async (): Promise<void> => {
    while (!closing) {
      begun++;
      const wait = await round();
      const [done, others] = [waiting.filter(({ after }) => after < begun), waiting.filter(({ after }) => after >= begun)];
      waiting = others;
      for (const { resolve } of done) resolve();
      await sleep(wait);
    }
    for (const { resolve } of waiting) resolve();
  };
  const running = run();

  const wake = (): void => {
    woken = true;
    awaken?.();
  };
  return {
    wake,
    whole: () => (closing ? Promise.resolve() : new Promise((resolve) => waiting.push({ after: begun, resolve }))),
    close() {
      closing = true;
      wake();
      return running;
    },
  };
};
