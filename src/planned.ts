import { afterDrawers, draftingDrawers, drawDigest, scheduledBriefings, sendingDrawers, weeklyDigest } from './briefing/index.ts';
import {
  evaluationCards,
  evaluationDays,
  evaluationDrawers,
  type Known,
  outcomesForSupervision,
  unlinking,
} from './evaluation/index.ts';
import { followUpDays, followUpDrawers, followUpsInLine, forgettingMembers, unlinkingFollowUps } from './followup/index.ts';
import { drawImport } from './import/index.ts';
import { type Drawers, drawUnreachable, type Planner } from './outbox/index.ts';
import { drawCode, drawPersonChanged, drawSupervision, drawSupervisionTold } from './profile/index.ts';
import { drawTrainerSummary, trainerSummaries } from './report/index.ts';
import { drawChange, drawConfirm, drawCorrected, drawDecided, drawRefresher, refreshers } from './training/index.ts';

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
  ...evaluationDrawers(known),
  ...followUpDrawers(known),
  'trainer-summary': drawTrainerSummary,
  ...draftingDrawers(known),
  ...sendingDrawers(known),
  ...afterDrawers(known),
  digest: drawDigest(known),
});

/** What falls due by itself and is sent; what one brings about comes before it. */
export const sendingPlanners = (known: Known): Planner[] => [
  refreshers(known),
  evaluationDays(known),
  evaluationCards(known),
  outcomesForSupervision(known),
  followUpsInLine(known),
  followUpDays(known),
  trainerSummaries(known),
  scheduledBriefings(known),
  weeklyDigest(known),
];

/** What falls due by itself: what is sent, and what is forgotten. */
export const plannersOf = (known: Known): Planner[] => [
  ...sendingPlanners(known),
  unlinking(known),
  unlinkingFollowUps(known),
  forgettingMembers,
];
