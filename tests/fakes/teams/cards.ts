import { type CardNode, cardSchema } from './card-node.ts';
import { type Part, partsOf } from './card-parts.ts';

/** A card as a person sees it. */
export interface Card {
  /** As the bot sent it. */
  readonly json: CardNode;
  /** The titles of its buttons, in reading order, those in ShowCards too. */
  readonly buttons: readonly string[];
  /** Where each Action.OpenUrl leads, by title. */
  readonly links: Readonly<Record<string, string>>;
}

export type Button = Extract<Part, { is: 'button' }>;
type Input = Extract<Part, { is: 'input' }>;

/** Reads a card; throws zod's error when no client could draw it. */
export const readCard = (json: unknown): Card => {
  const card = cardSchema.parse(json);
  const buttons = shown(card).filter((part) => part.is === 'button');
  return {
    json: card,
    buttons: buttons.flatMap(({ node }) => node.title ?? []),
    links: Object.fromEntries(buttons.flatMap(({ node }) => (node.url === undefined ? [] : [[node.title ?? '', node.url]]))),
  };
};

/** All human-readable text of a card in reading order: texts, facts, tables, input labels and choices, button titles. */
export const texts = (card: Card): string[] =>
  shown(card.json).flatMap((part) => {
    if (part.is === 'text') return part.text;
    if (part.is === 'button') return part.node.title ?? [];
    const { label, title, placeholder, choices, type, value } = part.node;
    const typed = type === 'Input.Text' ? value : undefined;
    return [label, title, placeholder, typed, ...(choices ?? []).map((choice) => choice.title)].flatMap((text) =>
      text === undefined ? [] : String(text),
    );
  });

/** The buttons of a card with this title. */
export const buttonsCalled = (card: Card, title: string): Button[] =>
  shown(card.json).flatMap((part) => (part.is === 'button' && part.node.title === title ? part : []));

/** The inputs that a button gathers: those of its card and of the cards around it. Hidden ones too: the client checks them all the same. */
export const inputsOf = (card: Card, { node, within }: Button): Input[] =>
  [...partsOf(card.json)].flatMap((part) => {
    const isGathered = part.is === 'input' && within.some((around) => around === part.within.at(-1));
    return isGathered && node.associatedInputs?.toLowerCase() !== 'none' ? part : [];
  });

const shown = (card: CardNode): Part[] => [...partsOf(card)].filter((part) => part.shown);
