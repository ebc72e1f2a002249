import { button, mainButton, plain } from '../../cards/index.ts';
import type { Drawn } from '../../outbox/index.ts';
import { nameOf, persons, reachPerson, supervisions } from '../../people/index.ts';
import type { Transaction } from '../../store/port.ts';
import { words } from '../words.ts';

type About = { about: string; to: { person: string } | object };

/** What somebody is called on a card; never empty. */
export const shownName = async (tx: Transaction, partition: string, person: string): Promise<string> =>
  plain(await nameOf(tx, partition, person), 80) || words.nameless;

const agencyOf = async (tx: Transaction, partition: string, person: string): Promise<string> => {
  const agency = (await tx.get(persons, partition, person))?.agency;
  return agency && 'name' in agency ? plain(agency.name, 120) : '';
};

/** Asks somebody whether they are a person's line manager; undefined once that is answered. */
export const drawSupervision = async (tx: Transaction, partition: string, { about }: About): Promise<Drawn | undefined> => {
  const one = await tx.get(supervisions, partition, about);
  if (one?.state !== 'asked') return undefined;
  const agency = await agencyOf(tx, partition, one.person);
  const data = { supervision: one.id };
  return {
    view: {
      card: 'detail',
      model: {
        heading: words.askHeading,
        notice: null,
        facts: [
          { title: words.askName, theirValue: await shownName(tx, partition, one.person) },
          ...(agency === '' ? [] : [{ title: words.askAgency, theirValue: agency }]),
        ],
        parts: [{ title: words.askWhat, theirLines: [words.askMeans] }],
        typing: words.askTyping,
        actions: [
          mainButton(words.yes, 'supervision-yes', data),
          button(words.no, 'supervision-no', data),
          button(words.other_, 'supervision-other', data),
        ],
      },
    },
  };
};

const tells = async (tx: Transaction, partition: string, { about, to }: About): Promise<string | undefined> => {
  const one = await tx.get(supervisions, partition, about);
  if (!one || !('person' in to)) return undefined;
  const name = await shownName(tx, partition, to.person === one.person ? one.supervisor : one.person);
  if (to.person === one.supervisor)
    return one.state === 'ended' && one.by !== one.supervisor ? words.toldEndedByPerson(name) : undefined;
  switch (one.state) {
    case 'confirmed':
      return words.toldConfirmed(name);
    case 'denied':
      return words.toldDenied(name);
    case 'ended':
      return one.by === one.supervisor ? words.toldEnded(name) : undefined;
    case 'asked':
      return (await reachPerson(tx, partition, one.supervisor)) ? undefined : words.toldUnreachable(name);
  }
};

/** Tells either side what became of it, as it stands when it is told; undefined where there is nothing to tell any more. */
export const drawSupervisionTold = async (tx: Transaction, partition: string, intent: About): Promise<Drawn | undefined> => {
  const text = await tells(tx, partition, intent);
  if (text === undefined) return undefined;
  const model = { heading: words.toldHeading, notice: null, facts: [], parts: [{ title: words.toldWhat, theirLines: [text] }] };
  return { view: { card: 'detail', model: { ...model, typing: words.toldTyping, actions: [] } } };
};
