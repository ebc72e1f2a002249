import { type Supervision, supervisionId, supervisions } from '../../src/people/index.ts';
import type { Here } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { read, records } from './reading.ts';

/** What people do round a session, in the partnership of one framework. */
export const sessionSteps = (here: Here, framework = 'somerset-2020') => {
  const kept = (collection: string) => records(here.stored(), collection);
  /** The id of the person behind somebody's account. */
  const personOf = ({ aadObjectId }: Person): string =>
    String(kept('accounts').find((account) => account['objectId'] === aadObjectId)?.['person']);
  return {
    kept,
    personOf,
    /** The one session there is. */
    session: () => kept('sessions')[0] ?? {},
    /** Who is on its list, and as what. */
    states: () => Object.fromEntries(kept('attendances').map(({ person, state }) => [String(person), state])),
    /** Somebody whom the bot has met. */
    async somebody(name: string): Promise<Person> {
      const who = here.person(framework, name);
      await who.say('hello');
      return who;
    },
    /** An officer sets a session up, on a card; they see it then. */
    async setUp(olga: Person, more: Record<string, string> = {}) {
      await olga.say('new session');
      return olga.press('Set up a session', {
        'f-course': 'introduction',
        'f-day': '2026-07-14',
        'f-from': '09:30',
        'f-to': '16:30',
        'f-place': 'Shire Hall',
        'f-places': '24',
        ...more,
      });
    },
    /** From the card of the session: puts people on its list, a line each, and leaves the register open. */
    async put(olga: Person, ...lines: string[]) {
      await olga.say('register');
      await olga.say('add');
      return olga.press('Add people', { 'f-people': lines.join('\n') });
    },
    /** `sam` has confirmed to be the line manager of `ann`. */
    supervises: (sam: Person, ann: Person) =>
      here.store.transaction((tx) => {
        const [person, supervisor] = [personOf(ann), personOf(sam)];
        const at = here.clock.now().toISOString();
        const id = supervisionId(person, supervisor);
        return tx.put(supervisions, `p-${framework}`, { id, person, supervisor, state: 'confirmed', by: supervisor, at });
      }),
    /** `sam` is not the line manager of `ann` any more. */
    noLonger: (sam: Person, ann: Person) =>
      here.store.transaction(async (tx) => {
        const id = supervisionId(personOf(ann), personOf(sam));
        const known = await tx.get(supervisions, `p-${framework}`, id);
        const ended: Supervision | undefined = known && { ...known, state: 'ended' };
        if (ended) await tx.put(supervisions, `p-${framework}`, ended);
      }),
    /** What somebody was told by itself and holds this text, oldest first. */
    async told(who: Person, text: string): Promise<string[]> {
      await here.settled();
      return who
        .cards()
        .map(({ card }) => read(card))
        .filter((card) => card.includes(text));
    },
  };
};
