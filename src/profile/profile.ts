import type { Field, FormKind, Problem, Values } from '../entry/index.ts';
import { sectorsOf } from '../pathway/index.ts';
import { type ActName, allow, type Person, persons, type Scene } from '../people/index.ts';
import { words } from './words.ts';

const elsewhere = 'other';

const fields = ({ partnership, frameworks }: Scene): Field[] => {
  const agencies = (partnership.agencies ?? []).map(({ id, name }) => ({ title: name, value: id }));
  const list: Field[] =
    agencies.length === 0
      ? []
      : [
          {
            id: 'agency',
            kind: 'choice',
            label: words.agency,
            required: true,
            choices: [...agencies, { title: words.other, value: elsewhere }],
          },
        ];
  const named: Field = {
    id: 'agency-name',
    kind: 'text',
    label: agencies.length === 0 ? words.agency : words.otherAgency,
    max: 120,
  };
  const sector: Field = {
    id: 'sector',
    kind: 'choice',
    label: words.sector,
    required: true,
    choices: sectorsOf(frameworks.get(partnership.framework)),
  };
  return [...list, named, sector];
};

/** What is known already, as the form has it. */
export const profileValues = ({ agency, sector }: Person): Values => ({
  ...(agency && ('id' in agency ? { agency: agency.id } : { agency: elsewhere, 'agency-name': agency.name })),
  ...(sector === undefined ? {} : { sector }),
});

const agencyIn = (values: Values): Person['agency'] | undefined => {
  const id = values['agency'];
  if (id !== undefined && id !== elsewhere) return { id };
  const name = values['agency-name'];
  return name === undefined ? undefined : { name };
};

/** Agency and sector: asked once, and kept in the person's profile. */
export const profileForm: FormKind<Scene> & { act: ActName } = {
  act: 'edit-profile',
  form: async (scene) => ({ heading: words.heading, intro: words.intro, submit: words.submit, fields: fields(scene) }),
  async done({ tx, partition, actor }, _, values): Promise<readonly Problem[]> {
    allow(actor, 'edit-profile');
    const agency = agencyIn(values);
    if (!agency) return [{ field: 'agency-name', text: words.nameIt }];
    await tx.put(persons, partition, { ...actor.person, agency, ...(values['sector'] ? { sector: values['sector'] } : {}) });
    return [];
  },
  shown: async () => ({ view: { card: 'said', model: { text: words.kept, next: words.next } } }),
};
