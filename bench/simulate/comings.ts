import { instantAt, shifted } from '../../src/calendar/index.ts';
import type { Shown } from '../../tests/fakes/teams/index.ts';
import type { Letter } from './post-room.ts';
import type { Somebody } from './settle-in.ts';
import { insist, later, minutes, type World } from './world.ts';
import { working } from './year.ts';

/** When somebody could be written to, and when not: days on which that changed, as they know it. */
export interface Reach {
  at: Date;
  is: 'open' | 'removed' | 'stopped';
}

/** People who open the bot for the first time, remove it, ask it to stop, come back, or change their line manager. */
export const comings = (world: World, first: string) => {
  const { agenda, people, random } = world;
  const reaches = new Map<number, Reach[]>();
  const note = (n: number, is: Reach['is']): void => {
    reaches.set(n, [...(reaches.get(n) ?? []), { at: world.clock.now(), is }]);
  };
  const on = (one: Somebody, day: number, does: () => Promise<void>) => {
    const at = instantAt(shifted(first, day), '10:30', working.timeZone);
    agenda.add({ at: new Date(at.getTime() + minutes(Math.floor(random() * 300))), who: one.account.id, does });
  };
  const say = (one: Somebody, text: string) => insist(world, () => one.account.say(text));

  const changeManager = async (one: Somebody, to: number): Promise<void> => {
    const { last: form } = await say(one, 'profile');
    const manager = people[to]?.account.email ?? '';
    const more = { 'f-agency-name': `Agency ${to % 40}`, 'f-manager': manager };
    await insist(world, () => one.account.press('Keep this', more, { on: form }));
  };

  const leave = async (one: Somebody, how: 'removes' | 'stops'): Promise<void> => {
    if (how === 'removes') await insist(world, () => one.account.uninstall());
    else await say(one, 'stop');
    note(one.n, how === 'removes' ? 'removed' : 'stopped');
  };

  const add = async (one: Somebody): Promise<void> => {
    await insist(world, () => one.account.install());
    note(one.n, 'open');
  };

  for (const one of people) {
    const { opens, leaves, moves } = one;
    if (opens !== undefined && opens >= 0) on(one, opens, () => add(one));
    if (leaves) on(one, leaves.day, () => leave(one, leaves.how));
    if (leaves?.how === 'removes' && leaves.back !== undefined) on(one, leaves.back, () => add(one));
    const isThere = opens !== undefined && moves && opens < moves.day && (leaves === undefined || moves.day < leaves.day);
    if (isThere) on(one, moves.day, () => changeManager(one, moves.to));
  }

  const answer = async (one: Somebody, shown: Shown, button: string): Promise<void> => {
    const still = one.account.cards().find(({ id }) => id === shown.id);
    if (still?.card.buttons.includes(button)) await insist(world, () => one.account.press(button, {}, { on: still }));
  };

  return {
    reaches: reaches as ReadonlyMap<number, readonly Reach[]>,
    /** Somebody is asked whether they are a line manager. */
    asked(one: Somebody, { shown }: Letter): void {
      const chance = random();
      if (chance > 0.9) return;
      const button = chance < 0.8 ? 'Yes, I am their line manager' : 'Not my report';
      const at = later(world, minutes(20 + random() * 600));
      agenda.add({ at, who: one.account.id, does: () => answer(one, shown, button) });
    },
  };
};
