import { dateOf } from '../../calendar/index.ts';
import { numberedList, plain, type Told } from '../../cards/index.ts';
import { dayInWords } from '../../entry/index.ts';
import { allow, type Scene } from '../../people/index.ts';
import { type Briefing, briefings } from '../briefing.ts';
import { stateInWords } from './state.ts';
import { words } from './words.ts';

const most = 5_000;

const changed = ({ history }: Briefing): string => history.at(-1)?.at ?? '';
const begun = ({ history }: Briefing): string => history[0]?.at ?? '';
const newestFirst = (a: Briefing, b: Briefing): number =>
  begun(a) < begun(b) ? 1 : begun(a) > begun(b) ? -1 : a.id < b.id ? 1 : -1;

/** Every briefing there is, the newest first, from the `from`th on; `notice` says what has just been done. */
export const listBriefings = async (scene: Scene, from = 0, notice: string | null = null): Promise<Told> => {
  const { tx, partition, actor, partnership } = scene;
  allow(actor, 'see-briefings');
  const all = (await tx.find(briefings, partition, 'all', 'all', { limit: most })).sort(newestFirst);
  const { list: says } = words;
  return numberedList({
    all,
    from,
    notice,
    row: async (one) => ({
      theirTitle: plain(one.title, 160),
      text: stateInWords(one),
      more: says.changed(dayInWords(dateOf(new Date(changed(one)), partnership.timeZone))),
    }),
    says,
    verbs: { show: 'briefing-show', list: 'briefings' },
    add: { title: words.write, verb: 'briefing-write' },
  });
};
