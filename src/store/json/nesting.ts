import { AsyncLocalStorage } from 'node:async_hooks';
import { fault } from '../../errors.ts';

/** Whether a transaction is begun inside another, which would wait for the one it stands in, for ever. */
export interface Nesting {
  /** Runs the body of a transaction. */
  within<T>(body: () => Promise<T>): Promise<T>;
  /** @throws fault `store-nested` inside the body of a transaction */
  refuse(): void;
}

/** Knows every nested transaction. For tests: following every promise is not free, on Node 20 and 22 least of all. */
export const watchedNesting = (): Nesting => {
  const running = new AsyncLocalStorage<{ over: boolean }>();
  return {
    async within(body) {
      const here = { over: false };
      try {
        return await running.run(here, body);
      } finally {
        here.over = true;
      }
    },
    refuse() {
      if (running.getStore()?.over === false) throw fault('store-nested', 'A transaction was begun inside another.');
    },
  };
};

/** Trusts the tests. */
export const trustedNesting: Nesting = { within: (body) => body(), refuse: () => undefined };
