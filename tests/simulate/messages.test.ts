import { describe, expect, it } from 'vitest';
import { unended, untrueMessages } from '../../bench/simulate/checks/messages.ts';
import type { Intent } from '../../src/outbox/index.ts';
import { arrival, intent, tuesday } from './records.ts';

const people = [{ n: 0, id: 'ann' }];
const kept = (...all: Intent[]) => ({ intents: new Map([['ann', all]]) });
const unknown = intent({ state: 'unknown', attempts: [{ at: tuesday.toISOString(), is: 'unknown', code: '504' }] });

describe('a message', () => {
  it('that came and is held to be delivered, or unknown, is as the bot has it', () => {
    expect(untrueMessages(people, [arrival()], kept(intent()))).toEqual([]);
    expect(untrueMessages(people, [arrival()], kept(unknown))).toEqual([]);
  });

  it('that is unknown may have come or not', () => {
    expect(untrueMessages(people, [], kept(unknown))).toEqual([]);
  });

  it('that is held to be delivered and never came is found', () => {
    expect(untrueMessages(people, [], kept(intent()))).toEqual([expect.stringMatching(/a letter .* is not there/)]);
  });

  it('that came twice is found', () => {
    const twice = [arrival(), arrival({ message: 'm2' })];
    expect(untrueMessages(people, twice, kept(intent()))).toEqual([expect.stringMatching(/m2.*nobody holds to be sent/)]);
    expect(untrueMessages(people, twice, kept(unknown))).toHaveLength(1);
  });

  it.each(['refused', 'ended'] as const)('that came and is held to be %s is found', (state) => {
    expect(untrueMessages(people, [arrival()], kept(intent({ state })))).toHaveLength(1);
  });

  it('in the place of an earlier one is no other', () => {
    expect(untrueMessages(people, [], kept(intent({ kind: 'evaluation-closed' })))).toEqual([]);
  });

  it.each(['waiting', 'claimed'] as const)('that is still %s when all is over is found', (state) => {
    expect(unended(kept(intent({ state })), new Date('2027-02-01T00:00:00Z'))).toHaveLength(1);
    expect(unended(kept(intent()), new Date('2027-02-01T00:00:00Z'))).toEqual([]);
  });
});
