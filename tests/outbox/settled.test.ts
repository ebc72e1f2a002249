import { expect, it } from 'vitest';
import { withSender } from './with-sender.ts';

const here = withSender();

it('nothing is settled as long as what has fallen due could not be looked for', async () => {
  const { ann, id } = await here.person();
  const sender = here.start();
  await sender.settled();
  await here.want({ about: 'one', to: { person: id } });
  here.disk.breakDown('write', 1);
  await sender.settled();
  expect(here.log.join()).toContain('could not be looked for');
  expect(ann.cards()).toHaveLength(1);
});
