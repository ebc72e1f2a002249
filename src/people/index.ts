export { accounts, type Caller, meet } from './account.ts';
export { conversations, forgetConversation, type Place, welcomeOnce } from './conversation.ts';
export { type Person, persons, type Role, role } from './person.ts';
