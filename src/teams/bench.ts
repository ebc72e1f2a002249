import type { Clock } from '../clock.ts';
import type { Screen } from '../concern/index.ts';
import type { Framework } from '../pathway/index.ts';
import type { Foreseen, Partnership, Scene } from '../people/index.ts';
import type { Store } from '../store/index.ts';
import type { Incoming } from './incoming.ts';
import type { TeamAsker } from './team-asker.ts';

/** What every turn works with. */
export interface Bench extends Pick<Scene, 'site' | 'follow' | 'fileLink'> {
  store: Store;
  clock: Clock;
  frameworks: ReadonlyMap<string, Framework>;
  /** The partnership that a tenant belongs to; undefined for a tenant that nobody named. */
  partnershipOf: (tenant: string) => Partnership | undefined;
  /** What is to be sent between two instants: it takes a while, and is asked in no transaction. */
  ahead: (partnership: Partnership, window: { from: Date; to: Date }) => Promise<readonly Foreseen[]>;
  /** Whether a text looks like a live concern about a child. */
  screen: Screen;
  /** Whether somebody is a training officer of it, at this moment. */
  isOfficer: (partnership: Partnership, who: Incoming) => Promise<boolean>;
  /** Somebody has been answered in their own chat. */
  met?: (who: Incoming) => void;
  /** Asks Teams for teams and channels that something has been heard of, or that somebody has looked at. */
  asker?: Pick<TeamAsker, 'heard' | 'looked'>;
  /** In the sandbox only: moves the calendar by words such as "12 weeks", and says what day it is then, or what was wrong. */
  moveClock?: (words: string, activity: string | undefined) => Promise<string>;
}
