export { accounts, type Caller, type Loss, meet, namesOf } from './account.ts';
export { conversations, forgetPlace, keepPlace, type Place, welcomeOnce } from './conversation.ts';
export { type Person, persons, type Role } from './person.ts';
export { type Address, chatOpened, lose, type Reached, reachChannel, reachPerson, removed } from './reach.ts';
export { hasStopped, resumeMessages, stopMessages } from './stop.ts';
export { inNotice, putInNotice, reachableOfficers } from './told.ts';
