import { audiences, briefings } from '../../src/briefing/index.ts';
import type { Here } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { read, records } from './reading.ts';

/** What officers do with drafts, in the partnership of Somerset. */
export const draftSteps = (here: Here) => {
  const kept = () => records(here.stored(), 'briefings');
  return {
    kept,
    /** The one briefing there is. */
    one: () => kept()[0] ?? {},
    audience: () => records(here.stored(), 'audiences')[0] ?? {},
    /** An officer writes one, on a card; they see it then. */
    async write(olga: Person, more: Record<string, string> = {}) {
      await olga.say('briefing');
      return olga.press('Save', {
        'f-briefing-title': 'Learning from a review',
        'f-briefing-summary': 'Three things to do differently.',
        'f-briefing-body': 'Ask why **the same day**.\n\n- ring\n- write it down',
        ...more,
      });
    },
    /** As if a channel had been chosen for it. */
    inChannel: () =>
      here.store.transaction(async (tx) => {
        for (const { id } of await tx.find(briefings, 'p-somerset-2020', 'all', 'all')) {
          const known = await tx.get(audiences, 'p-somerset-2020', id);
          const channels = [{ tenant: 't', team: '19:team', channels: ['19:channel'] }];
          if (known) await tx.put(audiences, 'p-somerset-2020', { ...known, channels });
        }
      }),
    /** Two officers of one partnership. */
    async both(): Promise<[Person, Person]> {
      const [olga, olwen] = [here.officer(), here.person('somerset-2020', 'Olwen Price')];
      here.set('somerset-2020', { officers: [olga, olwen].map(({ tenant, aadObjectId: objectId }) => ({ tenant, objectId })) });
      await here.restart();
      return [olga, olwen];
    },
    /** What somebody was sent by itself and holds this text, oldest first. */
    async sent(who: Person, text: string) {
      await here.settled();
      return who.cards().filter(({ card }) => read(card).includes(text));
    },
  };
};
