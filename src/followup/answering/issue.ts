import { button, type Offer, plain, type Told } from '../../cards/index.ts';
import { type FormKind, type FormKinds, openForm } from '../../entry/index.ts';
import { type Draw, want } from '../../outbox/index.ts';
import { type ActName, allow, nameOf, type Partnership, reachableOfficers, type Scene } from '../../people/index.ts';
import type { Transaction } from '../../store/port.ts';
import { sessionOf } from '../../training/index.ts';
import { dayOf } from '../day-in-words.ts';
import { issueKinds, type PracticeIssue, practiceIssues } from '../practice-issue.ts';
import { mine } from './task.ts';
import { words } from './words.ts';

const { issue } = words;

const said = (text: string): Told => ({ view: { card: 'said', model: { text, next: words.list.next } } });

/** A line manager tells the partnership of a practice issue, a training need, or what they need; its officers are told. */
export const issueForm: FormKind<Scene> & { act: ActName } = {
  act: 'answer-about-report',
  async form(scene, { 'follow-up': id }) {
    await mine(scene, id);
    const choices = issueKinds.map((value) => ({ value, title: issue.kinds[value] }));
    return {
      heading: issue.heading,
      intro: issue.intro,
      submit: issue.submit,
      fields: [
        { id: 'kind', kind: 'choice', label: issue.kind, choices, required: true },
        { id: 'text', kind: 'text', label: issue.field, long: true, max: 1_000, required: true },
      ],
      worry: scene.worry,
    };
  },
  async done(scene, { 'follow-up': id }, { kind: chosen, text = '' }, ref) {
    const { tx, partition, partnership, actor, now } = scene;
    const { course, session } = await mine(scene, id);
    const kind = issueKinds.find((one) => one === chosen) ?? 'practice';
    const told: PracticeIssue = { id: ref, kind, text, by: actor.person.id, course, session, at: now.toISOString() };
    await tx.put(practiceIssues, partition, told);
    for (const officer of await reachableOfficers(tx, partition, partnership.officers ?? []))
      await want(tx, partition, {
        kind: 'practice-issue',
        key: `practice-issue/${ref}/${officer}`,
        to: { person: officer },
        about: ref,
        due: now,
      });
    return [];
  },
  shown: async () => said(issue.sent),
};

/** Opens that form. */
export const openIssue = async (scene: Scene, forms: FormKinds<Scene>, id: unknown): Promise<Told> =>
  openForm(scene, forms, 'follow-up-issue', { 'follow-up': (await mine(scene, id)).id });

const factsOf = async (tx: Transaction, partnership: Partnership, { by, session, at }: PracticeIssue) => [
  { title: issue.by, theirValue: plain(await nameOf(tx, partnership.id, by), 80) || words.noName },
  { title: issue.course, theirValue: plain((await sessionOf(tx, partnership.id, session))?.title ?? words.aSession, 160) },
  { title: issue.on, theirValue: dayOf({ partnership }, at) },
];

/** Tells an officer of it. */
export const drawIssue =
  (partnerships: readonly Partnership[]): Draw =>
  async (tx, partition, { about }) => {
    const whose = partnerships.find(({ id }) => id === partition);
    const found = await tx.get(practiceIssues, partition, about);
    if (!found || !whose) return undefined;
    const heading = issue.told(issue.kinds[found.kind]);
    const parts = [{ title: issue.field, theirLines: [plain(found.text, 1_000)] }];
    const model = { heading, notice: null, facts: await factsOf(tx, whose, found), parts, typing: issue.noted, actions: [] };
    return { view: { card: 'detail', model } };
  };

const shown = 10;

/** All that officers have been told, the newest first, from the `from`th on. */
export const listIssues = async (scene: Scene, from = 0): Promise<Told> => {
  const { tx, partition, partnership, actor } = scene;
  allow(actor, 'see-practice-issues');
  const all = (await tx.find(practiceIssues, partition, 'all', 'all', { limit: 2_000 })).sort((a, b) => (a.at < b.at ? 1 : -1));
  const start = from < all.length ? from : 0;
  const rows = [];
  for (const [i, one] of all.slice(start, start + shown).entries()) {
    const [by, course, on] = await factsOf(tx, partnership, one);
    rows.push({
      number: `${start + i + 1}. `,
      theirTitle: issue.kinds[one.kind],
      text: plain(one.text, 400),
      more: `${by?.theirValue}, ${course?.theirValue}, ${on?.theirValue}`,
    });
  }
  const more = start + shown < all.length ? { from: String(start + shown) } : undefined;
  const offers: Offer[] = more ? [{ say: 'more', verb: 'practice-issues', data: more }] : [];
  const model = {
    heading: issue.listHeading,
    notice: null,
    intro: null,
    rows,
    empty: rows.length === 0 ? issue.none : null,
    pick: '',
    choices: [],
    typing: more ? 'Or type more.' : words.list.next,
    actions: more ? [button('More', 'practice-issues', more)] : [],
  };
  return { view: { card: 'listing', model }, offers };
};
