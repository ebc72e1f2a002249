import { digests, reads } from '../briefing/index.ts';
import { plain, type View } from '../cards/index.ts';
import { standing } from '../enquiry/index.ts';
import { entriesOf } from '../entry/index.ts';
import { countOfCertificates, evaluations } from '../evaluation/index.ts';
import { followUps, practiceIssues, sampleMembers } from '../followup/index.ts';
import { changes, namesOf, namingsBy, type Scene, teamOf } from '../people/index.ts';
import { summaryOf } from '../profile/index.ts';
import type { Collection, Stored } from '../store/index.ts';
import { attendedBy, recordsOf } from '../training/index.ts';
import { words } from './words.ts';

const together = (texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .map((text) => plain(text, 120))
    .join('; ');

/** What is kept about a person, and why and how long; what there is nothing of is left out. */
export const privacyView = async (scene: Scene): Promise<View> => {
  const { tx, partition } = scene;
  const { person } = scene.actor;
  const { id } = person;
  const summary = await summaryOf(scene, id);
  const managed = [...(await teamOf(tx, partition, id)), ...(await namingsBy(tx, partition, id))].length;
  const sessions = (await attendedBy(tx, partition, id)).length;
  const elsewhere = (await recordsOf(tx, partition, id)).length;
  const asked = await tx.find(evaluations, partition, 'person', id);
  const { kept } = words;
  const any = async <R extends Stored>(collection: Collection<R>, index: string): Promise<boolean> =>
    (await tx.find(collection, partition, index, id, { limit: 1 })).length > 0;
  const row = (is: boolean, what: (typeof kept)[keyof typeof kept], theirs = '') => (is ? [{ ...what, theirs }] : []);
  const work = together([summary?.agency ?? '', summary?.sector ?? '']);
  const emails = together(summary?.emails ?? []);
  const managers = together(summary?.supervisors ?? []);
  const rows = [
    ...row(true, kept.account, together(await namesOf(tx, partition, id))),
    ...row(emails !== '', kept.emails, emails),
    ...row(work !== '', kept.work, work),
    ...row(person.roles.length > 0, kept.roles, together(person.roles.map(({ title }) => title))),
    ...row(managers !== '' || managed > 0, kept.managers, managers),
    ...row(sessions + elsewhere > 0, kept.training, words.trainingKept(sessions, elsewhere)),
    ...row((await countOfCertificates(tx, partition, id)) > 0, kept.certificates),
    ...row(asked.length > 0, kept.evaluations),
    ...row(
      asked.some(({ contact }) => contact),
      kept.contact,
    ),
    ...row(await any(followUps, 'person'), kept.followUps),
    ...row(await any(sampleMembers, 'person'), kept.interviews),
    ...row(await any(practiceIssues, 'by'), kept.issues),
    ...row(await any(reads, 'person'), kept.reads),
    ...row(await any(digests, 'person'), kept.digest),
    ...row((await standing(tx, { partition, person }, '')) !== undefined, kept.enquiry),
    ...row((await entriesOf(tx, partition, id)).length > 0, kept.forms),
    ...row(await any(changes, 'person'), kept.changed),
    ...row(true, kept.sent),
  ];
  return { card: 'privacy', model: { messages: words.on, kept: rows } };
};
