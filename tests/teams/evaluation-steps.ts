import type { Here } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { read } from './reading.ts';
import { sessionSteps } from './session-steps.ts';

type Card = ReturnType<Person['cards']>[number]['card'];

interface Node {
  type?: string;
  id?: string;
  choices?: { value: string }[];
}

/** Everything in a card, however deep. */
const nodes = (json: unknown): Node[] => {
  if (typeof json !== 'object' || json === null) return [];
  const own = Array.isArray(json) ? [] : [json as Node];
  return [...own, ...Object.values(json).flatMap(nodes)];
};

/** An answer to everything that a card asks, by the id of its input: the last choice, and a text. */
export const answered = (card: Card, text = 'Ask more, and write it down.'): Record<string, string> =>
  Object.fromEntries(
    nodes(card.json).flatMap(({ type, id = '', choices }): [string, string][] => {
      if (type === 'Input.ChoiceSet') return [[id, choices?.at(-1)?.value ?? '']];
      return type === 'Input.Text' ? [[id, text]] : [];
    }),
  );

/** What people do after a session, in the partnership of one framework. */
export const evaluationSteps = (here: Here, framework = 'somerset-2020') => {
  const steps = sessionSteps(here, framework);
  return {
    ...steps,
    /** A session of today's with these people on its list, all of whom were there. */
    async held(olga: Person, names: readonly string[], more: Record<string, string> = {}) {
      await steps.setUp(olga, { 'f-day': '2026-07-01', ...more });
      await steps.put(olga, ...names);
      await olga.say('all here');
      await here.settled();
    },
    /** The last card that somebody has that holds this text. */
    cardWith: (who: Person, text: string): Card | undefined =>
      who
        .cards()
        .map(({ card }) => card)
        .findLast((card) => read(card).includes(text)),
    /** Moves the calendar through the afternoon of every day, and sends what falls due, up to and including that of a day. */
    async until(day: string) {
      const now = here.clock.now();
      const last = new Date(`${day}T15:45:00Z`);
      for (
        let at = new Date(`${now.toISOString().slice(0, 10)}T15:45:00Z`);
        at <= last;
        at = new Date(at.getTime() + 86_400_000)
      ) {
        if (at > now) here.clock.moveTo(at);
        await here.settled();
      }
    },
  };
};
