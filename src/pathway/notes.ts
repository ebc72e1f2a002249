import type { Answers } from './answers.ts';
import type { Framework } from './framework.ts';
import type { Note, Pack } from './pack.ts';
import { periodEnded } from './period.ts';
import { holds, place } from './place.ts';
import { sourceOf, sourceText } from './source.ts';

const cited = (pack: Pack, text: string, source: string) => `${text} (${sourceText(sourceOf(pack, source))})`;

const asText = (pack: Pack, note: Note): string => {
  if (note.kind !== 'contradiction') return cited(pack, note.text, note.source);
  const readings = note.readings.map((r) => cited(pack, r.text, r.source)).join(' / ');
  return `The document does not agree with itself. ${note.text} ${readings}. Please settle it with your line manager.`;
};

const period = (pack: Pack): string =>
  `This strategy covered ${pack.period.label}, and that period has ended (${sourceText(sourceOf(pack, pack.period.source))}). ` +
  `Please check with ${pack.partnership} what applies now.`;

/** A strategy without groups of its own: the group elsewhere is worth knowing, and changes nothing here. */
const orientation = (framework: Framework, answers: Answers): string[] => {
  const groups = framework.pack.groups.length > 0 ? [] : place(framework, answers);
  if (groups.length === 0) return [];
  const named = `workforce group${groups.length > 1 ? 's' : ''} ${groups.join(' and ')}`;
  return [
    `For orientation only: strategies that use the workforce groups of Working Together 2010 would place you in ${named}. ` +
      `${framework.pack.shortName} does not use them, so nothing here depends on it.`,
  ];
};

/** What goes with a recommendation and is no training: the period, contradictions and silences, each with its source. */
export const notes = (framework: Framework, answers: Answers, today: string): string[] => [
  ...(periodEnded(framework.pack, today) ? [period(framework.pack)] : []),
  ...orientation(framework, answers),
  ...framework.pack.notes.filter((n) => holds(framework, answers, n.when) === 'yes').map((n) => asText(framework.pack, n)),
];
