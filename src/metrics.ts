import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Messenger, Outcome } from './outbox/index.ts';

/** What is looked at when somebody asks, and not counted as it happens. */
export interface Looks {
  storeReady(): boolean;
  outboxAlive(): boolean;
  /** Messages that wait. */
  waiting(): Promise<number>;
  /** When the first of those that wait is to go. */
  nextDue(): Promise<Date | undefined>;
}

export interface Metrics {
  contentType: string;
  text(): Promise<string>;
  /** A request has ended; `milliseconds` of its turn, where there was one. */
  request(outcome: string, milliseconds?: number): void;
  /** The keys of Teams did not come. */
  keysFailed(): void;
  /** A log that counts its warnings and errors by their codes. */
  counting(log: Log): Log;
  /** A messenger that counts what becomes of its requests. */
  counted(messenger: Messenger): Messenger;
}

/** What Prometheus is told of one bot (docs/operate.md lists it): no label says anything of a person. */
export const metrics = (clock: Clock, looks: Looks): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  const counter = (name: string, help: string, ...labelNames: string[]) => new Counter({ name, help, labelNames, registers });
  const gauge = (name: string, help: string, look: () => Promise<number> | number) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await look());
      },
    });

  const requests = counter('signpost_requests_total', 'Requests to /api/messages by how they ended', 'outcome');
  const turns = new Histogram({
    name: 'signpost_turn_seconds',
    help: 'How long a turn took, until it was answered',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10],
    registers,
  });
  const keys = counter('signpost_key_fetches_failed_total', 'Times that the keys of Teams could not be fetched');
  const sends = counter('signpost_sends_total', 'Requests of the outbox to Teams by their outcome', 'outcome');
  const problems = counter('signpost_problems_total', 'Warnings and errors in the log by their code', 'level', 'code');
  gauge('signpost_store_ready', 'Whether the store can be written', () => Number(looks.storeReady()));
  gauge('signpost_outbox_alive', 'Whether the sender has lately looked for what is due', () => Number(looks.outboxAlive()));
  gauge('signpost_outbox_waiting', 'Messages that wait, up to 100 of a lane and partnership', looks.waiting);
  gauge('signpost_outbox_overdue_seconds', 'For how long the first message that waits has been due', async () => {
    const due = await looks.nextDue();
    return due ? Math.max(0, (clock.now().getTime() - due.getTime()) / 1_000) : 0;
  });

  const count = (level: string, ids: object) =>
    problems.inc({ level, code: 'code' in ids && typeof ids.code === 'string' ? ids.code : 'none' });
  const counts = async (sending: Promise<Outcome>): Promise<Outcome> => {
    const outcome = await sending;
    sends.inc({ outcome: outcome.is });
    return outcome;
  };

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    request(outcome, milliseconds) {
      requests.inc({ outcome });
      if (milliseconds !== undefined) turns.observe(milliseconds / 1_000);
    },
    keysFailed: () => keys.inc(),
    counting: (log) => ({
      info: (ids, what) => log.info(ids, what),
      warn(ids, what) {
        count('warn', ids);
        log.warn(ids, what);
      },
      error(ids, what) {
        count('error', ids);
        log.error(ids, what);
      },
    }),
    counted: (messenger) => ({
      open: (to) => counts(messenger.open(to)),
      send: (to, message) => counts(messenger.send(to, message)),
      update: (sent, message) => counts(messenger.update(sent, message)),
      withdraw: (sent) => counts(messenger.withdraw(sent)),
    }),
  };
};
