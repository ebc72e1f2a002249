import type { Store } from '../../src/store/port.ts';

/** A store opened for one test over `courses`, empty. */
export interface Opened {
  store: Store;
  /** Closes it and opens it anew over the same data. */
  reopen(): Promise<Store>;
  /** From now on nothing can be made durable, until the returned function is called. */
  outage(): () => void | Promise<void>;
  /**
   * The power goes: what was not acknowledged may be gone, and `luck`, from 0 (all of it) to 1 (nothing), says how much of it is.
   * Opens anew over what is left.
   */
  crash(luck: number): Promise<Store>;
  /** Closes it and takes its data away. */
  dispose(): Promise<void>;
}
