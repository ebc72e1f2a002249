import { describe, expect, it } from 'vitest';
import type { Messenger } from '../../src/outbox/index.ts';
import { onlyTo } from '../../src/teams/index.ts';

const at = (serviceUrl: string) => ({ tenant: 't', serviceUrl, bot: 'b', conversation: 'c', activity: 'a' });

describe('an address that was kept while the settings named other hosts', () => {
  const asked: string[] = [];
  const take = async ({ serviceUrl }: { serviceUrl: string }) => {
    asked.push(serviceUrl);
    return { is: 'delivered' as const };
  };
  const inner: Messenger = { open: take, send: take, update: take, withdraw: take };
  const messenger = onlyTo(['smba.trafficmanager.net'], inner);

  it('is written to no more, whatever is to be done there', async () => {
    const gone = at('https://smba.example/uk/');
    const card = { card: {} };
    const outcomes = [
      await messenger.open({ ...gone, user: 'u' }),
      await messenger.send(gone, card),
      await messenger.update(gone, card),
      await messenger.withdraw(gone),
    ];
    expect(outcomes).toEqual(Array(4).fill({ is: 'refused', why: 'wrong-host', code: 'unnamed-host' }));
    expect(asked).toEqual([]);
  });

  it('is written to as ever where its host is named', async () => {
    expect(await messenger.send(at('https://smba.trafficmanager.net/uk/'), { card: {} })).toEqual({ is: 'delivered' });
    expect(asked).toEqual(['https://smba.trafficmanager.net/uk/']);
  });
});
