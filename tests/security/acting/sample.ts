import { z } from 'zod/v4';

const shape = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});

const ofText = (format: string | undefined, pattern: string | undefined, text: string): string => {
  if (format === 'date') return '2026-07-14';
  if (format === 'date-time') return '2026-06-01T09:00:00.000Z';
  return pattern?.includes(':') ? '09:30' : text;
};

const sample = (schema: unknown, text: string): unknown => {
  const { type, format, pattern, properties = {}, required = [], ...s } = shape.parse(schema);
  if (s.const !== undefined) return s.const;
  if (s.enum) return s.enum[0];
  if (s.anyOf) return sample(s.anyOf[0], text);
  if (type === 'string') return ofText(format, pattern, text);
  if (type === 'object') return Object.fromEntries(required.map((name) => [name, sample(properties[name], text)]));
  if (type === 'array') return [];
  return type === 'boolean' ? false : (s.minimum ?? 1);
};

/** A record of this schema: what is `known` of it, as far as it has a place for that, and `text` wherever else one must be. */
export const completed = (schema: z.ZodType, known: object, text: string): unknown => {
  const json = shape.parse(z.toJSONSchema(schema, { io: 'input' }));
  const fitting = Object.entries(known).filter(([name]) => Object.hasOwn(json.properties ?? {}, name));
  return { ...Object(sample(json, text)), ...Object.fromEntries(fitting) };
};
