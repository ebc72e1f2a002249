import { describe, expect, it } from 'vitest';
import { patience, signpost, signpostAlone } from './run.ts';

const story = 'A zebedee boy in my class told me his dad hits him';

describe('signpost screen', () => {
  it('says in one value whether a text would be met', async () => {
    const { code, out, err } = await signpost('screen', story, '--json');
    expect([code, JSON.parse(out), err]).toEqual([0, { concern: true }, '']);
  });

  it('takes a text a line and answers with a line of JSON for each', patience, async () => {
    const { out } = await signpostAlone(['screen', '-'], `${story}\n\nI am more confident asking about bruises`);
    expect(out).toBe('{"concern":true}\n{"concern":false}\n{"concern":false}\n');
  });

  it('shows people why, and not a word of the text', async () => {
    const { out } = await signpost('screen', story);
    expect(out).toMatch(/^A live concern about a child[^\n]*\n- [^\n]+\n- /);
    expect(out).not.toMatch(/zebedee/i);
  });
});
