/** One thing that somebody is asked for, on a card or by typing. */
export type Field = {
  id: string;
  label: string;
  /** What an answer may look like. */
  hint?: string;
  /** Left blank, it is no answer. Every other field may be left blank. */
  required?: true;
} & (
  | { kind: 'text'; max: number; long?: true; example?: Example }
  | { kind: 'date' }
  | { kind: 'time' }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'choice'; choices: readonly Choice[]; many?: true }
  /** Colleagues: by e-mail, or picked in Teams, which gives object ids of their own tenant. */
  | { kind: 'person'; most: number }
);

/** How something is written: said in words, and shown line by line. */
export interface Example {
  text: string;
  lines: readonly string[];
}

export interface Choice {
  title: string;
  value: string;
}

/** Field ids to what was given: dates `YYYY-MM-DD`, times `HH:MM`, several choices or persons joined by commas; nothing for what is blank. */
export type Values = Readonly<Record<string, string>>;

/** What is wrong, at a field or (no field) with the whole. */
export interface Problem {
  field?: string;
  text: string;
}
