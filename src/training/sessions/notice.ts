import type { Drawn } from '../../outbox/index.ts';
import type { Transaction } from '../../store/port.ts';
import { sessionOf } from '../session.ts';
import { when, where, words } from './words.ts';

/** Tells somebody that a session they are on has changed, as it is now; undefined for one that is gone or has changed again since. */
export const drawChange = async (
  tx: Transaction,
  partition: string,
  { about }: { about: string },
): Promise<Drawn | undefined> => {
  const [id = '', version] = about.split('/');
  const session = await sessionOf(tx, partition, id);
  if (!session || String(session.told) !== version) return undefined;
  const cancelled = session.state === 'cancelled';
  const { was } = session;
  const wasElse = was?.state === 'planned' && (cancelled || when(was) !== when(session));
  const facts = [
    ...(wasElse ? [{ title: cancelled ? 'It was to be' : 'It was', theirValue: when(was) }] : []),
    ...(cancelled
      ? []
      : [
          { title: 'It is now', theirValue: when(session) },
          { title: 'Where', theirValue: where(session) },
        ]),
    ...(session.ground === undefined ? [] : [{ title: 'Why', theirValue: session.ground }]),
  ];
  return {
    view: {
      card: 'detail',
      model: {
        heading: session.title,
        notice: cancelled ? words.isCancelled : was?.state === 'cancelled' ? words.isHeld : words.hasChanged,
        facts,
        parts: [],
        typing: cancelled ? words.cancelledTyping : words.changedTyping,
        actions: [],
      },
    },
  };
};
