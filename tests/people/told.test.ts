import { expect, it } from 'vitest';
import { inNotice, lose, meet, putInNotice } from '../../src/people/index.ts';
import { withStore } from './scenes.ts';

const here = withStore();
const notice = new Date('2026-07-01T09:15:00Z');

it('a notice of many names whoever is unreachable still, however many have come back before', async () => {
  const left = await here.store.transaction(async (tx) => {
    for (let i = 0; i < 30; i++) {
      const caller = { tenant: 't', objectId: `${100 + i}`, user: 'u', serviceUrl: 'https://teams.example', bot: 'b', chat: 'c' };
      const { id } = await meet(tx, 'p', caller);
      await lose(tx, 'p', `t/${100 + i}`, 'forbidden-by-admin', notice);
      await putInNotice(tx, 'p', id, notice);
      if (i < 25) await meet(tx, 'p', caller);
    }
    return inNotice(tx, 'p', notice.toISOString(), 21);
  });
  expect(left.map(({ objectId }) => objectId)).toEqual(['125', '126', '127', '128', '129']);
});
