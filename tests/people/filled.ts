import { z } from 'zod/v4';

const shape = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  minItems: z.number().optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  propertyNames: z.unknown().optional(),
});

type Text = (at: string) => string;

const fill = (schema: unknown, at: string, text: Text): unknown => {
  const { type, format, pattern, properties, additionalProperties, items, ...s } = shape.parse(schema);
  if (s.const !== undefined) return s.const;
  if (s.enum) return s.enum[0];
  if (s.anyOf) return fill(s.anyOf[0], at, text);
  if (format === 'date') return '2026-07-14';
  if (format === 'date-time') return '2026-06-01T09:00:00.000Z';
  if (type === 'string') return pattern?.includes(':') ? '09:30' : text(at);
  if (type === 'array' && items !== undefined)
    return ['[0]', ...Array.from({ length: s.minItems ?? 0 }, (_, i) => `[${i + 1}]`)].map((i) => fill(items, `${at}${i}`, text));
  if (type === 'array') return [];
  if (type === 'object' && properties)
    return Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, fill(one, `${at}.${name}`, text)]));
  if (type === 'object')
    return {
      [String(fill(s.propertyNames ?? { type: 'string' }, `${at}{}`, text))]: fill(additionalProperties, `${at}{}.`, text),
    };
  return type === 'boolean' ? false : (s.minimum ?? 1);
};

/** A record of this schema with everything in it that there may be, and at each place for a text the one that is given for it. */
export const filled = (schema: z.ZodType, text: Text): unknown => fill(z.toJSONSchema(schema, { io: 'input' }), '', text);

/** The places of a record of this schema where there may be any text. */
export const placesIn = (schema: z.ZodType): string[] => {
  const places = new Set<string>();
  filled(schema, (at) => {
    places.add(at);
    return at;
  });
  return [...places];
};
