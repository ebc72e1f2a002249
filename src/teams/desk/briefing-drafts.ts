import {
  askDelete,
  deleteDraft,
  duplicateBriefing,
  editBriefing,
  listBriefings,
  previewBriefing,
  showBriefing,
  showMore,
  writeBriefing,
} from '../../briefing/index.ts';
import { numberIn, type Route, type Sent } from './route.ts';

/** The buttons of briefings until they are sent, and of their list. */
export const briefingDraftPresses: Readonly<Record<string, Route<Sent>>> = {
  briefings: { act: 'see-briefings', run: (scene, sent) => listBriefings(scene, numberIn(sent['from'])) },
  'briefing-show': { act: 'see-briefings', run: (scene, sent) => showBriefing(scene, sent['row'] ?? sent['briefing']) },
  'briefing-more': { act: 'see-briefings', run: (scene, sent) => showMore(scene, sent['briefing']) },
  'briefing-preview': { act: 'see-briefings', run: (scene, sent) => previewBriefing(scene, sent['briefing']) },
  'briefing-write': { act: 'write-briefing', run: (scene) => writeBriefing(scene) },
  'briefing-edit': { act: 'write-briefing', run: (scene, sent) => editBriefing(scene, sent['briefing']) },
  'briefing-duplicate': { act: 'write-briefing', run: (scene, sent) => duplicateBriefing(scene, sent['briefing']) },
  'briefing-delete': { act: 'write-briefing', run: (scene, sent) => askDelete(scene, sent['briefing']) },
  'briefing-delete-yes': { act: 'write-briefing', run: (scene, sent) => deleteDraft(scene, sent['briefing'], sent['was']) },
};
