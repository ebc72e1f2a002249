import { addTraining, decide, listClaims, memberTraining, myTeam, myTraining, showClaim } from '../../training/index.ts';
import { numberIn, type Route, type Sent } from './route.ts';

/** The buttons of one's own training, of a line manager's people, and of what waits to be confirmed. */
export const minePresses: Readonly<Record<string, Route<Sent>>> = {
  mine: { act: 'see-own-training', run: (scene) => myTraining(scene) },
  'record-add': { act: 'record-own-training', run: (scene) => addTraining(scene) },
  claims: { act: 'see-claims', run: (scene) => listClaims(scene) },
  'record-show': { act: 'confirm-record', run: (scene, sent) => showClaim(scene, sent['row']) },
  'record-confirm': { act: 'confirm-record', run: (scene, sent) => decide(scene, sent['record'], 'confirmed') },
  'record-decline': { act: 'confirm-record', run: (scene, sent) => decide(scene, sent['record'], 'declined') },
  team: { act: 'see-team', run: (scene, sent) => myTeam(scene, numberIn(sent['from'])) },
  'team-show': { act: 'see-team', run: (scene, sent) => memberTraining(scene, sent['row']) },
};
