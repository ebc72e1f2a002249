import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { cardSteps, firstChoices, idsOf } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';
import { sentTo } from '../sent-to.ts';

const here = withBot();
const { somebody, setUp, put, card, asked, answers, session } = cardSteps(here, 'wandsworth-2017', 'gangs');

const at = async (moment: string) => {
  here.clock.moveTo(new Date(moment));
  await here.settled();
};

/** How often each was asked before it, and how it was. */
const sent = (...people: Person[]) =>
  people.map((who) => [sentTo(here, who, 'Before it begins'), sentTo(here, who, 'How was it?')]);

/** Ten minutes before half past nine Ann, who is on the list, and Wim, who walks in, sign in at the door. */
const atTheDoor = async () => {
  const [ann, wim] = [await somebody('Ann Lee'), await somebody('Wim Walker')];
  const olga = here.officer('wandsworth-2017');
  await setUp(olga, { 'f-course': 'gangs', 'f-day': '2026-07-02' });
  await put(olga, 'Ann Lee');
  await at('2026-07-02T07:30:00Z');
  expect(sent(ann)).toEqual([[1, 0]]);
  here.clock.moveTo(new Date('2026-07-02T08:20:00Z'));
  for (const who of [ann, wim]) await who.say(String(session()['code']));
  await here.settled();
  return { ann, wim, olga };
};

const formBefore = (who: Person) => who.sees(/Before it begins/);
const formOf = ({ card: form }: Awaited<ReturnType<typeof formBefore>>) => form ?? expect.fail('nothing is asked before');

describe('somebody who signs in before the session begins, where something is asked before it on the day', () => {
  it('is asked that first, and how it was once it has begun', async () => {
    const { ann, wim } = await atTheDoor();
    expect(sent(ann, wim)).toEqual([
      [1, 0],
      [1, 0],
    ]);
    for (const who of [ann, wim]) await who.press('Send', firstChoices(formOf(await formBefore(who))));
    await at('2026-07-02T08:29:59Z');
    expect(sent(ann, wim).flat()).toEqual([1, 0, 1, 0]);
    await at('2026-07-02T08:30:00Z');
    expect(sent(ann, wim).flat()).toEqual([1, 1, 1, 1]);
    const form = await card(wim);
    expect([idsOf(form, 'statements').length > 0, idsOf(form, 'statements', 'b')]).toEqual([true, []]);
    await wim.press('Send', firstChoices(form));
    expect(answers().filter((one) => one['sent'])).toMatchObject([{ remembered: false }]);
    await at('2026-07-03T09:00:00Z');
    await at('2026-07-06T09:00:00Z');
    expect(sent(ann, wim).flat()).toEqual([1, 2, 1, 1]);
    expect(read(await card(ann))).toContain('until Thursday 16 July 2026');
  });

  it('finds by typing what is asked now, and a card of before is the form of now', async () => {
    const { ann, wim } = await atTheDoor();
    await wim.say('stop');
    const old = await formBefore(ann);
    await at('2026-07-02T08:31:00Z');
    const { card: form } = await wim.say('evaluation');
    expect(read(form)).toMatch(/^How was it\?[\s\S]*how it was before the session, and how it is now/);
    expect(read((await wim.press('Send', firstChoices(form))).card)).toMatch(/^Thank you/);
    expect(read((await ann.press('Send', firstChoices(formOf(old)), { on: old })).card)).toMatch(/^How was it\?/);
    await at('2026-07-03T09:00:00Z');
    expect(
      asked()
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['answered', 'asked']);
    expect(sentTo(here, wim, 'How was it?')).toBe(1);
  });

  it('is asked nothing when the register says later that they were not there', async () => {
    const { ann, olga } = await atTheDoor();
    await at('2026-07-02T08:31:00Z');
    await olga.say('1 absent');
    await here.settled();
    expect(read(formOf(await ann.sees(/Nothing is asked of you/)))).toMatch(/you were not there/);
    await at('2026-07-03T09:00:00Z');
    expect(sent(ann)).toEqual([[1, 1]]);
  });
});
