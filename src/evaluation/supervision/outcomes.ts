import { instantAt, nextWorkingTime, shifted } from '../../calendar/index.ts';
import { plain } from '../../cards/index.ts';
import { type Draw, type Planner, want } from '../../outbox/index.ts';
import { sourceText } from '../../pathway/index.ts';
import { nameOf, persons, supervisorsOf } from '../../people/index.ts';
import type { Transaction } from '../../store/port.ts';
import { listOf, type Session, sessionOf, sessions, wasThere, weekOf, when } from '../../training/index.ts';
import { isInSchool } from '../asking/ask.ts';
import { type Known, packOf, whoseIn } from '../known.ts';

const words = {
  heading: (title: string) => `For supervision: ${title}`,
  who: 'Who was there',
  learned: 'What they were to learn',
  ask: 'You could ask',
  noName: 'Somebody whose name I have not been told',
  why: (source: string) => `You get this once, for the next supervision: ${source}.`,
  typing: 'Nothing of what they answered about it is in this. To be sent nothing but answers, type stop.',
};

/** Who was there, by the line managers who have confirmed to be theirs; nobody is their own. */
const bySupervisor = async (tx: Transaction, partition: string, session: string): Promise<Map<string, string[]>> => {
  const staff = new Map<string, string[]>();
  for (const { person } of (await listOf(tx, partition, session)).filter(wasThere))
    for (const supervisor of await supervisorsOf(tx, partition, person))
      if (supervisor !== person) staff.set(supervisor, [...(staff.get(supervisor) ?? []), person]);
  return staff;
};

/** So many days after a session registers come in late, or are corrected. */
const late = 7;

const keyOf = (session: Session, supervisor: string): string => `outcomes/${session.id}/${supervisor}`;

/**
 * On the day after a session, and for a week should its register come late: tells line managers, once a session, what people of
 * theirs were to learn and what they could ask. Only where the strategy has them talk it over in supervision.
 */
export const outcomesForSupervision = (known: Known): Planner => ({
  name: 'outcomes',
  async plan(tx, partition, day, after) {
    const whose = whoseIn(known, partition);
    const asked = whose && packOf(known, whose)?.evaluation.supervision;
    if (!whose || !asked) return undefined;
    const from = after ?? shifted(day, -late);
    const morning = instantAt(day, '09:00', whose.timeZone);
    for (const session of await tx.find(sessions, partition, 'week', weekOf(from), { limit: 1_000 })) {
      if (session.state !== 'planned' || session.day >= day || session.day < shifted(day, -late)) continue;
      for (const supervisor of (await bySupervisor(tx, partition, session.id)).keys())
        await want(tx, partition, {
          kind: 'outcomes',
          key: keyOf(session, supervisor),
          to: { person: supervisor },
          about: `${session.id}/${supervisor}`,
          due: nextWorkingTime(morning, whose, { school: isInSchool(await tx.get(persons, partition, supervisor)) }),
        });
    }
    const next = shifted(from, 7);
    return weekOf(next) > weekOf(day) ? undefined : next;
  },
});

/** The people who were there and are theirs at that moment; nothing where there is none any more. */
export const drawOutcomes =
  (known: Known): Draw =>
  async (tx, partition, { about }) => {
    const [id = '', supervisor = ''] = about.split('/');
    const whose = whoseIn(known, partition);
    const pack = whose && packOf(known, whose);
    const asked = pack?.evaluation.supervision;
    const session = await sessionOf(tx, partition, id);
    const staff = (await bySupervisor(tx, partition, id)).get(supervisor) ?? [];
    if (!pack || !asked || session?.state !== 'planned' || staff.length === 0) return undefined;
    const names: string[] = [];
    for (const person of staff) names.push(plain(await nameOf(tx, partition, person), 80) || words.noName);
    const source = sourceText(asked.source === 'default' ? 'default' : { document: pack.document, section: asked.source });
    const parts = [
      { title: words.who, theirLines: names.sort((a, b) => a.localeCompare(b, 'en-GB')) },
      { title: words.learned, theirLines: session.outcomes },
      { title: words.ask, theirLines: asked.questions },
    ].filter(({ theirLines }) => theirLines.length > 0);
    const model = {
      heading: words.heading(session.title),
      notice: null,
      facts: [{ title: 'When', theirValue: when(session) }],
      parts,
      typing: `${words.why(source)} ${words.typing}`,
      actions: [],
    };
    return { view: { card: 'detail', model } };
  };
