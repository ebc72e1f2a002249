import { inputError } from '../../errors.ts';
import { allow, type Scene } from '../../people/index.ts';
import { coursesOf } from '../../training/index.ts';
import { agrees } from './agreed.ts';
import { type Member, membersOf, type Outcome, type Sample, sampleMembers, samples } from './sample.ts';
import { words } from './words.ts';

/** A sample by the id that a card gave. @throws input error `not-allowed`; `no-sample` */
export const findSample = async ({ tx, partition, actor }: Scene, id: unknown): Promise<Sample> => {
  allow(actor, 'arrange-interviews');
  const found = typeof id === 'string' ? await tx.get(samples, partition, id) : undefined;
  if (!found) throw inputError('no-sample', words.gone);
  return found;
};

/** Those of a sample who agree at this moment, in the order in which they were drawn. */
export const agreeing = async ({ tx, partition }: Scene, { id, course }: Sample): Promise<Member[]> => {
  const still: Member[] = [];
  for (const one of await membersOf(tx, partition, id)) if (await agrees(tx, partition, one.person, course)) still.push(one);
  return still;
};

/** Somebody in a sample who agrees still. @throws input error `not-allowed`; `no-member` */
export const findMember = async (scene: Scene, id: unknown): Promise<{ member: Member; sample: Sample }> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'arrange-interviews');
  const member = typeof id === 'string' ? await tx.get(sampleMembers, partition, id) : undefined;
  const sample = member && (await tx.get(samples, partition, member.sample));
  const still = member && sample && (await agrees(tx, partition, member.person, sample.course));
  if (!still) throw inputError('no-member', words.goneMember);
  return { member, sample };
};

/** What has become of all who were drawn; `left` of them are not to be contacted any more, and nothing had come of it. */
export const countsOf = async ({ tx, partition }: Scene, { id, course, strata, gone }: Sample) => {
  const counts: Record<Outcome, number> = { 'to-do': 0, done: 0, 'not-reached': 0, declined: 0, ...gone };
  for (const { state, person } of await membersOf(tx, partition, id))
    if (state !== 'to-do' || (await agrees(tx, partition, person, course))) counts[state]++;
  const drawn = strata.reduce((sum, one) => sum + one.drawn, 0);
  const left = drawn - Object.values(counts).reduce((sum, one) => sum + one, 0);
  return { counts, left, drawn, agreed: strata.reduce((sum, one) => sum + one.agreed, 0) };
};

/** What a course is called. */
export const titleOf = async (scene: Scene, course: string): Promise<string> =>
  (await coursesOf(scene)).get(course)?.title ?? words.noCourse;
