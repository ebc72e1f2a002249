import { setTimeout as pause } from 'node:timers/promises';
import { dateOf } from '../../src/calendar/index.ts';
import { activity, post, type Teams } from '../turns/load.ts';

/** The officer of the bench's partnership, as `signpost-bot` names them. */
const officer = 999_998;
const verbOfSend = 'evaluation-send';
/** Milliseconds that the cards may take. */
const patience = 120_000;

interface Element {
  type?: string;
  verb?: string;
  title?: string;
  id?: string;
  data?: object;
  choices?: { value: string }[];
}

/** Everything in a card, however deep. */
const elements = (json: unknown): Element[] => {
  if (typeof json !== 'object' || json === null) return [];
  return [...(Array.isArray(json) ? [] : [json as Element]), ...Object.values(json).flatMap(elements)];
};

/** The first choice of everything that can be chosen, and the text in the first field for ideas. */
const filledIn = (card: unknown, idea: string): Record<string, string> => {
  const filled: Record<string, string> = {};
  for (const { type, id = '', choices } of elements(card)) {
    if (type === 'Input.ChoiceSet') filled[id] = choices?.[0]?.value ?? '';
    if (type === 'Input.Text' && id.startsWith('f-a-ideas')) filled[id] = idea;
  }
  return filled;
};

/** People in a room, at their Teams clients. */
export const roomAt = (url: string, teams: Teams) => {
  const act = (person: number, more: object): object => {
    const from = {
      id: `29:${person}`,
      name: `Delegate${person} Lee`,
      aadObjectId: `00000000-0000-0000-0000-${String(person).padStart(12, '0')}`,
    };
    return activity(teams, person, { from, ...more });
  };
  const say = async (person: number, text: string): Promise<unknown> => {
    const { status } = await post(url, act(person, { type: 'message', text }));
    if (status !== 200) throw new TypeError(`"${text}" was answered with ${status}`);
    return teams.lastCard.get(`a:${person}`);
  };
  /** What stands in the place of the card. */
  const pressed = async (person: number, verb: string, data: object): Promise<unknown> => {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    const { status, body } = await post(url, act(person, { type: 'invoke', name: 'adaptiveCard/action', value }));
    const answer = JSON.parse(body || '{}');
    if (status !== 200 || answer.statusCode !== 200)
      throw new TypeError(`a press of ${verb} was answered with ${status}: ${body}`);
    return answer.value;
  };
  const press = (person: number, card: unknown, title: string, inputs: object = {}): Promise<unknown> => {
    const button = elements(card).find((one) => one.type === 'Action.Execute' && one.title === title);
    if (!button?.verb) throw new TypeError(`there is no button "${title}"`);
    return pressed(person, button.verb, { ...button.data, ...inputs });
  };
  return {
    say,
    press,
    /** Everybody comes in and is on the list of a session of today's; resolves when the register is open. */
    async comeIn(people: number): Promise<void> {
      for (let person = 0; person < people; person++) await say(person, 'hello');
      const day = dateOf(new Date(), 'Europe/London');
      const form = await say(officer, 'new session');
      const when = { 'f-day': day, 'f-from': '00:01', 'f-to': '23:58', 'f-place': 'Shire Hall', 'f-places': String(people) };
      await press(officer, form, 'Set up a session', { 'f-course': 'introduction', ...when });
      await say(officer, 'register');
      const add = await say(officer, 'add');
      const names = Array.from({ length: people }, (_, person) => `Delegate${person} Lee`).join('\n');
      await press(officer, add, 'Add people', { 'f-people': names });
    },
    /** The register says that all are there. Gives how long that took, and when each card came after it; milliseconds. */
    async allHere(people: number): Promise<{ marked: number; came: number[] }> {
      const before = teams.received();
      const start = performance.now();
      await say(officer, 'all here');
      const marked = performance.now() - start;
      const came: number[] = [];
      // One of them is the officer's answer.
      while (came.length < people) {
        for (const now = teams.received() - before - 1; came.length < now; ) came.push(performance.now() - start);
        if (performance.now() - start > patience) throw new TypeError(`${came.length} cards came`);
        await pause(2);
      }
      await pause(3_000);
      if (teams.received() - before - 1 !== people) throw new TypeError(`${teams.received() - before - 1} cards came`);
      return { marked, came };
    },
    /** The card that somebody was sent. */
    cardOf: (person: number): unknown => teams.lastCard.get(`a:${person}`),
    /** Answers, and gives the receipt. */
    answer: async (person: number, card: unknown, idea: string): Promise<unknown> => {
      const receipt = await press(person, card, 'Send', filledIn(card, idea));
      if (!JSON.stringify(receipt).includes(idea)) throw new TypeError('what was sent was not acknowledged');
      return receipt;
    },
    /** The same press, for a bot that has no cards. */
    echoed: (person: number, card: unknown, idea: string) => pressed(person, verbOfSend, filledIn(card, idea)),
  };
};
export type Room = ReturnType<typeof roomAt>;
