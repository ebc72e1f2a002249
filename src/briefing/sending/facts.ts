import { plain } from '../../cards/index.ts';
import { type Progress, progress } from '../../outbox/index.ts';
import type { Scene } from '../../people/index.ts';
import { audienceOf, isForPeople } from '../audience/audience.ts';
import type { Briefing } from '../briefing.ts';
import { personName } from '../recipient.ts';
import { sentBatch } from '../sent.ts';
import type { Ways } from '../ways.ts';
import { needsApproval } from './approval.ts';
import { clockTime, instantInWords, whenInWords } from './instant.ts';
import { isForNobody } from './whom.ts';
import { words } from './words.ts';

/** Where and when it is looked at. */
export type Here = Pick<Scene, 'tx' | 'partition' | 'partnership' | 'now'>;
type Facts = Ways['facts'];
const { facts: says } = words;

const called = ({ tx, partition }: Here, person: string): Promise<string> => personName(tx, partition, person, words.somebody);

/** How far it has come; undefined before anything of it is written. */
export const progressIn = ({ tx, partition, now }: Here, one: Briefing): Promise<Progress | undefined> =>
  progress(tx, partition, sentBatch(one), now);

/** How it goes, in counts; a count of none is left out. */
const progressFacts = async (here: Here, one: Briefing): Promise<Facts> => {
  const how = await progressIn(here, one);
  const spreading = one.tasks.some(({ task }) => task === 'spread') ? [{ title: says.left, theirValue: says.spreading }] : [];
  if (!how) return spreading;
  const { counts, expectedEnd } = how;
  const isOff = one.state === 'cancelled' || one.state === 'withdrawn';
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const notGone = counts.waiting + counts.held;
  const left = isOff ? counts.claimed : notGone + counts.claimed;
  const count = (title: string, number: number): Facts =>
    number === 0 ? [] : [{ title, theirValue: number.toLocaleString('en-GB') }];
  const waits = one.urgency !== 'urgent' && isForPeople(await audienceOf(here.tx, here.partition, one.id));
  const stillToGo = left.toLocaleString('en-GB');
  return [
    { title: says.delivered, theirValue: says.of(counts.delivered, all) },
    ...count(says.refused, counts.refused),
    ...(isOff ? count(says.notSent, counts.ended + notGone) : count(says.notReached, counts.ended)),
    ...count(says.unknown, counts.unknown),
    ...(left === 0 ? [] : [{ title: says.left, theirValue: waits ? says.inHours(stillToGo) : stillToGo }]),
    ...spreading,
    // Who gets it in working hours gets it when those come, however fast it went before.
    ...(expectedEnd && one.state === 'sending' && !waits
      ? [{ title: says.ends, theirValue: clockTime(expectedEnd, here.partnership.timeZone) }]
      : []),
  ];
};

const approvalFacts = async (here: Here, one: Briefing): Promise<Facts> => {
  const { partnership } = here;
  const { approved, returned } = one;
  if (partnership.briefing?.approval !== true) return [];
  const fact = (theirValue: string) => ({ title: says.approval, theirValue });
  if (one.state === 'awaiting') return [fact(says.waiting)];
  if (approved && !needsApproval(partnership, one)) {
    const when = instantInWords(new Date(approved.at), partnership.timeZone);
    return [fact(says.approved(await called(here, approved.by), when))];
  }
  const back = returned && {
    title: says.returned,
    theirValue: plain(says.back(await called(here, returned.by), returned.why), 600),
  };
  return [fact(says.needed), ...(back ? [back] : [])];
};

/** Why what was to go at its time did not. */
const overdueBecause = async (here: Here, one: Briefing): Promise<string> => {
  const { what } = one.history.findLast((h) => h.what === 'overdue' || h.what === 'author-lost-role') ?? {};
  if (what === 'author-lost-role') return words.overdue.role;
  if (needsApproval(here.partnership, one)) return words.overdue.unapproved;
  return (await isForNobody(here, one)) ? words.overdue.nobody : words.overdue.late;
};

/** What is to be said of a briefing in its state. */
export const factsOf = async (here: Here, one: Briefing): Promise<Facts> => {
  const goes = one.when ? [{ title: says.goes, theirValue: whenInWords(one.when, here.partnership.timeZone) }] : [];
  switch (one.state) {
    case 'draft':
    case 'awaiting':
      return approvalFacts(here, one);
    case 'scheduled':
      return [...goes, ...(await approvalFacts(here, one))];
    case 'overdue':
      return [{ title: says.overdue, theirValue: await overdueBecause(here, one) }, ...(await approvalFacts(here, one))];
    default:
      return progressFacts(here, one);
  }
};
