import { z } from 'zod/v4';

/**
 * One loose shape for everything in an Adaptive Card (card, element, input, action, column, cell, run of text): what the fake reads of it,
 * with the types that a client insists on. A null where text belongs, or a number, is refused, as some clients do.
 */
const fields = {
  type: z.string().optional(),
  version: z.string().optional(),
  id: z.string().optional(),
  isVisible: z.boolean().optional(),
  text: z.string().optional(),
  altText: z.string().optional(),
  title: z.string().optional(),
  facts: z.array(z.looseObject({ title: z.string(), value: z.string() })).optional(),
  label: z.string().optional(),
  placeholder: z.string().optional(),
  value: z.union([z.string(), z.number()]).optional(),
  isRequired: z.boolean().optional(),
  errorMessage: z.string().optional(),
  maxLength: z.number().optional(),
  regex: z.string().optional(),
  min: z.union([z.string(), z.number()]).optional(),
  max: z.union([z.string(), z.number()]).optional(),
  choices: z.array(z.looseObject({ title: z.string(), value: z.string() })).optional(),
  'choices.data': z.unknown().optional(),
  isMultiSelect: z.boolean().optional(),
  valueOn: z.string().optional(),
  valueOff: z.string().optional(),
  verb: z.string().optional(),
  data: z.unknown().optional(),
  url: z.string().optional(),
  associatedInputs: z.string().optional(),
  targetElements: z.array(z.union([z.string(), z.looseObject({ elementId: z.string() })])).optional(),
};

type Fields = z.infer<z.ZodObject<typeof fields>>;

export interface CardNode extends Fields {
  body?: CardNode[] | undefined;
  items?: CardNode[] | undefined;
  columns?: CardNode[] | undefined;
  rows?: CardNode[] | undefined;
  cells?: CardNode[] | undefined;
  images?: CardNode[] | undefined;
  inlines?: (string | CardNode)[] | undefined;
  actions?: CardNode[] | undefined;
  selectAction?: CardNode | undefined;
  card?: CardNode | undefined;
  fallback?: string | CardNode | undefined;
}

const node: z.ZodType<CardNode> = z.lazy(() => {
  const nodes = z.array(node).optional();
  return z.looseObject({
    ...fields,
    body: nodes,
    items: nodes,
    columns: nodes,
    rows: nodes,
    cells: nodes,
    images: nodes,
    inlines: z.array(z.union([z.string(), node])).optional(),
    actions: nodes,
    selectAction: node.optional(),
    card: node.optional(),
    fallback: z.union([z.string(), node]).optional(),
  });
});

/** An Adaptive Card as the bot sent it. */
export const cardSchema = node.refine((card) => card.type === 'AdaptiveCard' && card.version !== undefined, {
  message: 'expected an AdaptiveCard with a version',
});
