export { fieldIds } from './field-ids.ts';
export { listBriefings } from './list.ts';
export { draftForms, duplicateBriefing, editBriefing, writeBriefing } from './open.ts';
export { draftingDrawers, previewBriefing } from './preview.ts';
export { askDelete, deleteDraft } from './remove.ts';
export { showBriefing, showMore } from './show.ts';
