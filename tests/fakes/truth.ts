import type { Intent } from '../../src/outbox/index.ts';
import type { Entry } from './teams/ledger.ts';

/** How often each intent's message is there, by what it is about: a text of its own in the message that no other has. */
const arrivals = (ledger: readonly Entry[], abouts: readonly string[]): Map<string, number> => {
  const counts = new Map(abouts.map((about) => [about, 0]));
  for (const { delivered, kind, body } of ledger) {
    if (!delivered || (kind !== 'send' && kind !== 'createConversation')) continue;
    for (const [, text] of JSON.stringify(body ?? null).matchAll(/"text":"([^"]*)"/g)) {
      const count = counts.get(text ?? '');
      if (count !== undefined) counts.set(text ?? '', count + 1);
    }
  }
  return counts;
};

/** What the intents say that is not so, compared with what Teams received; a sentence each. */
export const untruths = (intents: readonly Pick<Intent, 'about' | 'state'>[], ledger: readonly Entry[]): string[] => {
  const there = arrivals(
    ledger,
    intents.map(({ about }) => about),
  );
  return intents.flatMap(({ about, state }) => {
    const times = there.get(about) ?? 0;
    if (times > 1) return [`"${about}" is there ${times} times`];
    if (state === 'delivered' && times === 0) return [`"${about}" is held to be delivered, and is not there`];
    const open = state === 'unknown' || state === 'claimed' || state === 'delivered';
    return open || times === 0 ? [] : [`"${about}" is there, and is held to be ${state}`];
  });
};
