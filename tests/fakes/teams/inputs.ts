import type { CardNode } from './card-node.ts';

/** What a person fills in, by input id; several values for a ChoiceSet with isMultiSelect. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

interface Field {
  readonly node: CardNode;
  readonly shown: boolean;
}

/** The client keeps the button from doing anything. */
export const refusal = (why: string): Error => new Error(`Teams would not let you press: ${why}`);

/**
 * The values that the client sends, all of them strings: defaults under what was filled in, several choices joined by commas, a toggle
 * always, nothing for what is empty. Throws when the client would refuse what was filled in, or that something was not.
 */
export const gather = (fields: readonly Field[], filled: Filled): Record<string, string> => {
  for (const id of Object.keys(filled)) {
    if (!fields.some(({ node, shown }) => shown && node.id === id)) throw refusal(`there is no input "${id}" to fill in`);
  }
  const values = fields.map(({ node }) => {
    const id = node.id ?? '';
    const typed = filled[id] ?? defaultOf(node);
    const chosen = typeof typed === 'string' ? (node.isMultiSelect ? typed.split(',') : [typed]) : typed;
    const wrong = chosen.join('') === '' ? missing(node) : problem(node, chosen);
    if (wrong !== undefined) throw refusal(`"${id}" ${wrong}${node.errorMessage === undefined ? '' : ` (${node.errorMessage})`}`);
    return [id, chosen.join(',')] as const;
  });
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
};

const defaultOf = (node: CardNode): string =>
  String(node.value ?? (node.type === 'Input.Toggle' ? (node.valueOff ?? 'false') : ''));

const missing = (node: CardNode): string | undefined => (node.isRequired ? 'is required' : undefined);

/** What the client would say of a value that is not empty. */
const problem = (node: CardNode, chosen: readonly string[]): string | undefined => {
  const [value = ''] = chosen;
  switch (node.type) {
    case 'Input.ChoiceSet':
      if (chosen.length > 1 && !node.isMultiSelect) return 'takes one choice';
      return node['choices.data'] === undefined ? notAChoice(node, chosen) : undefined;
    case 'Input.Toggle': {
      const { valueOn = 'true', valueOff = 'false' } = node;
      if (value !== valueOn && value !== valueOff) return `is either "${valueOn}" or "${valueOff}"`;
      return node.isRequired && value !== valueOn ? 'has to be on' : undefined;
    }
    case 'Input.Text':
      if (node.maxLength !== undefined && value.length > node.maxLength) return `takes ${node.maxLength} characters`;
      return node.regex !== undefined && !new RegExp(node.regex).test(value) ? `does not match ${node.regex}` : undefined;
    case 'Input.Number':
      return Number.isFinite(Number(value)) ? outside(node, Number(value), Number) : 'is not a number';
    case 'Input.Date':
      return /^\d{4}-\d\d-\d\d$/.test(value) ? outside(node, value, String) : 'is not a date (YYYY-MM-DD)';
    case 'Input.Time':
      return /^\d\d:\d\d$/.test(value) ? outside(node, value, String) : 'is not a time (HH:MM)';
    default:
      return undefined;
  }
};

const notAChoice = (node: CardNode, chosen: readonly string[]): string | undefined => {
  const stray = chosen.find((value) => !node.choices?.some((choice) => choice.value === value));
  return stray === undefined ? undefined : `has no choice "${stray}"`;
};

const outside = <T extends string | number>(
  { min, max }: CardNode,
  value: T,
  like: (bound: string | number) => T,
): string | undefined => {
  if (min !== undefined && value < like(min)) return `is before or below ${min}`;
  return max !== undefined && value > like(max) ? `is after or above ${max}` : undefined;
};
