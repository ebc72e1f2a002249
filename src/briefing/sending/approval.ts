import type { Partnership } from '../../people/index.ts';
import type { Briefing } from '../briefing.ts';

/** Who last changed what it says. */
const lastEditor = ({ author, history }: Briefing): string =>
  history.findLast(({ what }) => what === 'written' || what === 'changed')?.by ?? author;

/** A second pair of eyes: neither who wrote it nor who changed it last. */
export const mayApprove = (one: Briefing, person: string): boolean => person !== one.author && person !== lastEditor(one);

/** Whether a second officer has still to approve it, as it reads now: an edit needs approval anew, and who turns out to be its author does not count. */
export const needsApproval = ({ briefing }: Partnership, one: Briefing): boolean =>
  briefing?.approval === true && (one.approved?.version !== one.version || !mayApprove(one, one.approved.by));
