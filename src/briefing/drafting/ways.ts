import { button, mainButton } from '../../cards/index.ts';
import type { Briefing } from '../briefing.ts';
import type { Ways } from '../ways.ts';
import { words } from './words.ts';

type Name = 'preview' | 'see' | 'edit' | 'channels' | 'duplicate' | 'delete';
type Way = Pick<Ways, 'actions' | 'offers'>;

/** The verb of each. */
const verbs: Readonly<Record<Name, string>> = {
  preview: 'briefing-preview',
  see: 'briefing-preview',
  edit: 'briefing-edit',
  channels: 'briefing-channels',
  duplicate: 'briefing-duplicate',
  delete: 'briefing-delete',
};

const waysOf = (names: readonly Name[], briefing: string, primary?: Name): Way => ({
  actions: names.map((name) => (name === primary ? mainButton : button)(words.ways[name].title, verbs[name], { briefing })),
  offers: names.map((name) => ({ say: words.ways[name].say, verb: verbs[name], data: { briefing } })),
});

/** What can be done with the writing of a briefing: what stands before all else, and what after it. */
export const draftingWays = ({ id, state }: Briefing, isForNobody: boolean): { first: Way; last: Way } => {
  switch (state) {
    case 'draft':
      return {
        first: waysOf(['preview', 'edit', 'channels'], id, isForNobody ? 'channels' : undefined),
        last: waysOf(['duplicate', 'delete'], id),
      };
    case 'awaiting':
    case 'scheduled':
    case 'overdue':
      return { first: waysOf(['preview', 'edit'], id), last: waysOf(['duplicate'], id) };
    default:
      return { first: waysOf([], id), last: waysOf(['see', 'duplicate'], id) };
  }
};
