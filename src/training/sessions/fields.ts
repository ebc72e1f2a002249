import { isDeepStrictEqual } from 'node:util';
import type { Field, Values } from '../../entry/index.ts';
import type { Scene } from '../../people/index.ts';
import { type Course, coursesOf } from '../course.ts';
import type { Session } from '../session.ts';
import { trainersText } from './trainers.ts';
import { kindNames, words } from './words.ts';

/** What a session can be, to choose from. */
export const kinds = (Object.keys(kindNames) as (keyof typeof kindNames)[]).map((value) => ({ title: kindNames[value], value }));

export const whenFields: readonly Field[] = [
  { id: 'day', kind: 'date', label: 'Day', required: true },
  { id: 'from', kind: 'time', label: 'Starts at', required: true },
  { id: 'to', kind: 'time', label: 'Ends at', required: true },
  { id: 'place', kind: 'text', label: 'Where', hint: 'A building and room, or online', max: 200 },
  { id: 'link', kind: 'text', label: 'Link, if it is online', hint: 'https://…', max: 500 },
];

const groupField = ({ frameworks, partnership }: Scene): Field[] => {
  const groups = [...(frameworks.get(partnership.framework)?.groups.values() ?? [])];
  const choices = groups.map(({ id, label }) => ({ title: label, value: id }));
  return choices.length === 0 ? [] : [{ id: 'groups', kind: 'choice', many: true, label: words.groups, choices }];
};

/** All that is asked of a session; one that there is may stay of the course that it is of, though that has ended. */
export const sessionFields = async (scene: Scene, session?: Session): Promise<Field[]> => {
  const offered: Pick<Course, 'id' | 'title'>[] = [...(await coursesOf(scene)).values()].filter((one) => !('ended' in one));
  if (session && !offered.some(({ id }) => id === session.course)) offered.push({ id: session.course, title: session.title });
  return [
    {
      id: 'course',
      kind: 'choice',
      label: 'Course',
      required: true,
      choices: offered.map(({ id, title }) => ({ title, value: id })),
    },
    { id: 'kind', kind: 'choice', label: 'What it is, if not what the course is', choices: kinds },
    ...whenFields,
    { id: 'trainers', kind: 'text', label: 'Trainers: their names, with commas', max: 300 },
    { id: 'places', kind: 'number', label: 'Places', required: true, min: 1, max: 5_000 },
    ...groupField(scene),
    { id: 'outcomes', kind: 'text', long: true, label: words.outcomes, max: 2_000 },
    { id: 'before', kind: 'text', long: true, label: 'What to read or do before', max: 1_000 },
  ];
};

/** When and where a session is, as a form has it. */
export const whenValues = ({ day, from, to, place, link }: Session): Values => ({
  day,
  from,
  to,
  ...(place === '' ? {} : { place }),
  ...(link === undefined ? {} : { link }),
});

/** All that a session has, as its form has it; what is as the course says is left to the course. */
export const sessionValues = async (scene: Scene, session: Session): Promise<Values> => {
  const { course, kind, places, groups, before = '' } = session;
  const of = (await coursesOf(scene)).get(course);
  const outcomes = isDeepStrictEqual(session.outcomes, of?.outcomes) ? '' : session.outcomes.join('\n');
  const trainers = await trainersText(scene, session);
  const given = { course, kind: kind === of?.kind ? '' : kind, trainers, groups: groups.join(','), outcomes, before };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, v]) => v !== '')),
    ...whenValues(session),
    places: String(places),
  };
};
