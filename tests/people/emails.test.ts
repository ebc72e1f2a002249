import { describe, expect, it } from 'vitest';
import { emailsAmong, mayAskEmails } from '../../src/people/index.ts';

describe('what Teams says of an account', () => {
  it('is an e-mail in lower case, once, however often it says it', () => {
    expect(emailsAmong([' Ann.Lee@Example.org', 'ann.lee@example.org', 'a.lee@council.gov.uk'])).toEqual([
      'ann.lee@example.org',
      'a.lee@council.gov.uk',
    ]);
  });

  it.each([undefined, null, 5, '', 'ann', 'ann lee@example.org', '@', 'a@', `${'x'.repeat(65)}@example.org`])(
    'is none where it is %j',
    (said) => {
      expect(emailsAmong([said])).toEqual([]);
    },
  );

  it('is none where it is a guest’s name for this tenant', () => {
    expect(emailsAmong(['ann.lee_nhs.net#EXT#@council.onmicrosoft.com'])).toEqual([]);
  });

  it('is asked for once in thirty days', () => {
    const asked = { emailsAsked: '2026-07-01T09:00:00.000Z' };
    expect(mayAskEmails({}, new Date('2026-07-01T09:00:00Z'))).toBe(true);
    expect(mayAskEmails(asked, new Date('2026-07-31T08:59:59Z'))).toBe(false);
    expect(mayAskEmails(asked, new Date('2026-07-31T09:00:00Z'))).toBe(true);
  });
});
