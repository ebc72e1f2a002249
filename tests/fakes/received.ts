import type { JsonObject } from '../../src/cards/index.ts';
import { cardFaults } from './card-rules.ts';
import type { FakeTeams, Person } from './teams/index.ts';

const adaptive = 'application/vnd.microsoft.card.adaptive';

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The card in the answer to a press. */
const answered = (body: unknown): JsonObject[] =>
  isObject(body) && body['type'] === adaptive && isObject(body['value']) ? [body['value']] : [];

/** What is wrong with a message on its way to somebody, and the cards in it. */
const sent = (body: unknown): { faults: string[]; cards: JsonObject[] } => {
  if (!isObject(body) || body['type'] !== 'message') return { faults: [], cards: [] };
  const attachments = Array.isArray(body['attachments']) ? body['attachments'].filter(isObject) : [];
  const cards = attachments.flatMap((a) => (a['contentType'] === adaptive && isObject(a['content']) ? [a['content']] : []));
  const summary = typeof body['summary'] === 'string' ? body['summary'] : '';
  const faults = [
    ...(cards.length > 0 && summary.trim() === ''
      ? ['a card is sent without a summary, which is what a notification shows']
      : []),
    ...(cards.length > 0 && typeof body['text'] === 'string' && body['text'] !== '' ? ['Teams splits a text with a card'] : []),
  ];
  return { faults, cards };
};

/** Keeps every card that comes to anybody it was told of, to be judged at the end. */
export const collector = () => {
  const bodies: unknown[] = [];
  const noting =
    <A extends unknown[], T>(act: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const result = await act(...args);
      bodies.push(...[result].flat());
      return result;
    };
  return {
    /** The same person; what their presses are answered with is kept. What the bot sends is in the ledger anyway. */
    by: (person: Person): Person => ({
      ...person,
      press: noting(person.press),
      pressTwice: noting(person.pressTwice),
      again: noting(person.again),
      redeliver: noting(person.redeliver),
      send: noting(person.send),
    }),
    /** What is wrong with anything that anybody received. */
    faults(ledger: FakeTeams['ledger']): string[] {
      const messages = ledger.map(({ body }) => sent(body));
      const cards = [
        ...messages.flatMap((m) => m.cards),
        ...bodies.flatMap((turn) => (isObject(turn) ? answered(turn['body']) : [])),
      ];
      const distinct = new Map(cards.map((card) => [JSON.stringify(card), card]));
      return [...messages.flatMap((m) => m.faults), ...[...distinct.values()].flatMap(cardFaults)];
    },
  };
};
