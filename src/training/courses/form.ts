import type { Field, FormKind, Problem, Values } from '../../entry/index.ts';
import { type ActName, allow, type Scene } from '../../people/index.ts';
import { type AddedCourse, courses, coursesOf } from '../course.ts';
import { inMeantime } from '../meantime.ts';
import { kinds } from '../sessions/fields.ts';
import { findOwn, showCourse } from './card.ts';
import { words } from './words.ts';

type CourseForm = FormKind<Scene> & { act: ActName };

/** A choice among what the strategy names; nothing where it names nothing. */
const fromStrategy = (id: string, label: string, named: readonly { title: string; value: string }[]): Field[] =>
  named.length === 0 ? [] : [{ id, kind: 'choice', many: true, label, choices: named }];

const fields = ({ frameworks, partnership }: Scene): Field[] => {
  const framework = frameworks.get(partnership.framework);
  const training = [...(framework?.training.values() ?? [])].map(({ id, title }) => ({ title, value: id }));
  const groups = [...(framework?.groups.values() ?? [])].map(({ id, label }) => ({ title: label, value: id }));
  return [
    { id: 'title', kind: 'text', label: words.title, required: true, max: 160 },
    { id: 'kind', kind: 'choice', label: words.kind, required: true, choices: kinds },
    { id: 'delivery', kind: 'text', label: words.delivery, hint: words.deliveryHint, max: 200 },
    { id: 'hours', kind: 'number', label: words.hours, min: 1, max: 100 },
    ...fromStrategy('gives', words.gives, training),
    ...fromStrategy('needs', words.needs, training),
    { id: 'audience', kind: 'text', label: words.audience, max: 300 },
    ...fromStrategy('groups', words.forGroups, groups),
    { id: 'outcomes', kind: 'text', long: true, label: words.outcomes, max: 2_000 },
  ];
};

const listIn = (text: string | undefined, by: string | RegExp): string[] =>
  (text ?? '').split(by).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));

type Said = Omit<AddedCourse, 'id' | 'version' | 'ended'>;

/** What an officer says of a course, from a form without problems. */
const saidIn = (values: Values): Said => ({
  title: values['title'] ?? '',
  kind: kinds.find(({ value }) => value === values['kind'])?.value ?? 'course',
  delivery: values['delivery'] ?? null,
  hours: values['hours'] === undefined ? null : Number(values['hours']),
  gives: listIn(values['gives'], ','),
  needs: listIn(values['needs'], ','),
  audience: values['audience'] ?? null,
  groups: listIn(values['groups'], ','),
  outcomes: listIn(values['outcomes'], '\n'),
});

/** A course as its form has it. */
export const courseValues = ({ title, kind, delivery, hours, gives, needs, audience, groups, outcomes }: AddedCourse): Values => {
  const given = { delivery, hours, gives: gives.join(), needs: needs.join(), audience, groups: groups.join() };
  const known = Object.entries({ ...given, outcomes: outcomes.join('\n') });
  return { title, kind, ...Object.fromEntries(known.flatMap(([k, v]) => (v === null || v === '' ? [] : [[k, String(v)]]))) };
};

/** What is wrong with it among the others: two courses of one name could not be told apart by those who import sessions. */
const problemsOf = async (scene: Scene, said: Said, id: string): Promise<Problem[]> => {
  const name = said.title.toLowerCase();
  const others = [...(await coursesOf(scene)).values()].filter((course) => course.id !== id);
  return [
    ...(others.some(({ title }) => title.toLowerCase() === name) ? [{ field: 'title', text: words.taken }] : []),
    ...(said.needs.some((training) => said.gives.includes(training)) ? [{ field: 'needs', text: words.bothWays }] : []),
  ];
};

const form = (scene: Scene, act: ActName, heading: string) => {
  allow(scene.actor, act);
  return { heading, intro: words.formIntro, submit: words.save, fields: fields(scene), worry: scene.worry };
};

/** Adds a course; the form's own name becomes the course's, so that done twice it is one. */
export const newForm: CourseForm = {
  act: 'add-course',
  form: async (scene) => form(scene, 'add-course', words.add),
  async done(scene, _, values, ref) {
    allow(scene.actor, 'add-course');
    const said = saidIn(values);
    const problems = await problemsOf(scene, said, ref);
    if (problems.length === 0) await scene.tx.put(courses, scene.partition, { ...said, id: ref, version: 1 });
    return problems;
  },
  shown: (scene, _, ref) => showCourse(scene, ref),
};

/** Changes a course of the partnership's own; only where nobody has since the form was opened. */
export const editForm: CourseForm = {
  act: 'edit-course',
  form: async (scene) => form(scene, 'edit-course', words.edit),
  async done(scene, about, values) {
    allow(scene.actor, 'edit-course');
    const course = await findOwn(scene, about['course']);
    const { id, version, ended } = course;
    if (String(version) !== about['version']) return inMeantime('course', fields(scene), values, courseValues(course));
    const said = saidIn(values);
    const problems = await problemsOf(scene, said, id);
    const after = { ...said, id, version: version + 1, ...(ended ? { ended } : {}) };
    if (problems.length === 0) await scene.tx.put(courses, scene.partition, after);
    return problems;
  },
  shown: (scene, about) => showCourse(scene, about['course']),
  since: async (scene, about) => ({ version: String((await findOwn(scene, about['course'])).version) }),
};
