import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assemble } from '../src/assemble.ts';
import { systemClock } from '../src/clock.ts';
import { loadFrameworks } from '../src/pathway/index.ts';
import { projectRoot } from '../src/root.ts';
import type { Store } from '../src/store/index.ts';

const frameworks = loadFrameworks(join(projectRoot, 'data'));

const untouched: Store = {
  transaction: async () => expect.fail('the store was used'),
  status: () => ({ ready: true }),
  close: async () => undefined,
};

it('the bot does not start with a pack that names a form which is not there', async () => {
  const [framework] = frameworks.values();
  if (!framework) return expect.fail('no pack');
  const { pack } = framework;
  const rounds = pack.evaluation.rounds.map((round) => ({ ...round, form: 'gone' }));
  const broken = { ...framework, pack: { ...pack, evaluation: { ...pack.evaluation, rounds } } };
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const starting = assemble(
    {
      store: untouched,
      clock: systemClock(),
      log: silent,
      frameworks: new Map([...frameworks, [pack.id, broken]]),
      partnerships: [],
      partnershipOf: () => undefined,
      sendRate: 40,
      credentials: {},
      serviceUrls: [],
      secret: '',
      buttons: 'execute',
    },
    { host: '127.0.0.1', port: 0 },
  );
  await expect(starting).rejects.toMatchObject({
    family: 'input',
    code: 'bad-pack',
    message: expect.stringMatching(`pack ${pack.id}: evaluation\\.rounds\\[0\\]\\.form: unknown form "gone"; expected any of`),
  });
});
