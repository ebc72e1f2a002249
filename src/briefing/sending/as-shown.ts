import type { Briefing } from '../briefing.ts';

/** What a button carries that does something with a briefing: which, and the version that was shown. */
export const asShown = ({ id, version }: Briefing) => ({ briefing: id, seen: String(version) });
