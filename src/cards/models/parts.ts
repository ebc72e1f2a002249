import { z } from 'zod/v4';

/** What the models of several cards are made of. */
export const text = z.string();
export const optional = text.nullable();
export const lines = z.array(text);
export const choice = z.strictObject({ title: text, value: text });
/** A button, with the opaque ids that come back with it. */
export const action = z.strictObject({
  title: text,
  verb: text,
  data: z.record(z.string(), z.string()),
  primary: z.boolean(),
  inputs: z.enum(['auto', 'none']),
});
