import type { Pack } from './pack.ts';

/** Whether the strategy's own period is over. @param today `YYYY-MM-DD` in the partnership's time zone */
export const periodEnded = (pack: Pack, today: string): boolean => today > pack.period.to;
