import { mainButton } from '../cards/index.ts';
import { type Draw, want } from '../outbox/index.ts';
import { reachPerson, supervisorsOf } from '../people/index.ts';
import type { Transaction } from '../store/port.ts';
import type { FollowUp } from './follow-up.ts';

const words = {
  heading: 'I cannot reach your line manager',
  text: 'I wanted to ask them what your training has changed, and no message of mine reaches them. If somebody else is your line manager now, please tell me who. Otherwise your training officer can help.',
  button: 'My agency, sector and line manager',
  typing: 'Or type profile. To be sent nothing but answers, type stop.',
};

/** Tells somebody, once for each line manager, that theirs cannot be reached. */
export const tellOfUnreached = async (tx: Transaction, partition: string, one: FollowUp, now: Date): Promise<void> => {
  if (one.as !== 'supervisor' || one.of === undefined) return;
  const about = `${one.person}/${one.of}`;
  const key = `manager-unreachable/${about}`;
  await want(tx, partition, { kind: 'manager-unreachable', key, to: { person: one.person }, about, due: now });
};

/** Nothing where that one is not their line manager any more, or is reached again. */
export const drawUnreached: Draw = async (tx, partition, { about }) => {
  const [person = '', supervisor = ''] = about.split('/');
  if (!(await supervisorsOf(tx, partition, person)).includes(supervisor)) return undefined;
  if (await reachPerson(tx, partition, supervisor)) return undefined;
  const actions = [mainButton(words.button, 'profile')];
  const { heading, text: notice, typing } = words;
  return { view: { card: 'detail', model: { heading, notice, facts: [], parts: [], typing, actions } } };
};
