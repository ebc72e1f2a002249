import type { Drawn } from '../../outbox/index.ts';
import type { Transaction } from '../../store/port.ts';
import { attendances } from '../attendance.ts';
import { sessionOf } from '../session.ts';
import { when } from '../sessions/words.ts';
import { stateWords, words } from './words.ts';

/** Tells somebody what a closed register says of them, as it says when they are told; undefined where their line is gone. */
export const drawCorrected = async (
  tx: Transaction,
  partition: string,
  { about }: { about: string },
): Promise<Drawn | undefined> => {
  const line = await tx.get(attendances, partition, about);
  const session = line && (await sessionOf(tx, partition, line.session));
  if (!line || !session) return undefined;
  const facts = [
    { title: 'When', theirValue: when(session) },
    { title: 'You are marked as', theirValue: stateWords[line.state].toLowerCase() },
  ];
  const { corrected: notice, correctedTyping: typing } = words;
  return { view: { card: 'detail', model: { heading: session.title, notice, facts, parts: [], typing, actions: [] } } };
};
