import { request } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../../src/files/token.ts';
import { withBot } from '../../fakes/bot.ts';
import { withFiles } from '../../files/with-files.ts';
import { leak } from '../../teams/forging.ts';
import { tried } from '../tried.ts';

const seed = 20261103;
const characters = [...'ABCXYZabcxyz0189-_.%/~ é'];

describe('a link to a file', () => {
  const here = withFiles();

  const refused = async (path: string) => {
    const { status, headers, text } = await here.get(path);
    const { date, ...rest } = Object.fromEntries(headers);
    expect(date).toBeDefined();
    return JSON.stringify([status, rest, text]);
  };

  it(`with any character changed, left out or put in gives nothing, and uses up nothing (seed ${seed})`, async ({ task }) => {
    const link = await here.issue();
    const token = link.slice('/files/'.length);
    const edit = fc.tuple(fc.nat(token.length - 1), fc.nat(1), fc.constantFrom('', ...characters));
    await fc.assert(
      fc.asyncProperty(edit, async ([at, gone, put]) => {
        const forged = token.slice(0, at) + put + token.slice(at + gone);
        fc.pre(forged !== token);
        expect((await here.get(`/files/${encodeURIComponent(forged)}`)).status).toBe(404);
      }),
      { seed, numRuns: 300 },
    );
    expect((await here.get(link)).status).toBe(200);
    tried(task, 300);
  });

  it('has one answer to whatever is wrong with it', async ({ task }) => {
    const used = await here.issue();
    await here.get(used);
    const late = await here.issue();
    const erased = await here.issue('erased');
    const unknown = await here.issue('no-such-kind');
    const pass = { partition: 'p-somerset-2020', id: 'x'.repeat(22), until: new Date('2027-01-01T00:00:00Z') };
    const never = `/files/${tokenOf('ours', pass)}`;
    const elsewhere = `/files/${tokenOf('ours', { ...pass, partition: 'p-other' })}`;
    const foreign = await here.issue('certificate', { secret: 'theirs' });
    const nonsense = ['/files/', '/files/x', '/files/a.b.c.d', '/files/__proto__', `/files/${'x'.repeat(6_000)}`];
    const wrong = [used, erased, unknown, never, elsewhere, foreign, ...nonsense];
    const answers = new Set(await Promise.all(wrong.map(refused)));
    here.pass(11 * 60_000);
    answers.add(await refused(late));
    expect([...answers]).toEqual([expect.stringContaining('404')]);
    tried(task, wrong.length + 1);
  });

  it('takes nothing but a GET', async () => {
    const link = await here.issue();
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])
      expect([method, (await here.get(link, { method })).status]).toEqual([method, 405]);
    expect((await here.get(link)).status).toBe(200);
  });
});

describe('the address of a file', () => {
  const here = withBot();

  /** Sent as it is: `fetch` would tidy it up. */
  const raw = (path: string): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const asked = request(here.url, { path, agent: false }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      });
      asked.on('error', reject).end();
    });

  it.each([
    '/files/../../../../etc/passwd',
    '/files/..%2f..%2f..%2fetc%2fpasswd',
    '/files/%2e%2e/%2e%2e/package.json',
    '/files/..\\..\\package.json',
    '/files/%252e%252e%252fpackage.json',
    '/files//etc/passwd',
    '/files/package.json',
    '/files/package.json%00.pdf',
    '/files/%',
    '/files/%ff%fe',
    '/files/%E2%80%AEgnp.exe',
    '/files/.env',
    '/files/?file=../../package.json',
    '//files/package.json',
    'http://elsewhere.test/files/package.json',
    '/.git/config',
    '/data/store/generation-1.json',
    '/node_modules/restify/package.json',
  ])('%s leads to no file', async (path) => {
    const { status, text } = await raw(path);
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(leak);
    expect(text).not.toMatch(/signpost"|root:|dependencies|\[core\]/);
  });
});
