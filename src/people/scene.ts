import type { Framework } from '../pathway/index.ts';
import type { Transaction } from '../store/port.ts';
import type { Ahead } from './foreseen.ts';
import type { Happening } from './happening.ts';
import type { Actor } from './may.ts';
import type { Partnership } from './partnership.ts';

/** An act of somebody's: who, where and when. A feature's functions take it first. */
export interface Scene {
  /** The one transaction of the turn. */
  tx: Transaction;
  /** The partnership's id: what is of another is neither seen nor touched. */
  partition: string;
  partnership: Partnership;
  actor: Actor;
  now: Date;
  /** In the partnership's time zone, `YYYY-MM-DD`. */
  today: string;
  /** The id of the activity that it happens in; empty where it has none. */
  activity: string;
  frameworks: ReadonlyMap<string, Framework>;
  /** Where to take a worry about a child, in the partnership's words. */
  worry: string;
  /** The address at which people reach the bot with a browser; undefined where nobody has said. */
  site?: string | undefined;
  /** Who follows what happens. */
  follow?: Follow | undefined;
  /** Looks ahead at what is to be sent; worked out before the transaction, which is begun anew for it. */
  ahead?: Ahead | undefined;
  /** Issues a file to whoever acts, and gives the address that it is fetched from, once; undefined where `site` is. */
  fileLink?:
    | ((scene: Pick<Scene, 'tx' | 'partition' | 'actor'>, file: { kind: string; about: string }) => Promise<string>)
    | undefined;
}

export type Follow = (scene: Scene, what: Happening) => Promise<void>;

/** Says to those who follow what has happened. */
export const happened = async (scene: Scene, what: Happening): Promise<void> => scene.follow?.(scene, what);
