export { fieldIds } from './field-ids.ts';
export { findBriefing } from './find.ts';
export { listBriefings } from './list.ts';
export { draftForms, duplicateBriefing, editBriefing, writeBriefing } from './open.ts';
export { draftingDrawers, isPreview, pressedPreview, previewBriefing } from './preview.ts';
export { askDelete, deleteDraft } from './remove.ts';
export { showBriefing, showMore } from './show.ts';
export { warningsOf } from './warnings.ts';
