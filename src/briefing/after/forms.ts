import { correctForm } from './correct.ts';
import { withdrawForm } from './withdraw.ts';

/** The forms of what is done about a briefing that has gone out, by name. */
export const afterForms = { 'briefing-correct': correctForm, 'briefing-withdraw': withdrawForm };
