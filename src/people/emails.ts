import type { Transaction } from '../store/port.ts';
import { type Account, accounts } from './account.ts';

const month = 30 * 24 * 60 * 60 * 1_000;

/** Whether it is time to ask Teams for the e-mails of an account: at most once a month. */
export const mayAskEmails = ({ emailsAsked }: Pick<Account, 'emailsAsked'>, now: Date): boolean =>
  emailsAsked === undefined || now.getTime() - new Date(emailsAsked).getTime() >= month;

/** What is an e-mail among what Teams says of an account, in lower case, each once. A guest's own name for this tenant is none. */
export const emailsAmong = (said: readonly unknown[]): string[] => [
  ...new Set(
    said.flatMap((one) => {
      const text = typeof one === 'string' ? one.trim().toLowerCase() : '';
      return /^[^@\s]{1,64}@[^@\s]{1,190}$/.test(text) && !text.includes('#ext#') ? [text] : [];
    }),
  ),
];

/** Keeps what Teams said of an account; where it said nothing (undefined) what is known stays. */
export const keepEmails = async (
  tx: Transaction,
  partition: string,
  account: Account,
  emails: readonly string[] | undefined,
  now: Date,
): Promise<Account> => {
  const { emails: before, ...rest } = account;
  const known = emails ?? before ?? [];
  const kept: Account = { ...rest, ...(known.length === 0 ? {} : { emails: [...known] }), emailsAsked: now.toISOString() };
  await tx.put(accounts, partition, kept);
  return kept;
};

/** The persons for one of whose accounts Teams reports this e-mail. */
export const reportedAt = async (tx: Transaction, partition: string, email: string): Promise<string[]> => [
  ...new Set((await tx.find(accounts, partition, 'email', email.trim().toLowerCase())).map(({ person }) => person)),
];
