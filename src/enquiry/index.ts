export { closedEnquiries } from './closed.ts';
export { type Asked, type Deps, enquire, standing } from './enquire.ts';
export { enquiries } from './enquiry.ts';
export type { Act } from './steps.ts';
export { isNo, isYes } from './typed.ts';
