import { describe, expect, it } from 'vitest';
import { refused, signpost } from './run.ts';

const recommend = (framework: string, answers: unknown, ...more: string[]) =>
  signpost(
    'recommend',
    '--framework',
    framework,
    '--answers',
    typeof answers === 'string' ? answers : JSON.stringify(answers),
    ...more,
  );

describe('signpost recommend', () => {
  it('gives the training, how strongly, in which order, when again, why and from where', async () => {
    const answers = { contact: 'predominant', 'with-children': 'yes', lead: 'yes', section47: 'no' };
    const { code, out, err } = await recommend('somerset-2020', answers, '--json');
    expect([code, err]).toEqual([0, '']);
    const result = JSON.parse(out);
    expect(Object.keys(result)).toEqual(['framework', 'groups', 'placed', 'training', 'notes', 'open']);
    expect(result).toMatchObject({ framework: 'somerset-2020', groups: ['3', '5'], placed: true, notes: expect.any(Array) });
    const update = result.training.find(({ id }: { id: string }) => id === 'working-together-update');
    expect(update).toEqual({
      id: 'working-together-update',
      title: expect.any(String),
      requirement: 'required',
      condition: null,
      oneOf: expect.any(String),
      prerequisites: ['introduction'],
      refresh: { every: 'P2Y', source: { document: expect.any(String), section: expect.stringContaining('Section 3') } },
      because: [{ reason: expect.any(String), source: { document: expect.any(String), section: expect.any(String) } }],
    });
  });

  it('takes groups straight, and says what is still open', async () => {
    const { out } = await recommend('somerset-2020', { groups: ['2'] }, '--json');
    const result = JSON.parse(out);
    expect(result.groups).toEqual(['2']);
    expect(result.training).toMatchObject([
      { id: 'single-agency', requirement: 'required' },
      { id: 'introduction', requirement: 'recommended' },
    ]);
    expect(JSON.parse((await recommend('cheshire-west-2015', {}, '--json')).out)).toMatchObject({
      placed: false,
      training: [],
      open: ['contact', 'section47', 'lead', 'manages'],
    });
  });

  it('can be read by people', async () => {
    const { code, out } = await recommend('cumbria-2022', { lead: 'yes', sector: 'school' });
    expect(code).toBe(0);
    expect(out).toMatch(/Cumbria[\s\S]*Single-agency safeguarding training \(required, again every P2Y\)[\s\S]*\[/);
  });

  it.each([
    ['a framework there is not', 'narnia-1950', {}, /"narnia-1950"[^\n]*somerset-2020/],
    ['a question there is not', 'somerset-2020', { functions: ['gcp2'] }, /functions[^\n]*expected[^\n]*contact/],
    ['a value there is not', 'somerset-2020', { contact: 'often' }, /contact[^\n]*"often"[^\n]*predominant/],
    ['a group there is not', 'cheshire-west-2015', { groups: ['7'] }, /groups[^\n]*"7"[^\n]*1, 2, 3, 4, 5, 6/],
    ['several values of one', 'somerset-2020', { contact: ['none', 'regular'] }, /contact[^\n]*exactly one/],
    ['what is not JSON', 'somerset-2020', '{contact:regular}', /--answers[^\n]*JSON/],
  ])('refuses %s in one line that says what was expected', async (_, framework, answers, line) => {
    expect(await recommend(framework, answers, '--json')).toEqual(refused(line));
  });

  it('refuses to do without its options', async () => {
    expect(await signpost('recommend', '--framework', 'somerset-2020')).toEqual(refused(/--answers/));
  });
});
