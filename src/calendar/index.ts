export { dateAfter, instantAfter } from './after.ts';
export { isRegion } from './bank-holidays.ts';
export { dateOf, instantAt, meant, shifted } from './local.ts';
export { once } from './once.ts';
export { isWorkingDay, nextWorkingDay, previousWorkingDay, type Whose, type WorkingTime } from './working-day.ts';
export { isWorkingTime, nextWorkingTime } from './working-time.ts';
