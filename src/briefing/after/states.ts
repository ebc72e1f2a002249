import { type Briefing, type BriefingState, noted } from '../briefing.ts';

const gone: readonly BriefingState[] = ['sending', 'paused', 'cancelled', 'sent'];

/** Whether it has begun to reach people, and has not been taken back. */
export const isOut = ({ state }: Pick<Briefing, 'state'>): boolean => gone.includes(state);

/** Whether all that was to be sent has been: nothing of it is on its way any more. */
export const isOver = ({ state }: Pick<Briefing, 'state'>): boolean => state === 'sent' || state === 'cancelled';

type Said = Pick<Briefing, 'title' | 'summary' | 'body' | 'link' | 'topic' | 'picture' | 'correction'>;

/** It says something else from now on; the cards that were posted are put in order before anything else is done with it. */
export const corrected = (one: Briefing, said: Said, now: Date, by: string): Briefing => {
  const { link: _, topic: __, picture: ___, ...kept } = one;
  const tasks: Briefing['tasks'] = [{ task: 'correct' }, ...one.tasks.filter(({ task }) => task !== 'correct')];
  return { ...noted({ ...kept, ...said }, 'corrected', now, by), version: one.version + 1, edition: one.edition + 1, tasks };
};

/** It is taken back: nothing more of it goes out, and whatever else was to be done with it is needless. */
export const withdrawn = (one: Briefing, ground: string, now: Date, by: string): Briefing => ({
  ...noted(one, 'withdrawn', now, by),
  state: 'withdrawn',
  version: one.version + 1,
  ground,
  tasks: [{ task: 'withdraw' }, { task: 'end-held' }],
});
