import { expect, it } from 'vitest';
import { listSessions } from '../../src/training/index.ts';
import { withStore } from '../people/scenes.ts';
import { asked } from './courses-scene.ts';
import { sessionOn } from './session-on.ts';

const here = withStore();

it('a page of the sessions that is not there any more is the first, with what leads to the next', async () => {
  const put = Array.from({ length: 12 }, (_, i) => sessionOn('2026-07-14', { id: `s${i}` }));
  const page = (from: number) =>
    asked(here.store, put, (scene) => listSessions(scene, { month: '2026-07', from }), { officer: true });
  const first = await page(0);
  expect(first.offers).toContainEqual({ say: 'more', verb: 'sessions', data: { month: '2026-07', from: '10' } });
  expect(await page(50)).toEqual(first);
});
