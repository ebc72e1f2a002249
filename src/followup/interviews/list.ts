import { numberedList, plain, type Told } from '../../cards/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { dayOf } from '../day-in-words.ts';
import { countsOf, titleOf } from './find.ts';
import { samples } from './sample.ts';
import { words } from './words.ts';

const most = 2_000;

/** Every sample that has been drawn, the newest first, from the `from`th on; `notice` says what has just been done. */
export const listSamples = async (scene: Scene, from = 0, notice: string | null = null): Promise<Told> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'arrange-interviews');
  const all = (await tx.find(samples, partition, 'all', 'all', { limit: most })).sort((a, b) => (a.at < b.at ? 1 : -1));
  const { list: says } = words;
  const told = await numberedList({
    all,
    from,
    notice,
    row: async (sample) => {
      const { counts, left } = await countsOf(scene, sample);
      return {
        theirTitle: plain(await titleOf(scene, sample.course), 160),
        text: says.row(words.kinds[sample.kind], dayOf(scene, sample.at)),
        more: words.counts(counts, left),
      };
    },
    says,
    verbs: { show: 'interviews-show', list: 'interviews' },
    add: { title: words.draw, verb: 'interviews-draw' },
  });
  const draw = ['draw', 'draw people'].map((say) => ({ say, verb: 'interviews-draw' }));
  return { ...told, offers: [...(told.offers ?? []), ...draw] };
};
