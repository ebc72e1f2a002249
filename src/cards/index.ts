export { type Action, button, chooseButton, mainButton } from './action.ts';
export { bind, bindUnknown, type Json, type JsonObject, loadTemplates } from './bind.ts';
export { type Buttons, withButtons } from './buttons.ts';
export { type CardName, type Model, models, type View } from './catalogue.ts';
export { cardProblems } from './check.ts';
export { contactText } from './contact.ts';
export { plain } from './plain.ts';
export { stacked } from './stack.ts';
export type { Carried, Offer, Told } from './told.ts';
