import type { Problem, Values } from '../../entry/index.ts';
import type { Scene } from '../../people/index.ts';
import type { Course } from '../course.ts';
import { instantsOf, type Session } from '../session.ts';
import { kinds } from './fields.ts';
import { trainersIn } from './trainers.ts';
import { words } from './words.ts';

const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const isLink = (text: string | undefined): boolean => text === undefined || (/^https?:\/\//i.test(text) && URL.canParse(text));

/** What is wrong with when and where a session is to be. */
export const whenProblems = ({ partnership }: Scene, { day = '', from = '', to = '', link }: Values): Problem[] => {
  const { starts, ends } = instantsOf(day, from, to, partnership.timeZone);
  return [
    ...(from < to ? [] : [{ field: 'to', text: words.endsFirst }]),
    ...(from < to && starts >= ends ? [{ field: 'from', text: words.skipped }] : []),
    ...(isLink(link) ? [] : [{ field: 'link', text: words.noLink }]),
  ];
};

type When = Pick<Session, 'day' | 'from' | 'to' | 'starts' | 'ends' | 'place' | 'link'>;

/** When and where a session is to be, from a form without problems. */
export const whenIn = ({ partnership }: Scene, { day = '', from = '', to = '', place = '', link }: Values): When => ({
  day,
  from,
  to,
  ...instantsOf(day, from, to, partnership.timeZone),
  place,
  ...(link === undefined ? {} : { link }),
});

/** All that an officer says of a session, from a form without problems; who are its trainers `already`, where there is one. */
export const saidIn = async (scene: Scene, values: Values, course: Course, already: readonly string[] = []) => {
  const outcomes = linesOf(values['outcomes']);
  return {
    course: course.id,
    title: course.title,
    kind: kinds.find(({ value }) => value === values['kind'])?.value ?? course.kind,
    ...whenIn(scene, values),
    ...(await trainersIn(scene, values['trainers'] ?? '', already)),
    groups: (values['groups'] ?? '').split(',').filter((group) => group !== ''),
    places: Number(values['places']),
    hours: course.hours,
    outcomes: outcomes.length > 0 ? outcomes : course.outcomes,
    ...(values['before'] === undefined ? {} : { before: values['before'] }),
  };
};
