import { frameworks } from '../fakes/bot.ts';
import { type Person, texts } from '../fakes/teams/index.ts';

/** What one turn of somebody's came to, or a card that they see. */
type Turn = Awaited<ReturnType<Person['say']>>;
type Card = Turn['card'];

/** Everything a person reads in a card, a line each. */
export const read = (card: Card): string => texts(card).join('\n');

/** What the bot showed in a turn, texts and cards. */
export const shown = (turn: Turn): string =>
  turn.messages
    .map(({ text, card }) => [...(text === undefined ? [] : [text]), ...(card ? [read(card)] : [])].join('\n'))
    .join('\n');

/** The choices of each input, by the input's id. */
export const inputs = (card: Card): Map<string, { title: string; value: string }[]> =>
  new Map(
    (card.json.body ?? []).flatMap((node) => (node.type?.startsWith('Input.') ? [[node.id ?? '', node.choices ?? []]] : [])),
  );

/** What an input starts with. */
export const startsWith = (card: Card, id: string): string =>
  String((card.json.body ?? []).find((node) => node.id === id)?.value ?? '');

/** Question to value; several values for a question that takes many. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

/** Fills a form in as somebody with these answers would; what they have no answer to is left as it is. */
export const filledIn = (card: Card, given: Given): Record<string, string | string[]> => {
  const filled: Record<string, string | string[]> = {};
  for (const [id, choices] of inputs(card)) {
    if (id === 'q-yes') {
      const listed = choices.map((c) => c.value).filter((value) => given[value] !== undefined);
      const yes = listed.filter((question) => given[question] === 'yes');
      if (listed.length > 0) filled[id] = yes.length > 0 ? yes : 'none-of-these';
      continue;
    }
    const answer = given[id.replace(/^q-/, '')];
    if (answer === undefined) continue;
    filled[id] = typeof answer === 'string' ? answer : answer.length > 0 ? [...answer] : 'none-of-these';
  }
  return filled;
};

/** What somebody with these answers types to the one question on the card. */
const typedAnswer = (card: Card, given: Given): string => {
  const [[id, choices] = ['', []]] = inputs(card);
  const question = id === 'q-yes' ? choices[0]?.value : id.replace(/^q-/, '');
  const answer = given[question ?? ''];
  if (answer === undefined) return 'not sure';
  if (id === 'q-yes') return answer === 'yes' ? '1' : '2';
  const numbers = [answer].flat().map((value) => choices.findIndex((choice) => choice.value === value) + 1);
  return numbers.length === 0 ? 'none' : numbers.join(', ');
};

export const isResult = (card: Card): boolean => card.buttons.includes('Change an answer');
const isQuestion = (card: Card): boolean =>
  inputs(card).size === 1 && card.buttons.includes('Next') && !inputs(card).has('title');

/** From a job title to the result by buttons; gives the turn that brought the result. */
export const byButtons = async (
  person: Person,
  title: string,
  given: Given,
  options: { asSubmit?: boolean } = {},
): Promise<Turn> => {
  await person.say('pathway');
  const form = await person.press('Next', { title }, options);
  return person.press('Show my training', filledIn(form.card, given), options);
};

/** The same without touching a button. */
export const byTyping = async (person: Person, title: string, given: Given): Promise<Turn> => {
  await person.say('pathway');
  let turn = await person.say(title);
  // A form that rests on the title asks for a yes or a no first; any other is taken question by question.
  if (!isResult(turn.card)) turn = await person.say(/ask me/.test(read(turn.card)) ? 'ask me' : 'no');
  for (let asked = 0; isQuestion(turn.card) && asked < 20; asked++) turn = await person.say(typedAnswer(turn.card, given));
  return turn;
};

/** Answers to every question of a pack: yes to the questions named, the second value of every other choice, no to the rest. */
export const answersTo = (framework: string, ...yes: string[]): Given =>
  Object.fromEntries(
    [...(frameworks.get(framework)?.questions.values() ?? [])].map((q) => {
      const second = q.values[1]?.value ?? '';
      if (q.kind === 'yes-no') return [q.id, yes.includes(q.id) ? 'yes' : 'no'];
      return [q.id, q.kind === 'many' ? [second] : second];
    }),
  );

/** The records of a collection as they stand in the store's file. */
export const records = (stored: string, collection: string): Record<string, unknown>[] => {
  if (stored === '') return [];
  const entries: { record: Record<string, unknown> }[] = JSON.parse(stored).collections[collection] ?? [];
  return entries.map(({ record }) => record);
};
