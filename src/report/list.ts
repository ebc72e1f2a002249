import { shifted } from '../calendar/index.ts';
import { button, chooseButton, type Offer, plain, type Told } from '../cards/index.ts';
import { evaluations, responses } from '../evaluation/index.ts';
import { allow, type Scene } from '../people/index.ts';
import { coursesOf, type Session, sessions, weekOf, when } from '../training/index.ts';
import { answeredOf } from './answered.ts';
import { courseReport } from './course.ts';
import { markOf } from './mark.ts';
import { rateOf } from './rate.ts';
import { words } from './words.ts';

const { list } = words;
const onPage = 8;
/** Sessions of so many weeks are listed one by one. */
const weeks = 12;

interface Row {
  theirTitle: string;
  verb: string;
  data: Record<string, string>;
  /** What stands under it, worked out for those that are shown. */
  text: () => Promise<{ text: string; more: string }>;
}

const sessionRow = ({ tx, partition }: Scene, session: Session): Row => ({
  theirTitle: session.title,
  verb: 'report-session',
  data: { session: session.id },
  text: async () => {
    const { asked, answered } = await rateOf(
      tx,
      partition,
      session.id,
      (await answeredOf(tx, partition, 'session', session.id)).length,
    );
    return { text: list.session(when(session)), more: list.answered(answered, asked) };
  },
});

const courseRow = ({ tx, partition, partnership, frameworks, now }: Scene, id: string, title: string): Row => ({
  theirTitle: title,
  verb: 'report-course',
  data: { course: id },
  text: async () => {
    const report = await courseReport(tx, partition, id, now);
    const mark = markOf(report, frameworks.get(partnership.framework)?.pack);
    const rate = list.answered(report.rate.answered, report.rate.asked);
    return { text: list.course, more: mark ? `${words.mark.row(mark.gain, mark.least)}. ${rate}` : rate };
  },
});

/** The sessions of the last weeks that somebody was asked about, the newest first. */
const lately = async ({ tx, partition, today }: Scene): Promise<Session[]> => {
  const found: Session[] = [];
  for (let week = 0; week < weeks; week++)
    for (const session of await tx.find(sessions, partition, 'week', weekOf(shifted(today, -7 * week)), { limit: 1_000 }))
      if (session.day <= today) found.push(session);
  const asked: Session[] = [];
  for (const session of found) {
    const [one] = await tx.find(evaluations, partition, 'session', session.id, { limit: 1 });
    const [other] = one ? [one] : await tx.find(responses, partition, 'session', session.id, { limit: 1 });
    if (other) asked.push(session);
  }
  return asked.sort((a, b) => (a.starts < b.starts ? 1 : -1));
};

/** The courses that somebody has answered about, by their titles. */
const answeredCourses = async (scene: Scene): Promise<{ id: string; title: string }[]> => {
  const found = [];
  for (const { id, title } of (await coursesOf(scene)).values())
    if ((await scene.tx.find(responses, scene.partition, 'course', id, { limit: 1 })).length > 0) found.push({ id, title });
  return found.sort((a, b) => a.title.localeCompare(b.title));
};

/** What there is to report on: sessions, then courses; those with these words in their name; from the `from`th on. */
export const listReports = async (scene: Scene, find = '', from = 0): Promise<Told> => {
  allow(scene.actor, 'see-reports');
  const said = find.trim().toLowerCase();
  const all = [
    ...(await lately(scene)).map((session) => sessionRow(scene, session)),
    ...(await answeredCourses(scene)).map(({ id, title }) => courseRow(scene, id, title)),
  ].filter(({ theirTitle }) => theirTitle.toLowerCase().includes(said));
  const start = from < all.length ? from : 0;
  const page = all.slice(start, start + onPage).map((row, i) => ({ ...row, number: start + i + 1 }));
  const rows = [];
  for (const { number, theirTitle, text } of page)
    rows.push({ number: `${number}. `, theirTitle: plain(theirTitle, 160), ...(await text()) });
  const more = start + onPage < all.length ? { from: String(start + onPage), find: said } : undefined;
  const offers: Offer[] = [
    ...page.map(({ number, verb, data }) => ({ say: String(number), verb, data })),
    ...(more ? ['next', 'more'].map((say) => ({ say, verb: 'reports', data: more })) : []),
  ];
  const model = {
    heading: list.heading,
    notice: null,
    intro: said === '' ? list.intro : list.found(plain(find, 60)),
    rows,
    empty: rows.length > 0 ? null : said === '' ? list.none : list.noneFound,
    pick: list.pick,
    choices: page.map(({ number, verb, data }) => ({
      title: String(number),
      value: `${verb}/${data['session'] ?? data['course'] ?? ''}`,
    })),
    typing: more ? list.typingMore : list.typing,
    actions: [
      ...(rows.length > 0 ? [chooseButton(list.show, 'report-show')] : []),
      ...(more ? [button(list.more, 'reports', more)] : []),
    ],
  };
  return { view: { card: 'listing', model }, offers };
};
