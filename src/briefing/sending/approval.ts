import type { Partnership } from '../../people/index.ts';
import type { Briefing } from '../briefing.ts';

/** Whether a second officer has still to approve it, as it reads now: an edit needs approval anew. */
export const needsApproval = ({ briefing }: Partnership, { approved, version }: Briefing): boolean =>
  briefing?.approval === true && approved?.version !== version;

/** Who last changed what it says. */
const lastEditor = ({ author, history }: Briefing): string =>
  history.findLast(({ what }) => what === 'written' || what === 'changed')?.by ?? author;

/** A second pair of eyes: neither who wrote it nor who changed it last. */
export const mayApprove = (one: Briefing, person: string): boolean => person !== one.author && person !== lastEditor(one);
