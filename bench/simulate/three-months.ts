import { shifted } from '../../src/calendar/index.ts';
import { type Shown, texts } from '../../tests/fakes/teams/index.ts';
import { oneOf } from './county.ts';
import { filledIn, inputsOn } from './filling.ts';
import type { Letter } from './post-room.ts';
import type { Somebody } from './settle-in.ts';
import { insist, later, minutes, today, type World } from './world.ts';

/** What somebody did about one thing that they were asked some months after a session. */
export interface Deed {
  /** The follow-up. */
  id: string;
  /** Who. */
  n: number;
  at: Date;
  is: 'answered' | 'declined' | 'left' | 'on-leave' | 'moved';
  answers: Record<string, string>;
  /** The bot has said that it is recorded. */
  acknowledged: boolean;
}

type Seen = Shown & { card: NonNullable<Shown['card']> };

const whatSupervisorsDo: readonly (readonly [Deed['is'] | 'nothing', number])[] = [
  ['answered', 0.68],
  ['declined', 0.07],
  ['left', 0.03],
  ['on-leave', 0.05],
  ['moved', 0.05],
  ['nothing', 0.12],
];

const buttons: Readonly<Record<Exclude<Deed['is'], 'answered'>, string>> = {
  declined: 'Nothing to say',
  left: 'Has left',
  'on-leave': 'On leave until …',
  moved: 'Not my report',
};

const read = ({ card }: Shown): string => JSON.stringify(card?.json ?? {});

/** Whoever answers too late is thanked all the same, and told that nothing has been recorded. */
const taken = { practitioner: /"Thank you"/, supervisor: /answered; can be changed|"Thank you\. / } as const;
const isOver = (shown: Shown): boolean => read(shown).includes('This round is over');

/** What everybody has done about what was asked some months after sessions, as they know it themselves. */
export const threeMonths = (world: World) => {
  const { random, people } = world;
  const deeds: Deed[] = [];
  const times = new Map<string, number>();
  /** What they have been thanked for they leave alone, though another card asks for it. */
  const thanked = new Set<string>();

  const note = (id: string, one: Somebody, is: Deed['is'], answers: Record<string, string> = {}): Deed => {
    const deed: Deed = { id, n: one.n, at: world.clock.now(), is, answers, acknowledged: false };
    deeds.push(deed);
    return deed;
  };
  const press = async (one: Somebody, title: string, on: Shown, filled: Record<string, string> = {}): Promise<Shown> =>
    (await insist(world, () => one.account.press(title, filled, { on }))).last;

  /** A second time where the card was not the newest: it is then shown as it is, and nothing is taken. */
  const send = async (one: Somebody, id: string, form: Seen, thanks: RegExp, tries = 2): Promise<Shown> => {
    const filled = filledIn(inputsOn(form.card), random);
    const answers = Object.fromEntries(Object.entries(filled).map(([input, value]) => [input.replace(/^f-a-/, ''), value]));
    const deed = note(id, one, 'answered', answers);
    const next = await press(one, 'Send', form, filled);
    deed.acknowledged = thanks.test(read(next));
    if (deed.acknowledged) thanked.add(id);
    const { card } = next;
    if (!deed.acknowledged && card?.buttons.includes('Send') && tries > 1)
      return send(one, id, { ...next, card }, thanks, tries - 1);
    if (!deed.acknowledged && !isOver(next)) world.complaints.push(`a follow-up was not taken: ${read(next).slice(0, 300)}`);
    return next;
  };

  /** As the form about leave, or that of somebody who is no report of theirs, is filled in. */
  const form = async (one: Somebody, opened: Shown, is: 'on-leave' | 'moved'): Promise<Shown> => {
    if (is === 'on-leave') return press(one, 'Save', opened, { 'f-until': shifted(today(world), 5 + Math.floor(random() * 40)) });
    const other = people[Math.floor(random() * people.length)];
    const named = random() < 0.6 && other && other.n !== one.n ? { 'f-manager': other.account.email ?? '' } : {};
    return press(one, 'Save', opened, named);
  };

  /** Does something about one of their people; gives the list as it is then. */
  const about = async (one: Somebody, id: string, list: Seen): Promise<Shown> => {
    const is = oneOf(random(), whatSupervisorsDo) ?? 'nothing';
    if (is === 'nothing') return list;
    const opened = await press(one, 'Answer', list, { row: id });
    const open = opened.card?.buttons.includes('Send') ? { ...opened, card: opened.card } : undefined;
    // Somebody else's by now, or answered meanwhile.
    if (!open) return opened;
    if (is === 'answered') return send(one, id, open, taken.supervisor);
    const deed = note(id, one, is);
    const next = await press(one, buttons[is], open);
    const asks = is === 'on-leave' || is === 'moved';
    // They are no report of theirs any more, say.
    if (asks && !next.card?.buttons.includes('Save')) {
      process.stderr.write(`${is}: ${texts(next.card ?? open.card).join(' | ')}\n`);
      return next;
    }
    const last = asks ? await form(one, next, is) : next;
    deed.acknowledged = true;
    return last;
  };

  const rows = ({ card }: Shown): string[] =>
    card ? inputsOn(card).flatMap(({ id, choices }) => (id === 'row' ? (choices ?? []).map(({ value }) => value) : [])) : [];

  /** Goes through a list, one after the other, as far as they have a mind to. */
  const goThrough = async (one: Somebody, first: Seen): Promise<void> => {
    let list: Shown = first;
    for (const id of rows(first).filter((one) => !thanked.has(one))) {
      if (!list.card || !rows(list).includes(id)) return;
      list = await about(one, id, { ...list, card: list.card });
    }
  };

  const act = async (one: Somebody, { shown }: Letter): Promise<void> => {
    const now = one.account.cards().find(({ id }) => id === shown.id);
    if (!now) return;
    if (now.card.buttons.includes('Answer')) return goThrough(one, now);
    if (!now.card.buttons.includes('Send')) return;
    const [, id = ''] = /"follow-up":"([^"]+)"/.exec(read(now)) ?? [];
    if (thanked.has(id)) return;
    if (random() < 0.06) {
      const deed = note(id, one, 'declined');
      await press(one, 'I would rather not', now);
      deed.acknowledged = true;
      thanked.add(id);
    } else await send(one, id, now, taken.practitioner);
  };

  const delay = ({ habit }: Somebody, time: number): number | undefined => {
    const day = 24 * 60;
    switch (habit) {
      case 'at-once':
        return minutes(3 + random() * 200);
      case 'late':
        return minutes(day * (1 + random() * 12));
      case 'in-two-goes':
        return minutes(time > 1 ? 30 : day * 2);
      case 'when-reminded':
        return time > 1 ? minutes(10 + random() * 300) : undefined;
      case 'never':
        return undefined;
    }
  };

  return {
    deeds: deeds as readonly Deed[],
    /** Somebody has got such a letter. */
    arrived(one: Somebody, letter: Letter): void {
      const key = `${one.n} ${letter.about[0]}`;
      times.set(key, (times.get(key) ?? 0) + 1);
      const after = delay(one, times.get(key) ?? 1);
      if (after === undefined) return;
      world.agenda.add({ at: later(world, after), who: one.account.id, does: () => act(one, letter) });
    },
  };
};
