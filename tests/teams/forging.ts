import type { Person } from '../fakes/teams/index.ts';

export type Json = Record<string, unknown>;

/** What no answer may let out. */
export const leak =
  /\bat [\w.<>]+ \(|node_modules|file:\/\/|\.[tj]s:\d|TypeError|RangeError|ZodError|SyntaxError|SignpostError|Cannot read|is not a function|stack/;

/** How an invoke is refused: anything but HTTP 200 shows the person nothing. */
export const refusal = { statusCode: 400, type: 'application/vnd.microsoft.error' };

/** What the first button with this verb on somebody's newest card carries. */
export const carried = (person: Person, verb?: string): Json => {
  const actions =
    person
      .cards()
      .at(-1)
      ?.card.json.body?.flatMap((node) => node.actions ?? []) ?? [];
  return { ...Object(actions.find((action) => verb === undefined || action.verb === verb)?.data) };
};

/** Takes somebody to a form that is open; gives a press of "Show my training" as it goes out, and what the button carries now. */
export const press = async (ann: Person): Promise<{ ann: Person; sent: Json; data: Json }> => {
  await ann.say('pathway');
  await ann.say('Wizard');
  const { sent } = await ann.press('Show my training', { 'q-contact': 'regular' });
  await ann.say('back');
  return { ann, sent: { ...sent }, data: carried(ann, 'form') };
};

/** That press with another action, as a new act. */
export const pressing = (sent: Json, action: unknown, id = 'f:edited'): Json => ({
  ...sent,
  id,
  value: { action, trigger: 'manual' },
});
