import { type Action, button, mainButton, type Offer, type Told } from '../../cards/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { listOf } from '../attendance.ts';
import type { Session } from '../session.ts';
import { aboutSession, findSession } from './find.ts';
import { trainersText } from './trainers.ts';
import { kindNames, when, where, words } from './words.ts';

/** What an officer, and what a trainer can do with a session: by button, and by the words beside it. */
const actionsOf = ({ actor, now }: Scene, session: Session): { action: Action; say: string }[] => {
  const data = { session: session.id };
  const on = (title: string, verb: string, say: string, primary = false) => ({
    action: (primary ? mainButton : button)(title, verb, data),
    say,
  });
  const register = session.state === 'planned' ? [on('Register', 'register', 'register', true)] : [];
  if (!actor.officer) return register;
  const cancelled = session.state === 'cancelled';
  const over = !cancelled && new Date(session.ends) <= now;
  return [
    ...register,
    ...(cancelled ? [] : [on('Edit', 'session-edit', 'edit')]),
    on(cancelled ? 'Hold it after all' : 'Move', 'session-move', 'move', cancelled),
    ...(cancelled ? [] : [on('Cancel it', 'session-cancel', 'cancel it')]),
    on('Duplicate', 'session-duplicate', 'duplicate'),
    over ? on('Report', 'report-session', 'session report') : on('Who to phone', 'session-phone', 'phone list'),
  ];
};

/** All of a session, for its officers and trainers. */
export const sessionCard = async (scene: Scene, session: Session): Promise<Told> => {
  allow(scene.actor, 'see-sessions', aboutSession(session));
  const taken = (await listOf(scene.tx, scene.partition, session.id)).length;
  const trainers = await trainersText(scene, session);
  const actions = actionsOf(scene, session);
  const fact = (title: string, theirValue: string) => (theirValue === '' ? [] : [{ title, theirValue }]);
  const groups = session.groups.map((id) => scene.frameworks.get(scene.partnership.framework)?.groups.get(id)?.label ?? id);
  return {
    view: {
      card: 'detail',
      model: {
        heading: session.title,
        notice: session.state === 'cancelled' ? words.cancelled(session.ground ?? '') : null,
        facts: [
          { title: 'What', theirValue: kindNames[session.kind] },
          { title: 'When', theirValue: when(session) },
          { title: 'Where', theirValue: where(session) },
          ...fact('Trainers', trainers),
          ...fact('For', groups.join(', ')),
          { title: 'Places', theirValue: words.taken(taken, session.places) },
          ...(session.state === 'planned' ? [{ title: words.code, theirValue: session.code }] : []),
        ],
        parts: [
          { title: 'What people will learn', theirLines: session.outcomes },
          { title: 'What to do before', theirLines: session.before === undefined ? [] : [session.before] },
        ].filter(({ theirLines }) => theirLines.length > 0),
        typing: words.orType(actions.map(({ say }) => say)),
        actions: actions.map(({ action }) => action),
      },
    },
    offers: actions.map(({ action: { verb, data }, say }): Offer => ({ say, verb, data })),
  };
};

/** A session that a card named. */
export const showSession = async (scene: Scene, id: unknown): Promise<Told> => sessionCard(scene, await findSession(scene, id));
