import { button, mainButton, type Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { allow, joinOf, likenesses, type Scene } from '../../people/index.ts';
import { shownName } from '../supervision/cards.ts';
import { look } from './looked.ts';
import { type Summary, summaryOf } from './summary.ts';
import { words } from './words.ts';

/** @throws input error `no-person`, also for somebody of another partnership */
export const someone = async (scene: Scene, id: unknown): Promise<Summary> => {
  const found = typeof id === 'string' ? await summaryOf(scene, id) : undefined;
  if (!found) throw inputError('no-person', words.gone);
  return found;
};

const factsOf = ({ name, agency, sector, emails, supervisors }: Summary) =>
  [
    { title: words.name, theirValue: name },
    { title: words.agency, theirValue: agency },
    { title: words.sector, theirValue: sector },
    { title: words.emails, theirValue: emails.join(', ') },
    { title: words.supervisor, theirValue: supervisors.join(', ') },
  ].filter(({ theirValue }) => theirValue !== '');

interface Can {
  say: string;
  title: string;
  verb: string;
  data: Readonly<Record<string, string>>;
}

const withActs = (
  model: {
    heading: string;
    notice: string | null;
    facts: { title: string; theirValue: string }[];
    parts: { title: string; theirLines: string[] }[];
  },
  acts: readonly Can[],
): Told => ({
  view: {
    card: 'detail',
    model: {
      ...model,
      typing: words.typeOneOf(acts.map(({ say }) => say)),
      actions: acts.map(({ title, verb, data }, at) => (at === 0 ? mainButton : button)(title, verb, data)),
    },
  },
  offers: acts.map(({ say, verb, data }) => ({ say, verb, data })),
});

/** Accounts that came to somebody by a join, of which there may be more than a card has buttons for. */
const mostPartings = 3;

/** One person, as an officer sees them, and what can be put right. */
export const showPerson = async (scene: Scene, id: unknown, notice: string | null = null): Promise<Told> => {
  allow(scene.actor, 'find-people');
  const { tx, partition } = scene;
  const who = await someone(scene, id);
  const before = await look(scene, who.id);
  const acts: Can[] = [
    { say: 'correct', title: words.correct, verb: 'people-correct', data: { person: who.id } },
    { say: 'line manager', title: words.manager.change, verb: 'people-manager', data: { person: who.id } },
  ];
  if (before !== undefined)
    acts.push({ say: 'join', title: words.join, verb: 'people-join', data: { kept: before, gone: who.id } });
  for (const [at, account] of who.accounts.entries())
    if (acts.length < mostPartings + 3 && (await joinOf(tx, partition, who.id, account.id)))
      acts.push({ say: `part ${at + 1}`, title: words.part(at + 1), verb: 'people-part', data: { account: account.id } });
  const lines = who.accounts.map(({ name, emails }, at) => `${at + 1}. ${[name, ...emails].join(', ')}`);
  const same =
    before === undefined ? notice : [notice, words.before(await shownName(tx, partition, before))].filter(Boolean).join(' ');
  return withActs(
    {
      heading: words.person,
      notice: same,
      facts: [...factsOf(who), { title: words.id, theirValue: who.id }],
      parts: [{ title: words.accounts, theirLines: lines.length > 0 ? lines : [words.noAccount] }],
    },
    acts,
  );
};

/** Two who may be one, side by side. The one who was waiting for an account is the one to keep. */
export const showLikeness = async (scene: Scene, id: unknown): Promise<Told> => {
  allow(scene.actor, 'find-people');
  const { tx, partition } = scene;
  const alike = typeof id === 'string' ? await tx.get(likenesses, partition, id) : undefined;
  if (!alike) throw inputError('no-person', words.gone);
  const [one, other] = [await someone(scene, alike.one), await someone(scene, alike.other)];
  const [kept, gone] = other.accounts.length === 0 ? [other, one] : [one, other];
  const lines = (who: Summary) => factsOf(who).map(({ title, theirValue }) => `${title}: ${theirValue}`);
  return withActs(
    {
      heading: words.alikeHeading,
      notice: null,
      facts: [],
      parts: [
        { title: words.first, theirLines: lines(kept) },
        { title: words.second, theirLines: lines(gone) },
      ],
    },
    [
      { say: 'join', title: words.same, verb: 'people-join', data: { kept: kept.id, gone: gone.id } },
      { say: 'different', title: words.different, verb: 'people-different', data: { likeness: alike.id } },
    ],
  );
};
