export type { LogLevel } from './config/environment.ts';
export type { Partnership } from './config/partnership.ts';
export { readSettings } from './config/production.ts';
export { type SandboxChoices, sandboxSettings } from './config/sandbox.ts';
export { redacted, type Settings } from './config/settings.ts';
