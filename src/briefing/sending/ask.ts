import { type Model, plain } from '../../cards/index.ts';
import { type Draw, want } from '../../outbox/index.ts';
import { type Partnership, reachableOfficers, type Scene } from '../../people/index.ts';
import { type Briefing, briefingOf } from '../briefing.ts';
import { mayApprove, needsApproval } from './approval.ts';
import type { Here } from './facts.ts';
import { waysOf } from './ways.ts';
import { whomInWords, whomNow } from './whom.ts';
import { words } from './words.ts';

const { ask: says } = words;

/** The officers who can be written to, other than whoever acts. */
export const otherOfficers = async ({ tx, partition, partnership, actor }: Scene): Promise<string[]> =>
  (await reachableOfficers(tx, partition, partnership.officers ?? [])).filter((officer) => officer !== actor.person.id);

type Where = Pick<Here, 'tx' | 'partition' | 'now'>;

const askOf = ({ id, version }: Briefing): string => `briefing-ask/${id}/${version}/`;

/** Asks an officer for a word about a briefing, or tells its author of one; once for each version. */
export const wantAsk = async ({ tx, partition, now }: Where, one: Briefing, officer: string): Promise<void> => {
  const key = `${askOf(one)}${officer}`;
  await want(tx, partition, { kind: 'briefing-ask', key, to: { person: officer }, about: one.id, due: now });
};

/** Shows an officer the very card. */
export const wantPreview = async ({ tx, partition, now }: Where, one: Briefing, officer: string): Promise<void> => {
  const key = `briefing-preview/${one.id}/${one.version}/${officer}`;
  await want(tx, partition, { kind: 'briefing-preview', key, to: { person: officer }, about: one.id, due: now });
};

/** What an officer is asked or told of it as it stands now; nothing where it waits for no word of theirs. */
const headingFor = (one: Briefing, partnership: Partnership, officer: string): string | undefined => {
  const title = plain(one.title, 120);
  if (one.state === 'overdue') return says.heading.overdue(title);
  if (one.state === 'awaiting') return mayApprove(one, officer) ? says.heading.awaiting(title) : undefined;
  if (one.state !== 'draft' || one.author !== officer) return undefined;
  if (one.approved && !needsApproval(partnership, one)) return says.heading.approved(title);
  return one.returned ? says.heading.returned(title) : undefined;
};

/** The card that asks an officer, or tells them. */
export const drawAsk =
  (partnershipOf: (partition: string) => Partnership | undefined): Draw =>
  async (tx, partition, { about, to, key, due }) => {
    const one = await briefingOf(tx, partition, about);
    const partnership = partnershipOf(partition);
    // Of a version before, they are asked nothing any more.
    if (!one || !partnership || !('person' in to) || !key.startsWith(askOf(one))) return undefined;
    const heading = headingFor(one, partnership, to.person);
    if (heading === undefined) return undefined;
    const here = { tx, partition, partnership, now: new Date(due) };
    const { facts: stands, actions } = await waysOf(here, one, to.person);
    const facts = [{ title: words.confirm.to, theirValue: whomInWords(await whomNow(here, one)) }, ...stands];
    const model: Model<'detail'> = { heading, notice: null, facts, parts: [], typing: says.typing, actions };
    return { view: { card: 'detail', model } };
  };
