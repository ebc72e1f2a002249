import { isObject, type Json, type JsonObject } from './bind.ts';

/**
 * Which kind of button cards have. Phones have open faults with either kind, so there is one switch for all of them, and what
 * comes back is handled alike. An `execute` button carries a `submit` one as its fallback.
 */
export type Buttons = 'execute' | 'submit';

const own = (data: Json | undefined): JsonObject => (data !== undefined && isObject(data) ? data : {});

const submit = ({ type: _, verb, data, fallback: __, ...rest }: JsonObject): JsonObject => ({
  ...rest,
  type: 'Action.Submit',
  data: { ...own(data), verb: verb ?? '' },
});

const execute = (action: JsonObject): JsonObject => ({ ...action, fallback: submit(action) });

const button = (action: JsonObject, kind: Buttons, carried: JsonObject): JsonObject => {
  const data = { ...own(action['data']), ...carried };
  return kind === 'execute' ? execute({ ...action, data }) : submit({ ...action, data });
};

/**
 * The card as it goes out: every button made the chosen kind and given `carried`, the opaque ids that come back with a press, and
 * nothing that has no value, since some hosts reject null where a string or a boolean belongs.
 */
export const withButtons = (value: Json, kind: Buttons, carried: JsonObject): Json => {
  if (Array.isArray(value)) return value.filter((v) => v !== null).map((v) => withButtons(v, kind, carried));
  if (typeof value !== 'object' || value === null) return value;
  const element: JsonObject = {};
  for (const key of Object.keys(value)) {
    const v = value[key] ?? null;
    if (v !== null) element[key] = typeof v === 'object' ? withButtons(v, kind, carried) : v;
  }
  return element['type'] === 'Action.Execute' ? button(element, kind, carried) : element;
};
