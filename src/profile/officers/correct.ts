import { isDeepStrictEqual } from 'node:util';
import type { Field, FormKind, Problem, Values } from '../../entry/index.ts';
import { inputError } from '../../errors.ts';
import {
  type ActName,
  accounts,
  allow,
  emailsAmong,
  type Person,
  persons,
  reportedAt,
  type Scene,
  seemAlike,
} from '../../people/index.ts';
import { tellOfChange } from '../joining.ts';
import { agencyIn, workFields, workValues } from '../work.ts';
import { showPerson } from './show.ts';
import { words } from './words.ts';

const emails: Field = { id: 'emails', kind: 'text', label: words.emailsLabel, hint: words.emailsHint, max: 300 };

const given = ({ emails: text = '' }: Values): string[] => text.split(/[\s,;]/).filter((one) => one !== '');
const name: Field = { id: 'name', kind: 'text', label: words.nameLabel, max: 120, required: true };

const find = async ({ tx, partition, actor }: Scene, id: string | undefined): Promise<Person> => {
  allow(actor, 'correct-person');
  const person = id === undefined ? undefined : await tx.get(persons, partition, id);
  if (!person) throw inputError('no-person', words.gone);
  return person;
};

/** Whether nobody but us says what they are called: Teams says it of an account. */
const isNameless = async ({ tx, partition }: Scene, id: string): Promise<boolean> =>
  (await tx.find(accounts, partition, 'person', id, { limit: 1 })).length === 0;

/** What is known of somebody, as the form has it. */
export const correctValues = async (scene: Scene, id: string): Promise<Values> => {
  const person = await find(scene, id);
  return {
    ...workValues(person),
    ...(person.name === undefined ? {} : { name: person.name }),
    ...(person.emails === undefined ? {} : { emails: person.emails.join(', ') }),
  };
};

const corrected = (person: Person, values: Values, mayName: boolean): Person => {
  const { agency: _, sector: __, emails: ___, name: ____, ...rest } = person;
  const agency = agencyIn(values);
  const reachedAt = emailsAmong(given(values));
  const called = mayName ? values['name'] : person.name;
  return {
    ...rest,
    ...(agency ? { agency } : {}),
    ...(values['sector'] ? { sector: values['sector'] } : {}),
    ...(reachedAt.length > 0 ? { emails: reachedAt } : {}),
    ...(called === undefined ? {} : { name: called }),
  };
};

const labels = { name: words.name, agency: words.agency, sector: words.sector, emails: words.emails } as const;

const changedIn = (before: Person, after: Person): string[] =>
  (Object.keys(labels) as (keyof typeof labels)[]).flatMap((key) =>
    isDeepStrictEqual(before[key], after[key]) ? [] : [labels[key]],
  );

/** What an officer puts right about somebody, who is told what it was. An e-mail given here joins no account: Teams has to report it. */
export const correctForm: FormKind<Scene> & { act: ActName } = {
  act: 'correct-person',
  async form(scene, { person: id }) {
    const { id: who } = await find(scene, id);
    const named = (await isNameless(scene, who)) ? [name] : [];
    return {
      heading: words.correctHeading,
      intro: words.correctIntro,
      submit: words.correctSubmit,
      fields: [...named, ...workFields(scene, 'another'), emails],
    };
  },
  async done(scene, { person: id }, values, ref): Promise<readonly Problem[]> {
    const { tx, partition, actor, now } = scene;
    const before = await find(scene, id);
    if (given(values).some((one) => emailsAmong([one]).length === 0)) return [{ field: 'emails', text: words.emailsOnly }];
    const after = corrected(before, values, await isNameless(scene, before.id));
    const what = changedIn(before, after);
    if (what.length === 0) return [];
    await tx.put(persons, partition, after);
    for (const email of after.emails ?? [])
      for (const other of await reportedAt(tx, partition, email)) await seemAlike(tx, partition, before.id, other, email, now);
    await tellOfChange(scene, { person: before.id, kind: 'corrected', what, by: actor.person.id }, ref);
    return [];
  },
  shown: (scene, { person: id }) => showPerson(scene, id, words.corrected),
};
