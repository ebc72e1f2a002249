import { type FormKind, isEmail, type Problem } from '../../entry/index.ts';
import { type ActName, addPerson, allow, personsAt, personsCalled, type Scene } from '../../people/index.ts';
import { aboutSession, findSession } from '../sessions/find.ts';
import { registerCard } from './card.ts';
import { putOnList } from './mark.ts';
import { words } from './words.ts';

/** What a line says: a name, a work e-mail, or both in either order; of `more` than one e-mail nobody can tell whose the name is. */
interface Named {
  name: string;
  email: string | undefined;
  more: readonly string[];
}

/** A line without any word is nobody. */
const readLine = (line: string): Named[] => {
  const words = line.split(/[\s<>,]/).filter((word) => word !== '');
  const [email, ...more] = words.filter((word) => word.includes('@'));
  const name = words.filter((word) => !word.includes('@')).join(' ');
  return words.length === 0 ? [] : [{ name, email: email?.toLowerCase(), more }];
};

/** Whoever a line means: nobody where they are not known yet, several where it does not settle it. */
const meant = ({ tx, partition }: Scene, { name, email }: Named): Promise<string[]> =>
  email === undefined ? personsCalled(tx, partition, name) : personsAt(tx, partition, email);

const problemsOf = async (scene: Scene, named: Named): Promise<string[]> => {
  const { name, email, more } = named;
  if (email !== undefined && more.length > 0) return [words.onePerson([email, ...more].join(', '))];
  if (email !== undefined && !isEmail(email)) return [words.badEmail(email)];
  return (await meant(scene, named)).length > 1 ? [words.several(name || (email ?? ''))] : [];
};

/** Puts people on a session's list by hand. Whoever is not known yet is added, and met when they open the bot. */
export const addForm: FormKind<Scene> & { act: ActName } = {
  act: 'take-register',
  async form(scene, about) {
    allow(scene.actor, 'take-register', aboutSession(await findSession(scene, about['session'])));
    const field = { id: 'people', kind: 'text', long: true, label: words.addField, required: true, max: 10_000 } as const;
    return { heading: words.add, intro: words.addIntro, submit: words.add, fields: [field] };
  },
  async done(scene, about, values) {
    const session = await findSession(scene, about['session']);
    allow(scene.actor, 'take-register', aboutSession(session));
    const lines = (values['people'] ?? '').split(/[\n;]/).flatMap(readLine);
    const problems: Problem[] = [];
    for (const named of lines) for (const text of await problemsOf(scene, named)) problems.push({ field: 'people', text });
    if (problems.length > 0) return problems;
    for (const named of lines) {
      const { name, email } = named;
      const known = { ...(name === '' ? {} : { name }), ...(email === undefined ? {} : { emails: [email] }) };
      // Asked again: a line before may have added them.
      const [person = (await addPerson(scene.tx, scene.partition, known)).id] = await meant(scene, named);
      await putOnList(scene, session, person);
    }
    return [];
  },
  shown: async (scene, about) => registerCard(scene, await findSession(scene, about['session'])),
};
