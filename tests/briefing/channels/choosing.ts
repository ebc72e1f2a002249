import { type Audience, audiences } from '../../../src/briefing/audience/audience.ts';
import { type Briefing, briefings } from '../../../src/briefing/index.ts';
import type { Here } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import type { Team } from '../../fakes/teams/world.ts';
import { inputs, startsWith } from '../../teams/reading.ts';
import { briefingOf, idOf, partition } from '../sent-briefing.ts';

type Card = Awaited<ReturnType<Person['say']>>['card'];

/** The titles of those channels of a page that are ticked, without their numbers. */
export const ticked = (card: Card): string[] => {
  const values = startsWith(card, 'ticks').split(',');
  return (inputs(card).get('ticks') ?? [])
    .filter(({ value }) => values.includes(value))
    .map(({ title }) => title.replace(/^\d+: /, ''));
};

/** The titles of the channels of a page. */
export const listed = (card: Card): string[] => (inputs(card).get('ticks') ?? []).map(({ title }) => title.replace(/^\d+: /, ''));

/** What is sent with a page on which these are ticked, by their titles. */
export const ticks = (card: Card, ...titles: string[]): { ticks: string[] } => ({
  ticks: titles.map((wanted) => {
    const found = inputs(card)
      .get('ticks')
      ?.find(({ title }) => title.endsWith(`: ${wanted}`));
    if (!found) throw new Error(`${wanted} is not listed, but: ${listed(card).join('; ')}`);
    return found.value;
  }),
});

/** Officers who choose channels for drafts. */
export const choosing = (here: Here) => ({
  /** An officer with a draft, and the app in these teams. */
  async officer(...teams: { name: string; channels: string[] }[]): Promise<{ olga: Person; teams: Team[] }> {
    const olga = here.officer();
    await olga.say('hello');
    const made = teams.map((one) => here.teams.team({ ...one, tenant: olga.tenant }));
    for (const team of made) await olga.installIn(team);
    const author = await idOf(here, olga);
    await here.store.transaction((tx) => tx.put(briefings, partition, briefingOf(author)));
    return { olga, teams: made };
  },
  /** The card of the draft's channels. */
  async opened(olga: Person): Promise<Card> {
    await olga.say('briefings');
    await olga.say('1');
    return (await olga.say('channels')).card;
  },
  one: (): Promise<Briefing | undefined> => here.store.transaction((tx) => tx.get(briefings, partition, 'b1')),
  /** How it is kept whom it is for: the channels of each team, by id. */
  async chosen(): Promise<Audience['channels']> {
    return (await here.store.transaction((tx) => tx.get(audiences, partition, 'b1')))?.channels ?? [];
  },
  become: (change: Partial<Briefing>) =>
    here.store.transaction(async (tx) => {
      const one = await tx.get(briefings, partition, 'b1');
      if (one) await tx.put(briefings, partition, { ...one, ...change });
    }),
});
