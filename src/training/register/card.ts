import { button, type Model, type Offer, plain, type Told } from '../../cards/index.ts';
import { allow, nameOf, type Scene } from '../../people/index.ts';
import { type Attendance, type AttendanceState, listOf, wasThere } from '../attendance.ts';
import type { Session } from '../session.ts';
import { aboutSession } from '../sessions/find.ts';
import { when } from '../sessions/words.ts';
import { stateWords, words } from './words.ts';

type Row = Model<'register'>['people'][number];

/** So many on a card: each has a button for each state. */
const shown = 7;

const marks: readonly { state: AttendanceState; say: string }[] = [
  { state: 'present', say: 'here' },
  { state: 'part', say: 'part' },
  { state: 'absent', say: 'absent' },
  { state: 'excused', say: 'told us' },
];

/** In the order of their names; those without one last. */
const named = async ({ tx, partition }: Scene, list: readonly Attendance[]) => {
  const lines = [];
  for (const line of list) lines.push({ line, name: plain(await nameOf(tx, partition, line.person), 80) });
  return lines.sort(
    (a, b) => (a.name || '\uffff').localeCompare(b.name || '\uffff', 'en-GB') || (a.line.id < b.line.id ? -1 : 1),
  );
};

const rowOf = ({ id: session, day }: Session, line: Attendance, name: string, number: number, from: number): Row => ({
  number: `${number}. `,
  theirName: name || words.noName,
  now: line.walkedIn ? `(${words.walkedIn.toLowerCase()})` : '',
  states: marks.map(({ state }) => ({
    title: stateWords[state],
    says: words.says(name || words.noName, stateWords[state], line.state === state),
    verb: 'register-mark',
    data: { session, day, person: line.person, state, from: String(from) },
    chosen: line.state === state,
  })),
});

/** The register of a session, from the `from`th name on; one tap, or a number and a word, marks somebody. `notice` is said above it. */
export const registerCard = async (scene: Scene, session: Session, from = 0, notice?: string): Promise<Told> => {
  allow(scene.actor, 'take-register', aboutSession(session));
  const list = await listOf(scene.tx, scene.partition, session.id);
  const start = from < list.length ? from : 0;
  const page = (await named(scene, list)).slice(start, start + shown);
  const people = page.map(({ line, name }, i) => rowOf(session, line, name, start + i + 1, start));
  const marked = list.filter(({ state }) => state !== 'expected').length;
  const here = list.filter(wasThere).length;
  const data = { session: session.id, day: session.day };
  const next = start + shown < list.length ? start + shown : 0;
  const actions = [
    ...(list.length > marked ? [button(words.allHere, 'register-all', { ...data, from: String(start) })] : []),
    ...(list.length > shown ? [button(next === 0 ? words.first : words.more, 'register', { ...data, from: String(next) })] : []),
    button(words.add, 'register-add', data),
    session.register === 'open' ? button(words.close, 'register-close', data) : button(words.open, 'register-open', data),
    button(words.session, 'session-show', data),
  ];
  const said: Record<string, string> = {
    'register-all': 'all here',
    register: 'more',
    'register-add': 'add',
    'register-close': 'close',
    'register-open': 'open',
    'session-show': 'session',
  };
  const offers: Offer[] = [
    ...people.flatMap(({ states }, i) =>
      states.flatMap(({ verb, data: of }, m) => [
        { say: `${start + i + 1} ${marks[m]?.say ?? ''}`, verb, data: of },
        ...(m === 0 ? [{ say: String(start + i + 1), verb, data: of }] : []),
      ]),
    ),
    ...actions.map(({ verb, data: of }) => ({ say: said[verb] ?? '', verb, data: of })),
  ];
  return {
    view: {
      card: 'register',
      model: {
        heading: words.heading(session.title),
        notice: notice ?? (session.register === 'closed' ? words.closed : null),
        count: list.length === 0 ? words.nobody : `${when(session)}. ${words.count(here, marked, list.length)}`,
        code: session.register === 'open' ? words.code(session.code) : null,
        people,
        typing: words.typing(session.register === 'open' ? 'close' : 'open'),
        actions,
      },
    },
    offers,
  };
};
