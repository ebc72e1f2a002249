import type { Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { allow, type Scene } from '../../people/index.ts';
import { sessions } from '../session.ts';
import { putMark, putOnList } from './mark.ts';
import { words } from './words.ts';

const said = (text: string): Told => ({ view: { card: 'said', model: { text, next: words.next } } });

/** Somebody in the room types the code of a session of today's: they are there, on the list before or not. */
export const signIn = async (scene: Scene, code: string): Promise<Told> => {
  const { tx, partition, actor, today } = scene;
  allow(actor, 'sign-in');
  const open = await tx.find(sessions, partition, 'code', code.trim());
  const session = open.find(({ day }) => day === today);
  if (!session) throw inputError('no-code', open.length > 0 ? words.notToday : words.noCode);
  const known = await putOnList(scene, session, actor.person.id, { walkedIn: true });
  if (known.state === 'present') return said(words.alreadyHere);
  await putMark(scene, known, 'present');
  return said(words.signedIn(session.title));
};
