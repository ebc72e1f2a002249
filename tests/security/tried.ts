declare module 'vitest' {
  interface TaskMeta {
    /** How many attempts the case stands for; one, where it does not say. */
    tried?: number;
    /** How they were met, where there is more to say than the title does. */
    met?: string;
  }
}

/** Notes for the table of cases how many attempts a test has made, and how they were met. */
export const tried = ({ meta }: { meta: object }, count: number, met?: string): void =>
  void Object.assign(meta, { tried: count, ...(met === undefined ? {} : { met }) });
