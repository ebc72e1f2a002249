import { pino } from 'pino';

/** Lines of ids and codes; never names, answers or message text. */
export interface Log {
  info(ids: object, what: string): void;
  warn(ids: object, what: string): void;
  error(ids: object, what: string): void;
}

/** JSON lines on stderr, so that stdout stays the caller's. */
export const logTo = (level: string): Log => pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
