export { openCorrect } from './after/correct.ts';
export { afterDrawers } from './after/drawn.ts';
export { afterFieldIds } from './after/field-ids.ts';
export { afterForms } from './after/forms.ts';
export { showLeft } from './after/left.ts';
export { showMend } from './after/mend.ts';
export { readBriefing, readInChannel } from './after/read.ts';
export { showReaders } from './after/readers.ts';
export { reads } from './after/reads.ts';
export { askRemind, remind } from './after/remind.ts';
export { openWithdraw } from './after/withdraw.ts';
export { audiences } from './audience/audience.ts';
export { type Briefing, briefings } from './briefing.ts';
export { chooseChannels } from './channels/choose.ts';
export { listChannels } from './channels/list.ts';
export { askMany, chooseMany, saveChannels, setChannel, turnChannels } from './channels/presses.ts';
export { addDigestChannel, digestChannels, removeDigestChannel } from './digest/channels.ts';
export { beginDigest, digests } from './digest/digest.ts';
export { drawDigest } from './digest/drawn.ts';
export { setDigest, showDigest } from './digest/show.ts';
export { weeklyDigest } from './digest/weekly.ts';
export {
  askDelete,
  deleteDraft,
  draftForms,
  draftingDrawers,
  duplicateBriefing,
  editBriefing,
  fieldIds as briefingFields,
  listBriefings,
  previewBriefing,
  showBriefing,
  showMore,
  writeBriefing,
} from './drafting/index.ts';
export { startBriefings } from './running.ts';
export {
  approve,
  askApproval,
  cancelRest,
  confirmCancel,
  confirmResend,
  confirmSend,
  confirmTogether,
  decideTogether,
  isThere,
  listNotDelivered,
  listUnknown,
  notThere,
  openReturn,
  openSchedule,
  pause,
  resendNow,
  resume,
  scheduledBriefings,
  sendingDrawers,
  sendingFieldIds,
  sendingForms,
  sendNow,
  showUnknown,
  toDraft,
} from './sending/index.ts';
