export { type Account, accountId, accounts, type Caller, type Loss, meet, namesOf } from './account.ts';
export { type Change, changes, recordChange } from './change.ts';
export { conversations, forgetPlace, keepPlace, type Place, placeKnown, welcomeOnce } from './conversation.ts';
export { emailsAmong, keepEmails, mayAskEmails, reportedAt } from './emails.ts';
export { countOf, type Erased, erase } from './erase.ts';
export { exportOf } from './export.ts';
export { fatesOf } from './fates.ts';
export { addPerson, nameOf, personsAt, personsCalled } from './find.ts';
export type { Ahead, Foreseen } from './foreseen.ts';
export type { Happening } from './happening.ts';
export { type Everything, join, joinOf, part } from './join.ts';
export { type Joined, joins, renamed } from './joined.ts';
export { areDifferent, type Likeness, likenesses, likenessOf, openLikenesses, seemAlike } from './likeness.ts';
export { type About, type ActName, type Actor, allow, may } from './may.ts';
export { wordsOf } from './name.ts';
export { type Naming, namingId, namings, namingsBy, namingsOf } from './naming.ts';
export type { AccountKey, Agency, Partnership } from './partnership.ts';
export { type Person, persons, type Role } from './person.ts';
export { mayAskProof, maySendProof, type Proof, proofs, proofsBy, typed } from './proof.ts';
export { type Address, chatOpened, lose, type Reached, reachChannel, reachPerson, removed } from './reach.ts';
export { type Follow, happened, type Scene } from './scene.ts';
export { hasStopped, resumeMessages, stopMessages } from './stop.ts';
export { type Supervision, supervisionId, supervisions, supervisionsOf, supervisorsOf, teamOf } from './supervision.ts';
export {
  type Channel,
  type ChannelKind,
  channelKinds,
  isGone,
  knownTeam,
  type Team,
  type TeamKey,
  teamId,
  teams,
  teamsIn,
} from './team.ts';
export { type ChannelSeen, learnAll, learnOfChannel, learnOfTeam, type TeamSaid, type TeamSeen } from './team-learned.ts';
export { inNotice, putInNotice, reachableOfficers } from './told.ts';
export { type Whereabouts, whoIs } from './who-is.ts';
export { worryOf } from './worry.ts';
