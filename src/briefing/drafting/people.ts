import type { Choice, Field, Values } from '../../entry/index.ts';
import { sectorsOf } from '../../pathway/index.ts';
import type { Scene } from '../../people/index.ts';
import { coursesOf } from '../../training/index.ts';
import { type Audience, isForPeople } from '../audience/audience.ts';
import type { Briefing } from '../briefing.ts';
import { words } from './words.ts';

/** What narrows the people whom a briefing is for, in the order that it is asked in. */
const kinds = ['groups', 'agencies', 'sectors', 'courses'] as const;
type Kind = (typeof kinds)[number];
type People = Pick<Audience, Kind>;

const choicesOf = async (scene: Scene): Promise<Record<Kind, Choice[]>> => {
  const framework = scene.frameworks.get(scene.partnership.framework);
  return {
    groups: [...(framework?.groups.values() ?? [])].map(({ id, label }) => ({ title: label, value: id })),
    agencies: (scene.partnership.agencies ?? []).map(({ id, name }) => ({ title: name, value: id })),
    sectors: sectorsOf(framework),
    courses: [...(await coursesOf(scene)).values()].map(({ id, title }) => ({ title, value: id })),
  };
};

/** What is asked of the people whom a briefing is for: every kind of which there is something to choose. */
export const peopleFields = async (scene: Scene): Promise<Field[]> => {
  const choices = await choicesOf(scene);
  return kinds.flatMap((id): Field[] =>
    choices[id].length === 0
      ? []
      : [{ id, kind: 'choice', many: true, label: words.fields[id], hint: words.fields.narrows, choices: choices[id] }],
  );
};

const listIn = (text: string | undefined): string[] => (text ?? '').split(',').filter((one) => one !== '');

export const peopleIn = (values: Values): People => ({
  groups: listIn(values['groups']),
  agencies: listIn(values['agencies']),
  sectors: listIn(values['sectors']),
  courses: listIn(values['courses']),
});

/** Whom it is for, as its form has it; what is not to be chosen any more has gone from it. */
export const peopleValues = async (scene: Scene, audience: Audience): Promise<Values> => {
  const choices = await choicesOf(scene);
  const known = (kind: Kind) => audience[kind].filter((id) => choices[kind].some(({ value }) => value === id));
  return Object.fromEntries(kinds.flatMap((kind) => (known(kind).length > 0 ? [[kind, known(kind).join(',')]] : [])));
};

/** The people whom a briefing is for, in words, and how many they are; undefined where it is for none. */
export const peopleInWords = async (scene: Scene, one: Briefing, audience: Audience): Promise<string | undefined> => {
  if (!isForPeople(audience)) return undefined;
  const choices = await choicesOf(scene);
  const names = (kind: Kind) => audience[kind].map((id) => choices[kind].find(({ value }) => value === id)?.title ?? id);
  const narrowed = kinds.flatMap((kind) => (audience[kind].length > 0 ? [words[kind](names(kind))] : []));
  const counted = one.tasks.some(({ task }) => task === 'count') ? undefined : one.counted;
  const count = counted ? words.counted(counted.people, counted.people - counted.reachable) : words.counting;
  return `${words.meant(narrowed)}; ${count}`;
};
