import { type FormKind, isEmail, type Problem } from '../../entry/index.ts';
import { type ActName, addPerson, allow, personsAt, personsCalled, reportedAt, type Scene } from '../../people/index.ts';
import { aboutSession, findSession } from '../sessions/find.ts';
import { registerCard } from './card.ts';
import { putOnList } from './mark.ts';
import { words } from './words.ts';

/** What a line says: a name, a work e-mail, or both in either order. */
interface Named {
  name: string;
  email: string | undefined;
}

const readLine = (line: string): Named => {
  const words = line.split(/[\s<>,]/).filter((word) => word !== '');
  const email = words.find((word) => word.includes('@'));
  return { name: words.filter((word) => word !== email).join(' '), email: email?.toLowerCase() };
};

/** Whoever a line means: nobody where they are not known yet, several where it does not settle it. */
const meant = async ({ tx, partition }: Scene, { name, email }: Named): Promise<string[]> => {
  if (email === undefined) return personsCalled(tx, partition, name);
  return [...new Set([...(await personsAt(tx, partition, email)), ...(await reportedAt(tx, partition, email))])];
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
    const lines = (values['people'] ?? '')
      .split(/[\n;]/)
      .filter((line) => line.trim() !== '')
      .map(readLine);
    const problems: Problem[] = [];
    for (const named of lines) {
      const { name, email } = named;
      if (email !== undefined && !isEmail(email)) problems.push({ field: 'people', text: words.badEmail(email) });
      else if ((await meant(scene, named)).length > 1)
        problems.push({ field: 'people', text: words.several(name || (email ?? '')) });
    }
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
