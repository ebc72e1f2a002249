import type { Briefing } from '../../../src/briefing/briefing.ts';
import type { Here } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { read } from '../../teams/reading.ts';
import { allDone, drafted, opened, teamWith } from './drafted.ts';

/** A briefing that goes in the evening: the channel has it, and Ann and Bob get it in the morning. */
export const inTheEvening = async (here: Here, more: Partial<Briefing> = {}) => {
  const olga = here.officer();
  const [ann, bob] = [here.person(undefined, 'Ann Lee'), here.person(undefined, 'Bob Ray')];
  await olga.say('hello');
  const channels = await teamWith(here, olga, 'Training');
  await drafted(here, olga, { people: [ann, bob], channels }, more);
  here.clock.moveTo(new Date('2026-07-01T20:00:00Z'));
  await opened(olga);
  await olga.say('send now');
  await olga.say('send it');
  await allDone(here);
  return { olga, ann, bob, channels };
};

export const nextMorning = async (here: Here): Promise<void> => {
  here.clock.moveTo(new Date('2026-07-02T08:00:00Z'));
  await allDone(here);
};

/** How many cards of the briefing somebody has. */
export const had = (who: Person): number => who.cards().filter(({ card }) => read(card).includes('Three things')).length;
