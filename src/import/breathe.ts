import { setImmediate as turn } from 'node:timers/promises';

/** Turns of the event loop that others are given: to be answered takes somebody several, and with nobody there they cost nothing. */
const given = 4;

/** Lets others have their turn, between two parts of long work. */
export const breathe = async (): Promise<void> => {
  for (let i = 0; i < given; i++) await turn();
};
