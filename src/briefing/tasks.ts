import { correctPlaces, withdrawPlaces } from './after/places.ts';
import { remindPeople } from './after/remind.ts';
import { count } from './audience/count.ts';
import type { TaskName } from './briefing.ts';
import { allAreThere, resendAll, sendAllAgain } from './sending/again.ts';
import { endAllHeld, releaseAll } from './sending/held.ts';
import { spread } from './sending/spread.ts';
import type { Page } from './task.ts';

/** How each thing that is done page by page is done. */
export const tasks: Readonly<Record<TaskName, Page>> = {
  count,
  spread,
  release: releaseAll,
  'end-held': endAllHeld,
  resend: resendAll,
  'is-there': allAreThere,
  'send-again': sendAllAgain,
  correct: correctPlaces,
  withdraw: withdrawPlaces,
  remind: remindPeople,
};
