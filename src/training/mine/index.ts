export { addTraining, recordForms } from './add.ts';
export { myTraining } from './card.ts';
export { decide, drawConfirm, drawDecided, listClaims, showClaim } from './confirm.ts';
export type { Done } from './done.ts';
export { drawRefresher, refreshers } from './reminders.ts';
export { memberTraining, myTeam } from './team.ts';
