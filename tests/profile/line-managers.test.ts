import { describe, expect, it } from 'vitest';
import type { Told } from '../../src/cards/index.ts';
import { type Scene, type Supervision, supervisionId, supervisions } from '../../src/people/index.ts';
import { endSupervision, lineManagers } from '../../src/profile/index.ts';
import { partnership, sceneOf, withStore } from '../people/scenes.ts';

const here = withStore();
const ann = { id: 'ann', roles: [] };

const asAnn = <T>(work: (scene: Scene) => Promise<T>): Promise<T> =>
  here.store.transaction((tx) => work(sceneOf(tx, partnership('p'), ann)));

const put = (person: string, supervisor: string, state: Supervision['state']) =>
  here.store.transaction((tx) =>
    tx.put(supervisions, 'p', {
      id: supervisionId(person, supervisor),
      person,
      supervisor,
      state,
      by: person,
      at: '2026-06-01T09:00:00.000Z',
    }),
  );

const textOf = ({ view }: Told): string => (view.card === 'said' ? view.model.text : '');

describe('line managers', () => {
  it.each([
    ['confirmed', /has ended, and the other side is told/, 1],
    ['asked', /taken back.*asked no more/, 0],
  ] as const)('whose naming was %s are told of its end, or not, as whoever ends it is told', async (state, said, told) => {
    await put('ann', 'sam', state);
    expect(textOf(await asAnn((scene) => endSupervision(scene, 'ann/sam')))).toMatch(said);
    const written = here.records('p');
    expect(written['supervisions']?.['ann/sam']).toMatchObject({ state: 'ended' });
    expect(Object.keys(written['intents'] ?? {})).toHaveLength(told);
  });

  it('are shown from the first again where a page is asked for that is no more', async () => {
    await put('bo', 'ann', 'confirmed');
    const { view } = await asAnn((scene) => lineManagers(scene, 20));
    expect(view.card === 'listing' && view.model.rows.map(({ number }) => number)).toEqual(['1. ']);
  });
});
