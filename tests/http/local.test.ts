import { describe, expect, it } from 'vitest';
import { isLocal } from '../../src/http/local.ts';

const asked = (remoteAddress: string | undefined, host: string | undefined) =>
  isLocal({ socket: { remoteAddress }, headers: host === undefined ? {} : { host } });

describe('somebody on this machine', () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('comes from %s', (address) => {
    for (const host of ['127.0.0.1:3978', 'localhost', 'LOCALHOST:1', '[::1]:3978']) expect(asked(address, host)).toBe(true);
  });

  it.each(['10.0.0.5', '192.168.1.1', '::ffff:10.0.0.5', 'fe80::1', '2001:db8::1', '127.0.0.1.example', undefined])(
    'does not come from %s',
    (address) => {
      expect(asked(address, 'localhost')).toBe(false);
    },
  );

  it.each(['signpost.example.org', 'localhost.example', '127.0.0.1.example', '[::1', 'user@localhost', '', undefined])(
    'does not ask for "%s"',
    (host) => {
      expect(asked('127.0.0.1', host)).toBe(false);
    },
  );
});
