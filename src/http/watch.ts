import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { burst } from './burst.ts';
import type { Messages } from './messages.ts';

const minute = 60_000;
const many = 20;

/** Counts what happens at the door; what somebody should look at is a line in the log too, and not one for each request. */
export const watch = (
  { request, keysFailed }: Pick<Metrics, 'request' | 'keysFailed'>,
  log: Log,
  elapsed: () => number,
): Pick<Messages, 'seen' | 'elapsed'> & { noKeys: () => void } => {
  const isBurst = burst(many, minute, elapsed);
  const isNew = burst(1, minute, elapsed);
  return {
    elapsed,
    seen(outcome, milliseconds) {
      request(outcome, milliseconds);
      if (outcome === 'unproven' && isBurst())
        log.warn({ code: 'unproven-callers', count: many, seconds: minute / 1_000 }, 'many callers did not prove who they are');
    },
    noKeys() {
      keysFailed();
      if (isNew()) log.error({ code: 'no-keys' }, 'the keys of Teams could not be fetched: nobody new is let in without them');
    },
  };
};
