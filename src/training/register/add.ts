import type { FormKind, Problem } from '../../entry/index.ts';
import { type ActName, addPerson, allow, personsAt, personsCalled, type Scene } from '../../people/index.ts';
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
  const email = /[^\s<>,;]+@[^\s<>,;]+/.exec(line)?.[0];
  const name = line
    .replace(email ?? '', '')
    .replace(/[<>,;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { name, email: email?.toLowerCase() };
};

const isEmail = (email: string): boolean => /^[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,5}$/.test(email);

/** Whoever a line means; undefined when nobody is known by it yet; several where it does not settle it. */
const meant = async ({ tx, partition }: Scene, { name, email }: Named): Promise<string[]> =>
  email === undefined ? personsCalled(tx, partition, name) : personsAt(tx, partition, email);

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
      .split(/\s*[\n;]\s*/)
      .filter((line) => line.trim() !== '')
      .map(readLine);
    const problems: Problem[] = [];
    const found: { named: Named; persons: string[] }[] = [];
    for (const named of lines) {
      const persons = await meant(scene, named);
      if (named.email !== undefined && !isEmail(named.email))
        problems.push({ field: 'people', text: words.badEmail(named.email) });
      else if (persons.length > 1) problems.push({ field: 'people', text: words.noSuch(named.name || (named.email ?? '')) });
      found.push({ named, persons });
    }
    if (problems.length > 0) return problems;
    for (const { named, persons } of found) {
      const { name, email } = named;
      const known = { ...(name === '' ? {} : { name }), ...(email === undefined ? {} : { emails: [email] }) };
      const person = persons[0] ?? (await addPerson(scene.tx, scene.partition, known)).id;
      await putOnList(scene, session, person);
    }
    return [];
  },
  shown: async (scene, about) => registerCard(scene, await findSession(scene, about['session'])),
};
