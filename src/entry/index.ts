export { dayInWords, readDay, readTime } from './day-and-time.ts';
export { isEmail } from './email.ts';
export { type Entry, entries, entriesOf } from './entry.ts';
export type { Choice, Field, Problem, Values } from './field.ts';
export {
  askForm,
  backInForm,
  cancelForm,
  formOpen,
  openForm,
  type Pressed,
  parkForms,
  showForm,
  submitForm,
  typeForm,
} from './fill.ts';
export type { AboutIds, Form, FormKind, FormKinds, Scene } from './form.ts';
export { keepOffers, offers, takeOffer } from './offers.ts';
export { valueInWords } from './view.ts';
