import { dateAfter } from '../../calendar/index.ts';
import type { Scene } from '../../people/index.ts';
import { inOrder, monthOf, type Session, sessions } from '../session.ts';
import { monthsFrom } from '../words.ts';

const page = 500;

type Where = Pick<Scene, 'tx' | 'partition'>;

const ofMonth = async ({ tx, partition }: Where, month: string, after = ''): Promise<Session[]> => {
  const found = await tx.find(sessions, partition, 'month', month, { limit: page, after });
  const last = found.at(-1);
  return found.length < page || !last ? found : [...found, ...(await ofMonth({ tx, partition }, month, last.id))];
};

/** The sessions that are planned and not over yet, from today to a year from now, by time. */
export const comingUp = async ({ tx, partition, today, now }: Where & Pick<Scene, 'today' | 'now'>): Promise<Session[]> => {
  const last = dateAfter(today, 'P1Y');
  const found: Session[] = [];
  for (let i = 0; i <= 12; i++) found.push(...(await ofMonth({ tx, partition }, monthsFrom(monthOf(today), i))));
  return found.filter((s) => s.state === 'planned' && new Date(s.ends) > now && s.day <= last).sort(inOrder);
};
