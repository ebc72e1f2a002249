import type { AboutIds, Field, FormKind, Problem, Values } from '../../entry/index.ts';
import { type ActName, allow, type Scene } from '../../people/index.ts';
import { coursesOf } from '../course.ts';
import { inMeantime } from '../meantime.ts';
import { type Session, unlisted } from '../session.ts';
import { change } from './change.ts';
import { sessionFields, sessionValues, whenFields, whenValues } from './fields.ts';
import { findSession } from './find.ts';
import { saidIn, whenIn, whenProblems } from './make.ts';
import { changedCard } from './phone.ts';
import { words } from './words.ts';

type SessionForm = FormKind<Scene> & { act: ActName };

const after: Pick<SessionForm, 'shown' | 'since'> = {
  shown: async (scene, about) => changedCard(scene, await findSession(scene, about['session'])),
  // They are told of every change that was made meanwhile, and what they save next is said in knowledge of it.
  since: async (scene, about) => ({ version: String((await findSession(scene, about['session'])).version) }),
};

/** Done only where nobody has changed the session since the form was opened; else `told`, and they keep what they gave. */
const onIts = async (
  scene: Scene,
  about: AboutIds,
  told: (session: Session) => Promise<readonly Problem[]>,
  work: (session: Session) => Promise<readonly Problem[]>,
): Promise<readonly Problem[]> => {
  const session = await findSession(scene, about['session']);
  if (String(session.version) === about['version']) return work(session);
  const cancelled = session.state === 'cancelled' ? [{ text: words.cancelled(session.ground ?? '') }] : [];
  return [...(await told(session)), ...cancelled];
};

const meantime = (fields: readonly Field[], given: Values, now: Values): Problem[] => inMeantime('session', fields, given, now);

/** Changes what is said of a session. */
export const editForm: SessionForm = {
  act: 'edit-session',
  async form(scene, about) {
    allow(scene.actor, 'edit-session');
    const fields = await sessionFields(scene, await findSession(scene, about['session']));
    return { heading: words.edit, intro: words.changeIntro, submit: words.save, fields, worry: scene.worry };
  },
  async done(scene, about, values) {
    allow(scene.actor, 'edit-session');
    return onIts(
      scene,
      about,
      async (session) => meantime(await sessionFields(scene, session), values, await sessionValues(scene, session)),
      async (session) => {
        const { link: _, before: __, otherTrainers: ___, ground, ...kept } = session;
        const own = session.course === values['course'] ? unlisted(session) : undefined;
        const course = (await coursesOf(scene)).get(values['course'] ?? '') ?? own;
        if (!course) return [{ field: 'course', text: words.noCourse }];
        const problems = whenProblems(scene, values);
        // What a move was explained with does not explain an edit.
        const why = kept.state === 'cancelled' && ground !== undefined ? { ground } : {};
        if (problems.length > 0) return problems;
        await change(scene, kept.id, { ...kept, ...why, ...(await saidIn(scene, values, course, session.trainers)) });
        return [];
      },
    );
  },
  ...after,
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
    return onIts(
      scene,
      about,
      async (session) => meantime(whenFields, values, whenValues(session)),
      async ({ link: _, ...kept }) => {
        const problems = whenProblems(scene, values);
        const moved = { ...whenIn(scene, values), state: 'planned', ground: values['ground'] ?? '' } as const;
        if (problems.length === 0) await change(scene, kept.id, { ...kept, ...moved });
        return problems;
      },
    );
  },
  ...after,
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
    return onIts(
      scene,
      about,
      async (session) => [{ text: words.changedTo(session) }],
      async (session) => {
        await change(scene, session.id, { ...session, state: 'cancelled', ground: values['ground'] ?? '' });
        return [];
      },
    );
  },
  ...after,
};
