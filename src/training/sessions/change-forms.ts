import type { AboutIds, Field, FormKind, Problem } from '../../entry/index.ts';
import { type ActName, allow, type Scene } from '../../people/index.ts';
import { coursesOf } from '../course.ts';
import type { Session } from '../session.ts';
import { sessionCard } from './card.ts';
import { change } from './change.ts';
import { sessionFields, whenFields } from './fields.ts';
import { findSession } from './find.ts';
import { saidIn, whenIn, whenProblems } from './make.ts';
import { words } from './words.ts';

type SessionForm = FormKind<Scene> & { act: ActName };

const shown: SessionForm['shown'] = async (scene, about) => sessionCard(scene, await findSession(scene, about['session']));

/** Done only where nobody has changed the session since the form was opened; else the officer is told, and keeps what they gave. */
const onIts = async (
  scene: Scene,
  about: AboutIds,
  work: (session: Session) => Promise<readonly Problem[]>,
): Promise<readonly Problem[]> => {
  const session = await findSession(scene, about['session']);
  return String(session.version) === about['version'] ? work(session) : [{ text: words.inMeantime }];
};

/** Changes what is said of a session. */
export const editForm: SessionForm = {
  act: 'edit-session',
  async form(scene) {
    allow(scene.actor, 'edit-session');
    const fields = await sessionFields(scene);
    return { heading: words.edit, intro: words.changeIntro, submit: words.save, fields, worry: scene.worry };
  },
  async done(scene, about, values) {
    allow(scene.actor, 'edit-session');
    const course = (await coursesOf(scene)).get(values['course'] ?? '');
    if (!course) return [{ field: 'course', text: words.noCourse }];
    return onIts(scene, about, async ({ link: _, before: __, otherTrainers: ___, ground, ...kept }) => {
      const problems = whenProblems(values);
      // What a move was explained with does not explain an edit.
      const why = kept.state === 'cancelled' && ground !== undefined ? { ground } : {};
      if (problems.length === 0) await change(scene, kept.id, { ...kept, ...why, ...(await saidIn(scene, values, course)) });
      return problems;
    });
  },
  shown,
};

const ground = (label: string): Field => ({ id: 'ground', kind: 'text', label, required: true, max: 300 });

/** Moves a session, or holds one after all that was cancelled: whoever is on it stays on it. */
export const moveForm: SessionForm = {
  act: 'move-session',
  async form(scene) {
    allow(scene.actor, 'move-session');
    return { heading: words.move, intro: words.changeIntro, submit: words.doMove, fields: [...whenFields, ground(words.ground)] };
  },
  async done(scene, about, values) {
    allow(scene.actor, 'move-session');
    return onIts(scene, about, async ({ link: _, ...kept }) => {
      const problems = whenProblems(values);
      const moved = { ...whenIn(scene, values), state: 'planned', ground: values['ground'] ?? '' } as const;
      if (problems.length === 0) await change(scene, kept.id, { ...kept, ...moved });
      return problems;
    });
  },
  shown,
};

/** Cancels a session; its list is kept, so that it can be held after all. */
export const cancelForm: SessionForm = {
  act: 'cancel-session',
  async form(scene) {
    allow(scene.actor, 'cancel-session');
    return { heading: words.cancel, submit: words.doCancel, fields: [ground(words.groundCancel)] };
  },
  async done(scene, about, values) {
    allow(scene.actor, 'cancel-session');
    return onIts(scene, about, async (session) => {
      await change(scene, session.id, { ...session, state: 'cancelled', ground: values['ground'] ?? '' });
      return [];
    });
  },
  shown,
};
