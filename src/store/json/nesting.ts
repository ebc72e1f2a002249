import { AsyncLocalStorage } from 'node:async_hooks';
import { fault } from '../../errors.ts';

/** Whether a transaction is begun inside another, which would wait for the one it stands in, for ever. */
export interface Nesting {
  /** Runs the body of a transaction. */
  within<T>(body: () => Promise<T>): Promise<T>;
  /** @throws fault `store-nested` inside the body of a transaction */
  refuse(): void;
}

/** A transaction, of whose store, and the one that it stands in. */
interface Running {
  of: Nesting;
  over: boolean;
  in: Running | undefined;
}

/** One for all stores: each of these is asked at every promise there is, as long as the process lives. */
let following: AsyncLocalStorage<Running> | undefined;

/** The innermost that is not over: what is over need not be remembered. */
const open = (one: Running | undefined): Running | undefined => (one?.over ? open(one.in) : one);

/** Knows every nested transaction. For tests: following every promise is not free, on Node 20 and 22 least of all. */
export const watchedNesting = (): Nesting => {
  following ??= new AsyncLocalStorage<Running>();
  const running = following;
  const nesting: Nesting = {
    async within(body) {
      const here: Running = { of: nesting, over: false, in: open(running.getStore()) };
      try {
        return await running.run(here, body);
      } finally {
        here.over = true;
      }
    },
    refuse() {
      for (let one = open(running.getStore()); one; one = open(one.in))
        if (one.of === nesting) throw fault('store-nested', 'A transaction was begun inside another.');
    },
  };
  return nesting;
};

/** Trusts the tests. */
export const trustedNesting: Nesting = { within: (body) => body(), refuse: () => undefined };
