import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { inputs, isResult, read, startsWith } from './reading.ts';

const here = withBot();

const asNurse = async () => {
  const ann = here.person();
  await ann.say('pathway');
  return { ann, form: (await ann.say('nurse')).card };
};

describe('a title that says nothing by itself', () => {
  it('is met with the one question that settles it, and nothing is filled in', async () => {
    const { form } = await asNurse();
    expect(read(form)).toContain('Which kind of nurse are you?');
    expect(startsWith(form, 'q-contact')).toBe('');
  });

  it('is settled by the number of a choice: what follows from that is filled in', async () => {
    const { ann, form } = await asNurse();
    const number = (inputs(form).get('q-nearest') ?? []).findIndex(({ value }) => value === 'School nurse') + 1;
    const { card } = await ann.say(String(number));
    expect(read(card)).toContain('Group 3 lists School nurse');
    expect(startsWith(card, 'q-contact')).toBe('predominant');
  });

  it('is settled by other words for what somebody does', async () => {
    const { ann } = await asNurse();
    expect(startsWith((await ann.say('health visitor')).card, 'q-contact')).toBe('predominant');
  });

  it('is settled by choosing on the card, beside the other questions', async () => {
    const { ann } = await asNurse();
    const { card } = await ann.press('Show my training', { 'q-nearest': 'School nurse', 'q-yes': 'none-of-these' });
    expect(isResult(card)).toBe(true);
    expect(read(card)).toContain('Group 3');
  });
});
