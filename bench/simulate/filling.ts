import type { CardNode } from '../../tests/fakes/teams/card-node.ts';
import { partsOf } from '../../tests/fakes/teams/card-parts.ts';
import type { Shown } from '../../tests/fakes/teams/index.ts';

type Card = NonNullable<Shown['card']>;

/** The inputs that a person sees on a card. */
export const inputsOn = (card: Card): CardNode[] =>
  [...partsOf(card.json)].flatMap((part) => (part.is === 'input' && part.shown ? [part.node] : []));

const one = <T>(from: readonly T[], random: () => number): T | undefined => from[Math.floor(random() * from.length)];

let written = 0;
/** No two are alike, so that each is known again wherever it comes to stand. */
const text = (): string => `I use it in my work since then, and talk it over with my team. Note ${++written}.`;

/** What somebody fills in: everything that is asked for, and now and then what may be left out. */
export const filledIn = (inputs: readonly CardNode[], random: () => number): Record<string, string> =>
  Object.fromEntries(
    inputs.flatMap(({ id = '', type, choices = [], isRequired, isMultiSelect, value, maxLength }) => {
      // What is left as it is goes with the rest.
      if (!isRequired && type === 'Input.Text' && random() < 0.5) return value ? [[id, String(value)]] : [];
      if (type === 'Input.Text') return [[id, text().slice(0, maxLength ?? 200)]];
      if (type !== 'Input.ChoiceSet') return [];
      if (isMultiSelect) return [[id, one(choices, random)?.value ?? '']];
      return [[id, one(choices, random)?.value ?? String(value ?? '')]];
    }),
  );
