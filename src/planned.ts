import type { WorkingTime } from './calendar/index.ts';
import { drawImport } from './import/index.ts';
import { type Drawers, drawUnreachable, type Planner } from './outbox/index.ts';
import type { Framework } from './pathway/index.ts';
import type { Partnership } from './people/index.ts';
import { drawCode, drawPersonChanged, drawSupervision, drawSupervisionTold } from './profile/index.ts';
import { drawChange, drawConfirm, drawCorrected, drawDecided, drawRefresher, refreshers } from './training/index.ts';

interface Known {
  frameworks: ReadonlyMap<string, Framework>;
  partnerships: readonly (Partnership & WorkingTime)[];
}

/** How each kind of message is drawn when it is sent. */
export const drawersOf = (known: Known): Drawers => ({
  'session-change': drawChange,
  'register-corrected': drawCorrected,
  'confirm-record': drawConfirm,
  'record-decided': drawDecided,
  refresher: drawRefresher(known),
  supervision: drawSupervision,
  'supervision-told': drawSupervisionTold,
  'person-changed': drawPersonChanged,
  'also-me': drawCode,
  import: drawImport,
  unreachable: drawUnreachable,
});

/** What falls due by itself. */
export const plannersOf = (known: Known): Planner[] => [refreshers(known)];
