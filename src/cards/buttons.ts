import type { Json, JsonObject } from './bind.ts';

/**
 * Which kind of button cards have. Phones have open faults with either kind, so there is one switch for all of them, and what
 * comes back is handled alike. An `execute` button carries a `submit` one as its fallback.
 */
export type Buttons = 'execute' | 'submit';

const submit = ({ type: _, verb, data, fallback: __, ...rest }: JsonObject): JsonObject => ({
  ...rest,
  type: 'Action.Submit',
  data: { ...(typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}), verb: verb ?? '' },
});

const execute = (action: JsonObject): JsonObject => ({ ...action, fallback: submit(action) });

/** The card with every button made the chosen kind and given `carried`, the opaque ids that come back with a press. */
export const withButtons = (value: Json, kind: Buttons, carried: JsonObject): Json => {
  if (Array.isArray(value)) return value.map((v) => withButtons(v, kind, carried));
  if (typeof value !== 'object' || value === null) return value;
  if (value['type'] === 'Action.Execute') {
    const own = value['data'];
    const data = { ...(typeof own === 'object' && own !== null && !Array.isArray(own) ? own : {}), ...carried };
    return kind === 'execute' ? execute({ ...value, data }) : submit({ ...value, data });
  }
  const card: JsonObject = {};
  for (const [k, v] of Object.entries(value)) card[k] = typeof v === 'object' ? withButtons(v, kind, carried) : v;
  return card;
};
