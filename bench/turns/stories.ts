import { activity, drive, post, type Run, type Teams } from './load.ts';

/** What a person types from `pathway` to the recommendation and out again: seven turns, each one message out and one durable write. */
export const typed: readonly string[] = ['pathway', 'housing officer', 'yes', 'no', 'no', 'not sure', 'start again'];

let met = 0;

/** The number of the first of `people` that no run has met before. */
const newcomers = (people: number): number => {
  const first = met;
  met += people;
  return first;
};

const answered = (answer: { status: number; body: string }): void => {
  if (answer.status !== 200) throw new TypeError(`a turn was answered with ${answer.status}: ${answer.body}`);
};

/** `rounds` times the typed story by each of `people`. Counts the messages that came out: one a turn, or the run does not count. */
export const typedTurns = async (url: string, teams: Teams, people: number, rounds: number): Promise<Run> => {
  const before = teams.received();
  const first = newcomers(people);
  const run = await drive(people, async (p, measured) => {
    for (let round = 0; round < rounds; round++)
      for (const text of typed)
        await measured(async () => answered(await post(url, activity(teams, first + p, { type: 'message', text }))));
  });
  if (teams.received() - before !== run.turns)
    throw new TypeError(`${run.turns} turns brought ${teams.received() - before} messages`);
  return run;
};

interface Button {
  type: string;
  verb?: string;
  data?: object;
}

const buttonOf = (card: unknown, verb: string): Button | undefined => {
  if (Array.isArray(card)) {
    for (const part of card) {
      const found = buttonOf(part, verb);
      if (found) return found;
    }
    return undefined;
  }
  if (typeof card !== 'object' || card === null) return undefined;
  if ('verb' in card && card.verb === verb && 'type' in card && card.type === 'Action.Execute') return card as Button;
  return buttonOf(Object.values(card), verb);
};

/** The presses of somebody who goes round: what is filled in, and the verb of the button. */
const presses: { verb: string; inputs: object }[] = [
  { verb: 'title', inputs: { title: 'housing officer' } },
  { verb: 'form', inputs: { 'q-contact': 'regular', 'q-yes': 'none-of-these', 'q-sector': 'other' } },
  { verb: 'other', inputs: {} },
  { verb: 'back', inputs: {} },
  { verb: 'change', inputs: {} },
  { verb: 'restart', inputs: {} },
];

/** `rounds` times round the cards by each of `people`; the echo, which has no cards, is pressed with the same payload. */
export const pressedTurns = async (url: string, teams: Teams, people: number, rounds: number, echo: boolean): Promise<Run> => {
  const first = newcomers(people);
  const cards = new Map<number, unknown>();
  for (let p = 0; p < people; p++) {
    answered(await post(url, activity(teams, first + p, { type: 'message', text: 'pathway' })));
    cards.set(p, teams.lastCard.get(`a:${first + p}`));
  }
  return drive(people, async (p, measured) => {
    for (let round = 0; round < rounds; round++) {
      for (const { verb, inputs } of presses) {
        const data = { ...(echo ? {} : buttonOf(cards.get(p), verb)?.data), ...inputs };
        await measured(async () => {
          const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
          const answer = await post(url, activity(teams, first + p, { type: 'invoke', name: 'adaptiveCard/action', value }));
          answered(answer);
          const body = JSON.parse(answer.body);
          if (body.statusCode !== 200) throw new TypeError(`a press of ${verb} was refused: ${answer.body}`);
          if (!echo) cards.set(p, body.value);
        });
      }
    }
  });
};
