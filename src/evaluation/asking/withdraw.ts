import { intentOf, want } from '../../outbox/index.ts';
import { type Attendance, type Session, wasThere } from '../../training/index.ts';
import { forgetTyped } from '../answering/typed.ts';
import { type Evaluation, evaluations } from '../evaluation.ts';
import type { Where } from '../known.ts';
import { responses } from '../response.ts';

/** Whether somebody is still asked what they were asked, as the register now says. */
export const isStillAsked = (
  { state }: Pick<Evaluation, 'state'>,
  session: Pick<Session, 'state'>,
  line: Attendance | undefined,
): boolean =>
  session.state === 'planned' && line !== undefined && (wasThere(line) || (state === 'before' && line.state === 'expected'));

/** The cards that may have been sent in a round. */
const cards = ['evaluation-before', 'evaluation', 'evaluation-reminder'];

/** They were not there after all: nothing is asked any more, what they answered is dropped, and the cards that they have say so. */
export const withdraw = async ({ tx, partition, now }: Where, id: string): Promise<void> => {
  const known = await tx.get(evaluations, partition, id);
  if (!known || known.state === 'withdrawn') return;
  const { response, contact: _, ...rest } = known;
  if (response !== undefined) await tx.remove(responses, partition, response);
  await forgetTyped(tx, partition, known);
  await tx.put(evaluations, partition, { ...rest, state: 'withdrawn', version: known.version + 1 });
  for (const card of cards) {
    const about = `${card}/${id}/${known.round}`;
    if (!(await intentOf(tx, partition, about))?.sent) continue;
    const key = `evaluation-withdrawn/${about}`;
    await want(tx, partition, { kind: 'evaluation-closed', key, to: { person: known.person }, about, due: now });
  }
};
