import type { Here } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { carried, type Json, pressing } from './forging.ts';
import { sessionSteps } from './session-steps.ts';

type Turn = Awaited<ReturnType<Person['press']>>;
type Card = Turn['card'];
type Node = NonNullable<Card['json']['body']>[number];

const within = (node: Node): Node[] => [
  ...(node.type?.startsWith('Input.') ? [node] : []),
  ...[...(node.items ?? []), ...(node.columns ?? [])].flatMap(within),
];

/** Every input of a card, folded away or not. */
const inputsOf = (card: Card): Node[] => (card.json.body ?? []).flatMap(within);

/** What stands in the inputs of a card, by their ids; blank ones are left out. */
export const filled = (card: Card): Record<string, string> =>
  Object.fromEntries(inputsOf(card).flatMap(({ id = '', value = '' }) => (value === '' ? [] : [[id, String(value)]])));

/** The ids of the inputs of the questions that have this name in the form; after the session, unless it is asked for the others. */
export const idsOf = (card: Card, name: string, time: 'a' | 'b' = 'a'): string[] =>
  inputsOf(card).flatMap(({ id = '' }) => (id.startsWith(`f-${time}-${name}-`) ? [id] : []));

/** The id of the first of them. */
export const idOf = (card: Card, name: string, time: 'a' | 'b' = 'a'): string => {
  const [id] = idsOf(card, name, time);
  if (id === undefined) throw new Error(`nothing called ${name} is asked: ${inputsOf(card).map((one) => one.id)}`);
  return id;
};

/** The first choice wherever there is a choice, and what is given beside. */
export const firstChoices = (card: Card, more: Record<string, string> = {}): Record<string, string> => ({
  ...Object.fromEntries(inputsOf(card).flatMap(({ id = '', choices }) => (choices?.[0] ? [[id, choices[0].value]] : []))),
  ...more,
});

/** Presses a button of somebody's newest card with whatever is given, which no client would let them; `sent` is any press of theirs. */
export const forge = (who: Person, { sent }: Pick<Turn, 'sent'>, verb: string, given: Json) =>
  who.send(pressing({ ...sent }, { type: 'Action.Execute', verb, data: { ...carried(who, verb), ...given } }));

/** What people do who are asked about a session, in the partnership of one framework. */
export const cardSteps = (here: Here, framework = 'somerset-2020', course = 'introduction') => {
  const steps = sessionSteps(here, framework);
  const own = {
    /** The session of 14 July is over, and whoever is named was there for the whole of it; they are asked. */
    async wereThere(...people: Person[]): Promise<Person> {
      const olga = here.officer(framework);
      await steps.setUp(olga, { 'f-course': course });
      here.clock.moveTo(new Date('2026-07-14T15:45:00Z'));
      await steps.put(olga, ...people.map(({ name }) => name));
      await olga.say('all here');
      await here.settled();
      return olga;
    },
    /** The card on which they are asked. */
    async card(who: Person): Promise<Card> {
      const { card } = await who.sees(/How was it\?/);
      if (!card) throw new Error('there is no card');
      return card;
    },
  };
  return {
    ...steps,
    ...own,
    /** Ann, who was at a session, the card on which she is asked, and the officer. */
    async atCard(): Promise<{ ann: Person; olga: Person; form: Card }> {
      const ann = await steps.somebody('Ann Lee');
      const olga = await own.wereThere(ann);
      return { ann, olga, form: await own.card(ann) };
    },
    asked: () => steps.kept('evaluations'),
    answers: () => steps.kept('responses'),
  };
};
