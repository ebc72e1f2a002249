import { type FakeTeams, faults } from '../fakes/teams/index.ts';

type Fault = ReturnType<typeof faults.status>;

/** What goes wrong, and with how much of all that is asked. */
const troubles: [share: number, Fault][] = [
  [0.04, faults.status(429)],
  [0.02, faults.status(429, { retryAfter: 0.3 })],
  [0.01, faults.status(412, { code: 'PreconditionFailed' })],
  [0.02, faults.accepted(faults.status(504))],
  [0.01, faults.status(502)],
  [0.01, faults.reset()],
  [0.01, faults.accepted(faults.reset())],
  [0.01, faults.malformed()],
  [0.01, faults.status(403, { code: 'ConversationBlockedByUser' })],
  [0.01, faults.status(413, { code: 'MessageSizeTooBig' })],
];

/** From now on some of what is asked goes wrong, and all the rest takes up to a twentieth of a second, before it is done or after. */
export const makeTrouble = (teams: FakeTeams, random: () => number): void => {
  const some: Fault = (exchange) => {
    let left = random();
    for (const [share, fault] of troubles) {
      left -= share;
      if (left < 0) return fault(exchange);
    }
    const slow = faults.slow(random() * 50);
    return random() < 0.5 ? slow(exchange) : faults.accepted(slow)(exchange);
  };
  teams.failNext(() => true, some, Number.POSITIVE_INFINITY);
};
