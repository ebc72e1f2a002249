import { expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { type Messenger, type Outcome, progress } from '../../src/outbox/index.ts';
import { erasePerson } from '../../src/profile/index.ts';
import { partition, withSender } from './with-sender.ts';

const here = withSender();
const batch = 'spring news';

const counts = async () => (await here.store.transaction((tx) => progress(tx, partition, batch, here.clock.now())))?.counts;
const erase = (id: string) => here.store.transaction((tx) => erasePerson({ tx, partition, collections }, id));

it('nobody who is erased is written to any more, and progress comes to its end', async () => {
  const [ann, bob] = [await here.person('Ann Lee'), await here.person('Bob Ray')];
  const later = new Date('2026-07-02T09:00:00Z');
  await here.want(
    { about: 'one', to: { person: ann.id }, batch },
    { about: 'two', to: { person: ann.id }, batch, due: later },
    { about: 'three', to: { person: bob.id }, batch },
  );
  await erase(ann.id);
  expect(await counts()).toMatchObject({ waiting: 1, ended: 2 });
  here.clock.moveTo(later);
  await here.start().settled();
  expect(await counts()).toEqual({ waiting: 0, held: 0, claimed: 0, delivered: 1, refused: 0, unknown: 0, ended: 2 });
  expect([ann.ann.cards().length, bob.ann.cards().length]).toEqual([0, 1]);
  expect(await here.intents('one', 'two')).toEqual([]);
});

it('what is in hand when somebody is erased is counted, and what becomes of it brings nothing of theirs back', async () => {
  const { id } = await here.person('Ann Lee', { chat: false });
  await here.want({ about: 'in hand', to: { person: id }, batch });
  let answer: (outcome: Outcome) => void = () => undefined;
  const opening = new Promise<void>((begun) => {
    const open = () =>
      new Promise<Outcome>((resolve) => {
        answer = resolve;
        begun();
      });
    const never = () => new Promise<never>(() => undefined);
    const messenger: Messenger = { open, send: never, update: never, withdraw: never };
    here.start(messenger);
  });
  await opening;
  expect(await counts()).toMatchObject({ claimed: 1 });
  await erase(id);
  expect(await counts()).toMatchObject({ claimed: 0, ended: 1 });
  answer({ is: 'refused', why: 'blocked', code: 'x' });
  await here.start().settled();
  expect(await counts()).toMatchObject({ claimed: 0, refused: 0, ended: 1 });
  expect(await here.store.transaction((tx) => Promise.all(collections.map((one) => tx.holding(one, partition, [id]))))).toEqual(
    collections.map(() => []),
  );
});
