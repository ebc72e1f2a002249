import { button, chooseButton, type Offer, type Told } from '../../cards/index.ts';
import { dayInWords } from '../../entry/index.ts';
import { inputError } from '../../errors.ts';
import { allow, type Scene } from '../../people/index.ts';
import { type Attendance, attendanceId, attendances, attendedBy, type Session, sessionOf } from '../../training/index.ts';
import { packOf } from '../known.ts';
import { certificateFor, certificateOf } from './certificate.ts';
import { certificateFile } from './file.ts';
import { hasAnswered, type Lack, lacks } from './lacks.ts';
import { words } from './words.ts';

/** What keeps whoever acts from a certificate. Who has one already has answered, whatever has become of the link to it. */
const lackOf = async (scene: Scene, session: Session, line: Attendance): Promise<Lack | undefined> => {
  const { tx, partition, partnership, now } = scene;
  const lack = lacks(session, line, now);
  if (lack || packOf(scene, partnership)?.evaluation.certificate.after !== 'evaluation') return lack;
  const isFree =
    (await certificateOf(tx, partition, line.person, session.id)) || (await hasAnswered(tx, partition, session.id, line.person));
  return isFree ? undefined : 'answers';
};

/**
 * The link to a certificate of one's own, which works once, for ten minutes; pressed again, there is a new one to the same certificate.
 * @throws input error `no-certificate`, with what it waits for; `no-site`
 */
export const certificateLink = async (scene: Scene, id: unknown): Promise<Told> => {
  const { tx, partition, actor, now, fileLink } = scene;
  allow(actor, 'see-certificate');
  const person = actor.person.id;
  const session = typeof id === 'string' ? await sessionOf(tx, partition, id) : undefined;
  const line = session && (await tx.get(attendances, partition, attendanceId(session.id, person)));
  if (!session || !line) throw inputError('no-certificate', words.notYours);
  const lack = await lackOf(scene, session, line);
  if (lack) throw inputError('no-certificate', words.lacks[lack]);
  if (!fileLink) throw inputError('no-site', words.noSite);
  const { id: number } = await certificateFor(tx, partition, person, session.id, now);
  const link = await fileLink(scene, { kind: certificateFile, about: number });
  const { heading, open } = words;
  return {
    view: {
      card: 'upload',
      model: { heading, intro: words.ready(session.day, number), link, open, typing: words.linkTyping },
    },
    offers: [{ say: 'certificates', verb: 'certificates' }],
  };
};

const shown = 10;

/** The sessions that somebody can have a certificate of, the newest first, and how many wait for their answers. */
const theirs = async (scene: Scene): Promise<{ ready: Session[]; waiting: number }> => {
  const { tx, partition, actor } = scene;
  const ready: Session[] = [];
  let waiting = 0;
  for (const line of await attendedBy(tx, partition, actor.person.id)) {
    const session = line.state === 'present' ? await sessionOf(tx, partition, line.session) : undefined;
    if (!session) continue;
    const lack = await lackOf(scene, session, line);
    if (!lack) ready.push(session);
    if (lack === 'answers') waiting++;
  }
  return { ready: ready.sort((a, b) => (a.starts < b.starts ? 1 : -1)), waiting };
};

/** The sessions of one's own that there can be a certificate of, from the `wanted`th on; from the first where there are fewer by now. */
export const myCertificates = async (scene: Scene, wanted = 0): Promise<Told> => {
  allow(scene.actor, 'see-certificate');
  const { ready, waiting } = await theirs(scene);
  const from = wanted < ready.length ? wanted : 0;
  const page = ready.slice(from, from + shown);
  const more = { from: String(from + shown) };
  const isMore = ready.length > from + shown;
  const offers: Offer[] = [
    ...page.map(({ id }, i) => ({ say: String(i + 1), verb: 'certificate', data: { session: id } })),
    ...(isMore ? [{ say: 'more', verb: 'certificates', data: more }] : []),
  ];
  const isEmpty = page.length === 0;
  return {
    view: {
      card: 'listing',
      model: {
        heading: words.list,
        notice: waiting > 0 ? words.waiting(waiting) : null,
        intro: words.intro,
        rows: page.map(({ title, day }, i) => ({ number: `${i + 1}. `, theirTitle: title, text: words.on(day), more: null })),
        empty: isEmpty && waiting === 0 ? words.none : null,
        pick: words.pick,
        choices: page.map(({ id, day }, i) => ({ title: `${i + 1}. ${dayInWords(day)}`, value: id })),
        typing: isEmpty ? words.typingNone : isMore ? words.typingMore : words.typing,
        actions: [
          ...(isEmpty ? [] : [chooseButton(words.get, 'certificate')]),
          ...(isMore ? [button(words.more, 'certificates', more)] : []),
          button(words.mine, 'mine'),
        ],
      },
    },
    offers,
  };
};
