export { loadScreen } from './load.ts';
export type { Screen, Screened } from './screen.ts';
export type { Verdict } from './weigh.ts';
