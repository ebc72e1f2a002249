import type { CardNode } from './card-node.ts';

interface Position {
  /** The card and the ShowCards that a part stands in, outermost first. */
  readonly within: readonly CardNode[];
  /** False for what is hidden and no button can bring to light. */
  readonly shown: boolean;
}

/** What a person meets in a card. */
export type Part =
  | (Position & { readonly is: 'text'; readonly text: string })
  | (Position & { readonly is: 'input'; readonly node: CardNode })
  | (Position & { readonly is: 'button'; readonly node: CardNode });

const INPUTS = new Set(['Text', 'Number', 'Date', 'Time', 'Toggle', 'ChoiceSet'].map((name) => `Input.${name}`));
const ACTIONS = new Set(['Execute', 'OpenUrl', 'ShowCard', 'Submit', 'ToggleVisibility'].map((name) => `Action.${name}`));
const ELEMENTS = new Set(
  'AdaptiveCard TextBlock RichTextBlock TextRun FactSet Image ImageSet Media Container ColumnSet Column Table TableRow TableCell ActionSet'.split(
    ' ',
  ),
);

/**
 * The parts of a card in reading order, ShowCards opened and toggled parts shown. An element that is not in version 1.5 of the schema
 * gives way to its fallback or is left out, as the least able client does.
 */
export function* partsOf(card: CardNode): Generator<Part> {
  const toggled = new Set(toggledIds(card));
  yield* walk(card, { within: [card], shown: true });

  function* walk(node: CardNode, around: Position): Generator<Part> {
    const { type } = node;
    const hidden = node.isVisible === false && !toggled.has(node.id ?? '');
    const at = hidden ? { ...around, shown: false } : around;
    if (type !== undefined && ACTIONS.has(type)) {
      yield { is: 'button', node, ...at };
      if (node.card) yield* walk(node.card, { ...at, within: [...at.within, node.card] });
    } else if (type !== undefined && INPUTS.has(type)) {
      yield { is: 'input', node, ...at };
    } else if (type === undefined || ELEMENTS.has(type)) {
      for (const text of textsOf(node)) yield { is: 'text', text, ...at };
      for (const child of childrenOf(node)) yield* walk(child, at);
    } else if (typeof node.fallback === 'object') {
      yield* walk(node.fallback, around);
    }
  }
}

const textsOf = (node: CardNode): string[] => {
  if (node.inlines) return [node.inlines.map((run) => (typeof run === 'string' ? run : (run.text ?? ''))).join('')];
  if (node.facts) return node.facts.flatMap((fact) => [fact.title, fact.value]);
  // A run's text has been read with its RichTextBlock.
  return node.type === 'TextRun' ? [] : [node.text ?? node.altText ?? ''].filter((text) => text !== '');
};

const childrenOf = (node: CardNode): CardNode[] => [
  ...(node.inlines ?? []).filter((run) => typeof run === 'object'),
  ...(node.body ?? []),
  ...(node.items ?? []),
  ...(node.images ?? []),
  ...(node.type === 'Table' ? (node.rows ?? []) : (node.columns ?? [])),
  ...(node.cells ?? []),
  ...(node.selectAction ? [node.selectAction] : []),
  ...(node.actions ?? []),
];

/** The ids that some ToggleVisibility in the card reaches. */
function* toggledIds(node: CardNode): Generator<string> {
  for (const target of node.targetElements ?? []) yield typeof target === 'string' ? target : target.elementId;
  for (const child of childrenOf(node)) yield* toggledIds(child);
  if (node.card) yield* toggledIds(node.card);
}
