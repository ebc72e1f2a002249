import type { Offer } from '../../cards/index.ts';
import type { Known } from './known.ts';
import { shown } from './page.ts';

/**
 * What may be typed instead of pressed while channels are chosen for a briefing. A number sets what it stands for, so that one which
 * comes twice over a bad line is still one.
 */
export const typedInstead = (
  briefing: string,
  seen: Readonly<Record<'found', string> & Partial<Record<'only', string>>>,
  { from, isMore }: { from: number; isMore: boolean },
  page: readonly Known[],
  ticked: ReadonlySet<string>,
): Offer[] => {
  const to = (verb: string, more: Readonly<Record<string, string>>, ...says: string[]): Offer[] =>
    says.map((say) => ({ say, verb, data: { briefing, ...seen, ...more } }));
  return [
    ...page.flatMap(({ ref }, i) =>
      to('briefing-channels-set', { from: String(from), [ticked.has(ref) ? 'remove' : 'add']: ref }, String(from + i + 1)),
    ),
    ...(isMore ? to('briefing-channels', { from: String(from + shown) }, 'next', 'more') : []),
    ...(from > 0
      ? to('briefing-channels', { from: String(from - shown) }, 'back', 'previous')
      : to('briefing-channels-save', {}, 'back')),
    ...to('briefing-channels-many', { which: 'every' }, 'every channel', 'every', 'all'),
    ...to('briefing-channels-many', { which: 'general' }, 'general of every team', 'general'),
    ...to('briefing-channels-many', { which: 'none' }, 'none'),
    ...(seen.found === '' ? [] : to('briefing-channels-many', { which: 'found' }, 'all of these')),
    { say: 'find', verb: 'briefing-channels', data: { briefing }, rest: 'find' },
    ...['whole list', 'list'].map((say) => ({ say, verb: 'briefing-channels', data: { briefing } })),
    ...to('briefing-channels', { only: 'chosen' }, 'chosen'),
    ...to('briefing-channels-save', {}, 'done', 'save'),
  ];
};
