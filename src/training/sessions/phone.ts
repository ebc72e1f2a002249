import type { Told } from '../../cards/index.ts';
import { plain } from '../../cards/index.ts';
import { allow, hasStopped, nameOf, reachPerson, type Scene } from '../../people/index.ts';
import { listOf } from '../attendance.ts';
import { aboutSession, findSession } from './find.ts';
import { when, words } from './words.ts';

const shown = 50;

/** Those on a session's list whom no message reaches, as things are now: for the officer to tell them another way. */
export const phoneList = async (scene: Scene, id: unknown): Promise<Told> => {
  const { tx, partition, actor } = scene;
  const session = await findSession(scene, id);
  allow(actor, 'see-phone-list', aboutSession(session));
  const rows = [];
  for (const { person } of await listOf(tx, partition, session.id)) {
    const stopped = await hasStopped(tx, partition, person);
    if (!stopped && (await reachPerson(tx, partition, person))) continue;
    const name = await nameOf(tx, partition, person);
    rows.push({
      number: '',
      theirTitle: plain(name, 80) || words.noName,
      text: stopped ? words.hasStopped : words.notReached,
      more: null,
    });
  }
  return {
    view: {
      card: 'listing',
      model: {
        heading: words.phone,
        notice: null,
        intro: `${session.title}. ${when(session)}`,
        rows: rows.slice(0, shown),
        empty: rows.length === 0 ? words.phoneNone : rows.length > shown ? words.andMore(rows.length - shown) : null,
        pick: words.pick,
        choices: [],
        typing: words.typingPhone,
        actions: [],
      },
    },
    offers: [{ say: 'session', verb: 'session-show', data: { row: session.id } }],
  };
};
