import { inputError } from '../../src/errors.ts';

export type Variables = Record<string, string | undefined>;
export interface Filled {
  text: string;
  /** Names of variables that were not set and took the default in the template. */
  defaulted: string[];
}

/** `${{NAME}}` must be given; `${{NAME|default}}` may be. */
const placeholder = /\$\{\{(\w+)(?:\|([^}]*))?\}\}/g;

/** Puts the variables into a JSON template, escaped for JSON. @throws input error `manifest-variable`, naming each one missing. */
export const fillTemplate = (template: string, variables: Variables): Filled => {
  const missing = new Set<string>();
  const defaulted = new Set<string>();
  const text = template.replace(placeholder, (_whole, name: string, fallback: string | undefined) => {
    const value = variables[name]?.trim();
    if (value) return JSON.stringify(value).slice(1, -1);
    if (fallback === undefined) missing.add(name);
    else defaulted.add(name);
    return fallback ?? '';
  });
  if (missing.size > 0) {
    throw inputError('manifest-variable', `${[...missing].join(', ')}: not set; expected in the environment or in .env.`);
  }
  return { text, defaulted: [...defaulted] };
};
