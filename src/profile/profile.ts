import type { Field, FormKind, Problem, Values } from '../entry/index.ts';
import { type ActName, allow, persons, type Scene } from '../people/index.ts';
import { managerProblems, managersNamed, managersNow, nameManagers } from './supervision/managers.ts';
import { said, words } from './words.ts';
import { agencyIn, workFields, workValues } from './work.ts';

const manager: Field = { id: 'manager', kind: 'person', label: words.manager, hint: words.managerHint, most: 3 };

/** What is known already, as the form has it. */
export const profileValues = async (scene: Scene): Promise<Values> => {
  const manager = await managersNamed(scene);
  return { ...workValues(scene.actor.person), ...(manager === '' ? {} : { manager }) };
};

const introOf = async (scene: Scene): Promise<string> => {
  const { confirmed, waiting } = await managersNow(scene);
  return [
    words.intro,
    ...(confirmed > 0 ? [words.managersConfirmed(confirmed)] : []),
    ...(waiting > 0 ? [words.managersWaiting] : []),
    words.seeTeam,
  ].join(' ');
};

/** Whom to turn to, as the settings say it. */
const whomToAsk = ({ contacts = [] }: Scene['partnership']): string => {
  const contact = contacts.find(({ kind }) => kind === 'email' || kind === 'phone');
  return contact ? `${contact.label} (${contact.value})` : words.officer;
};

/** Agency, sector and line manager: asked once, and kept in the person's profile. */
export const profileForm: FormKind<Scene> & { act: ActName } = {
  act: 'edit-profile',
  form: async (scene) => ({
    heading: words.heading,
    intro: await introOf(scene),
    submit: words.submit,
    fields: [...workFields(scene, 'own'), manager],
  }),
  async done(scene, _, values): Promise<readonly Problem[]> {
    const { tx, partition, actor } = scene;
    allow(actor, 'edit-profile');
    const agency = agencyIn(values);
    const named = (values['manager'] ?? '').split(',').filter((one) => one !== '');
    const problems = [
      ...(agency ? [] : [{ field: 'agency-name', text: words.nameIt }]),
      ...(await managerProblems(scene, named)),
    ];
    if (!agency || problems.length > 0) return problems;
    await nameManagers(scene, named);
    await tx.put(persons, partition, { ...actor.person, agency, ...(values['sector'] ? { sector: values['sector'] } : {}) });
    return [];
  },
  async shown(scene) {
    const { waiting, unreachable } = await managersNow(scene);
    if (unreachable) return said(words.kept, words.managerUnreachable(whomToAsk(scene.partnership)));
    return said(words.kept, waiting > 0 ? words.managerAsked : words.next);
  },
};
