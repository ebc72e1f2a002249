import { describe, expect, it } from 'vitest';
import { refused, signpost } from './run.ts';

const next = (framework: string, answers: unknown, ...more: string[]) =>
  signpost('next-question', '--framework', framework, '--answers', JSON.stringify(answers), ...more);

describe('signpost next-question', () => {
  it('gives one question of those still open, with its values', async () => {
    const { code, out, err } = await next('cumbria-2022', {}, '--json');
    expect([code, err]).toEqual([0, '']);
    const { question } = JSON.parse(out);
    expect(Object.keys(question)).toEqual(['id', 'prompt', 'values']);
    expect(['lead', 'sector']).toContain(question.id);
    for (const value of question.values) expect(Object.keys(value)).toEqual(['value', 'label']);
  });

  it('gives null when nothing more is worth asking', async () => {
    const { code, out } = await next('cumbria-2022', { lead: 'no' }, '--json');
    expect([code, JSON.parse(out)]).toEqual([0, { question: null }]);
  });

  it('can be read by people', async () => {
    expect((await next('solihull-2021', {})).out).toMatch(/^functions: [^\n]+\n {2}early-help: /);
    expect((await next('solihull-2021', { functions: [] })).out).toMatch(/nothing more/i);
  });

  it('refuses an answer there is not, in one line', async () => {
    expect(await next('cumbria-2022', { lead: 'maybe' }, '--json')).toEqual(refused(/lead[^\n]*"maybe"[^\n]*yes, no/));
  });
});
