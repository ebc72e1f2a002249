import { button, plain, type Told } from '../../cards/index.ts';
import { allow, hasStopped, nameOf, reachPerson, type Scene } from '../../people/index.ts';
import { listOf } from '../attendance.ts';
import type { Session } from '../session.ts';
import { sessionCard } from './card.ts';
import { aboutSession, findSession } from './find.ts';
import { when, words } from './words.ts';

const shown = 50;

interface Unreached {
  name: string;
  why: string;
}

/** Why no message of ours gets to somebody, as things are now; undefined where one does. */
const whyNot = async ({ tx, partition }: Scene, person: string): Promise<string | undefined> => {
  if (await hasStopped(tx, partition, person)) return words.hasStopped;
  return (await reachPerson(tx, partition, person)) ? undefined : words.notReached;
};

/** Those whom a session concerns and no message reaches: its trainers, and everybody on its list. */
const unreached = async (scene: Scene, session: Session): Promise<Unreached[]> => {
  const { tx, partition, actor } = scene;
  const found: Unreached[] = [];
  const list = (await listOf(tx, partition, session.id)).map(({ person }) => person);
  for (const person of new Set([...session.trainers, ...list])) {
    const why = person === actor.person.id ? undefined : await whyNot(scene, person);
    const name = plain(await nameOf(tx, partition, person), 80) || words.noName;
    if (why !== undefined) found.push({ name, why: session.trainers.includes(person) ? words.asTrainer(why) : why });
  }
  const others = session.otherTrainers?.split(', ') ?? [];
  return [...others.map((name) => ({ name: plain(name, 80), why: words.asTrainer(words.notKnownHere) })), ...found];
};

/** For the officer to tell them another way. */
export const phoneList = async (scene: Scene, id: unknown): Promise<Told> => {
  const session = await findSession(scene, id);
  allow(scene.actor, 'see-phone-list', aboutSession(session));
  const people = await unreached(scene, session);
  const back = button(words.back, 'session-show', { row: session.id });
  return {
    view: {
      card: 'listing',
      model: {
        heading: words.phone,
        notice: null,
        intro: `${session.title}. ${when(session)}`,
        rows: people.slice(0, shown).map(({ name, why }) => ({ number: '', theirTitle: name, text: why, more: null })),
        empty: people.length === 0 ? words.phoneNone : people.length > shown ? words.andMore(people.length - shown) : null,
        pick: words.pick,
        choices: [],
        typing: words.typingPhone,
        actions: [back],
      },
    },
    offers: [{ say: 'session', verb: back.verb, data: back.data }],
  };
};

/** A session just after it was changed: with how many are to be told another way. */
export const changedCard = async (scene: Scene, session: Session): Promise<Told> => {
  const { view, ...told } = await sessionCard(scene, session);
  const people = await unreached(scene, session);
  if (view.card !== 'detail' || people.length === 0) return { view, ...told };
  const said = (view.model.notice ?? '').replace(/[^.!?]$/, '$&.');
  const notice = `${said} ${words.toPhone(people.length)}`.trim();
  return { view: { card: 'detail', model: { ...view.model, notice } }, ...told };
};
