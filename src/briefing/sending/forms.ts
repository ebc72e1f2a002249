import { returnForm } from './approve.ts';
import { scheduleForm } from './schedule.ts';

/** The forms of briefings that are to go, by name. */
export const sendingForms = { 'briefing-schedule': scheduleForm, 'briefing-return': returnForm };
