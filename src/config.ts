export type { Partnership } from './config/partnership.ts';
export { readSettings } from './config/production.ts';
export { sandboxSettings } from './config/sandbox.ts';
export { redacted, type Settings } from './config/settings.ts';
