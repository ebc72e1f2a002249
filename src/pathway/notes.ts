import type { Answers } from './answers.ts';
import type { Framework } from './framework.ts';
import type { Note, Pack } from './pack.ts';
import { periodEnded } from './period.ts';
import { holds, place } from './place.ts';
import { type Source, sourceOf, sourceText } from './source.ts';
import { inWords } from './words.ts';

/** What goes with a recommendation and is no training. */
export interface Remark {
  kind: 'period' | 'orientation' | Note['kind'];
  text: string;
  /** Both sides of a contradiction. */
  readings: { text: string; source: Source }[];
  source: Source;
}

const noted = (pack: Pack, note: Note): Remark => ({
  kind: note.kind,
  text: note.text,
  readings: note.readings.map((r) => ({ text: r.text, source: sourceOf(pack, r.source) })),
  source: sourceOf(pack, note.source),
});

const period = (pack: Pack): Remark => ({
  kind: 'period',
  text: `This strategy covered ${pack.period.label}, and that period has ended. Please check with ${pack.partnership} what applies now.`,
  readings: [],
  source: sourceOf(pack, pack.period.source),
});

/** A strategy without groups of its own: the group elsewhere is worth knowing, and changes nothing here. */
const orientation = (framework: Framework, answers: Answers): Remark[] => {
  const groups = framework.pack.groups.length > 0 ? [] : place(framework, answers);
  if (groups.length === 0) return [];
  const text =
    `For orientation only: strategies that use the workforce groups of Working Together 2010 would place you in ` +
    `group${groups.length > 1 ? 's' : ''} ${inWords(groups)}. ${framework.pack.shortName} does not use them, so nothing here depends on it.`;
  return [{ kind: 'orientation', text, readings: [], source: 'default' }];
};

/** The period first if it has ended, then orientation, then contradictions, silences and information of the pack's own. */
export const remarks = (framework: Framework, answers: Answers, today: string): Remark[] => [
  ...(periodEnded(framework.pack, today) ? [period(framework.pack)] : []),
  ...orientation(framework, answers),
  ...framework.pack.notes.filter((n) => holds(framework, answers, n.when) === 'yes').map((n) => noted(framework.pack, n)),
];

/** What to do about a contradiction. */
export const settleIt = 'Please settle it with your line manager.';

/** A remark as one sentence or more, with its sources. */
export const remarkText = ({ kind, text, readings, source }: Remark): string => {
  if (kind !== 'contradiction') return source === 'default' ? text : `${text} (${sourceText(source)})`;
  const both = readings.map((r) => `${r.text} (${sourceText(r.source)})`).join(' / ');
  return `The document does not agree with itself. ${text} ${both} ${settleIt}`;
};
