import type { Transaction } from '../store/port.ts';
import { type Answered, answeredOf } from './answered.ts';
import { combined } from './combine.ts';
import { type Figured, figured } from './figures.ts';
import { type Rate, rateOf } from './rate.ts';
import { grown, type Release, shownIn } from './release.ts';
import { keepGrown, restOf, standing } from './releases.ts';
import { type AllWritten, writtenIn } from './written.ts';

/** What a report shows. */
export interface Report {
  rate: Rate;
  /** How many of those who answered said only at the end how it was before. */
  remembered: number;
  /** How many have answered and are in no figure yet. */
  later: number;
  figures: Figured[];
  written: AllWritten;
}

/** What is shown of these answers, by releases as they stand. */
export const reported = (rate: Rate, answered: readonly Answered[], releases: readonly Release[]): Report => {
  const [there, counted] = [new Set(answered.map(({ id }) => id)), new Set(releases.flatMap(({ responses }) => responses))];
  const shown = releases.flatMap((release) => shownIn(release, (id) => there.has(id)));
  return {
    rate,
    remembered: answered.filter(({ response }) => response.remembered).length,
    later: answered.filter(({ id }) => !counted.has(id)).length,
    figures: figured(answered, combined(shown)),
    written: writtenIn(shown, answered),
  };
};

/** The pools that answers may be in, should their session have been one of another course. */
const poolsOf = async (tx: Transaction, partition: string, answered: readonly Answered[]): Promise<Release[]> => {
  const pools: Release[] = [];
  for (const course of new Set(answered.map(({ response }) => response.course)))
    pools.push(await standing(tx, partition, restOf(course)));
  return pools;
};

/** Somebody looks: what enough have answered since the last time is released. */
export const lookAtSession = async (tx: Transaction, partition: string, session: string): Promise<void> => {
  const answered = await answeredOf(tx, partition, 'session', session);
  const before = await standing(tx, partition, session);
  await keepGrown(tx, partition, before, grown(before, answered, await poolsOf(tx, partition, answered)));
};

/** What is released of a session. */
export const sessionReport = async (tx: Transaction, partition: string, session: string): Promise<Report> => {
  const answered = await answeredOf(tx, partition, 'session', session);
  const rate = await rateOf(tx, partition, session, answered.length);
  return reported(rate, answered, [await standing(tx, partition, session)]);
};
