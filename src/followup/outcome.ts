import type { Intent } from '../outbox/index.ts';
import type { FollowUpState } from './follow-up.ts';

/** What became of a letter: `turns` says what that makes of what was to be asked in it, where it makes anything. */
export type Became = { is: 'open' } | { is: 'delivered' | 'unknown' } | { is: 'not-sent'; turns?: FollowUpState };

/** Why a letter that was not sent was not: nobody can be reached, or they want nothing of the kind. */
const turns: Readonly<Record<string, FollowUpState>> = {
  unreachable: 'unreachable',
  'not-installed': 'unreachable',
  blocked: 'unreachable',
  gone: 'unreachable',
  'forbidden-by-admin': 'unreachable',
  'not-registered': 'unreachable',
  stopped: 'declined',
};

/** What an intent says of the letter that it carries. One that is gone was never sent. */
export const outcomeOf = (intent: Pick<Intent, 'state' | 'why'> | undefined): Became => {
  switch (intent?.state) {
    case 'waiting':
    case 'claimed':
      return { is: 'open' };
    case 'delivered':
    case 'unknown':
      return { is: intent.state };
    default: {
      const made = turns[intent?.why ?? ''];
      return { is: 'not-sent', ...(made && { turns: made }) };
    }
  }
};
