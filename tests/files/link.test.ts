import { describe, expect, it } from 'vitest';
import { withFiles } from './with-files.ts';

const here = withFiles();

describe('a link to a file', () => {
  it('gives the file, to be saved and kept by nobody in between', async () => {
    const { status, headers, text } = await here.get(await here.issue());
    expect([status, text]).toEqual([200, 'ann: course-1']);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-disposition': 'attachment; filename="certificate-of-course-1-.txt"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'referrer-policy': 'no-referrer',
    });
  });

  it('gives a long one piece by piece', async () => {
    expect((await here.get(await here.issue('list'))).text).toBe('one,two');
  });

  it('whose caller hangs up in the middle is made no further, and is no fault of ours', async () => {
    await here.hangUp();
    expect((await here.get(await here.issue())).status).toBe(200);
    expect(here.log.filter((line) => line.includes('failed'))).toEqual([]);
  });

  it('works once', async () => {
    const link = await here.issue();
    expect([(await here.get(link)).status, (await here.get(link)).status]).toEqual([200, 404]);
  });

  it('works once however many ask for it at once', async () => {
    const link = await here.issue();
    const answers = await Promise.all(Array.from({ length: 8 }, () => here.get(link)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(404)]);
  });

  it('works for ten minutes of the calendar', async () => {
    const [one, other] = [await here.issue(), await here.issue()];
    here.pass(9.5 * 60_000);
    expect((await here.get(one)).status).toBe(200);
    here.pass(60_000);
    expect((await here.get(other)).status).toBe(404);
  });

  it('is not used up by HEAD, or by those who say that they look ahead', async () => {
    const link = await here.issue();
    expect((await here.get(link, { method: 'HEAD' })).status).toBe(405);
    for (const headers of [
      { 'user-agent': 'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com' },
      { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' },
      { 'sec-purpose': 'prefetch;prerender' },
    ])
      expect((await here.get(link, { headers })).status).toBe(404);
    expect((await here.get(link)).status).toBe(200);
  });

  it('is in the log when it is used, by ids alone', async () => {
    await here.get(await here.issue());
    const told = { file: expect.stringMatching(/^[\w-]{22}$/), partition: 'p-somerset-2020', what: 'file fetched' };
    expect(here.log.map((line) => JSON.parse(line))).toEqual([told]);
    expect(here.log.join()).not.toMatch(/ann|course-1/);
  });
});
