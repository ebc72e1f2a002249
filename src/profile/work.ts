import type { Field, Values } from '../entry/index.ts';
import { sectorsOf } from '../pathway/index.ts';
import type { Person, Scene } from '../people/index.ts';
import { words } from './words.ts';

const elsewhere = 'other';

type Settings = Pick<Scene, 'partnership' | 'frameworks'>;

/** For whom somebody works, and in which sector; required of those who say it of themselves. */
export const workFields = ({ partnership, frameworks }: Settings, who: 'own' | 'another'): Field[] => {
  const agencies = (partnership.agencies ?? []).map(({ id, name }) => ({ title: name, value: id }));
  const required = who === 'own' ? ({ required: true } as const) : {};
  const label = who === 'own' ? words.agency : words.theirAgency;
  const choices = [...agencies, { title: words.other, value: elsewhere }];
  return [
    ...(agencies.length === 0 ? [] : [{ id: 'agency', kind: 'choice', label, choices, ...required } as const]),
    { id: 'agency-name', kind: 'text', label: agencies.length === 0 ? label : words.otherAgency, max: 120 },
    { id: 'sector', kind: 'choice', label: words.sector, choices: sectorsOf(frameworks.get(partnership.framework)), ...required },
  ];
};

/** What is known already, as a form has it. */
export const workValues = ({ agency, sector }: Person): Values => ({
  ...(agency && ('id' in agency ? { agency: agency.id } : { agency: elsewhere, 'agency-name': agency.name })),
  ...(sector === undefined ? {} : { sector }),
});

/** What a form says of it; undefined where it names no agency. */
export const agencyIn = (values: Values): Person['agency'] | undefined => {
  const id = values['agency'];
  if (id !== undefined && id !== elsewhere) return { id };
  const name = values['agency-name'];
  return name === undefined ? undefined : { name };
};

/** An agency as people know it. */
export const agencyName = ({ partnership }: Pick<Scene, 'partnership'>, agency: Person['agency']): string => {
  if (!agency) return '';
  return 'name' in agency ? agency.name : (partnership.agencies?.find(({ id }) => id === agency.id)?.name ?? agency.id);
};

export const sectorName = ({ partnership, frameworks }: Settings, sector: string | undefined): string =>
  sectorsOf(frameworks.get(partnership.framework)).find(({ value }) => value === sector)?.title ?? '';
