import type { Told } from '../../cards/index.ts';
import { type FormKind, type FormKinds, openForm } from '../../entry/index.ts';
import { type ActName, allow, type Scene } from '../../people/index.ts';
import { type Briefing, noted } from '../briefing.ts';
import { findBriefing } from '../drafting/find.ts';
import { showBriefing } from '../drafting/show.ts';
import { mayApprove, needsApproval } from './approval.ts';
import { asShown } from './as-shown.ts';
import { otherOfficers, wantAsk, wantPreview } from './ask.ts';
import { change, inTheWay, put, type Sent } from './change.ts';
import { sendingFieldIds } from './field-ids.ts';
import { raised } from './raised.ts';
import { words } from './words.ts';

const { approval: says } = words;

/** Asks the other officers to approve it as it reads now: each gets a card, and what it looks like. */
export const askApproval = (scene: Scene, sent: Sent): Promise<Told> =>
  change(scene, 'send-briefing', sent, ['draft', 'scheduled', 'overdue'], async (one) => {
    const { partnership, now, actor } = scene;
    if (!needsApproval(partnership, one)) return words.notNow;
    const officers = (await otherOfficers(scene)).filter((officer) => mayApprove(one, officer));
    // The team's members are not known by name: one of them finds it in the list.
    if (officers.length === 0 && partnership.officersTeam === undefined) return says.nobody;
    const { returned: _, when: __, ...rest } = noted(raised(one), 'asked-approval', now, actor.person.id);
    const waiting: Briefing = { ...rest, state: 'awaiting' };
    await put(scene, waiting);
    for (const officer of officers) {
      await wantPreview(scene, waiting, officer);
      await wantAsk(scene, waiting, officer);
    }
    return officers.length === 0 ? says.nobodyAsked : says.asked(officers.length);
  });

/** What stands in the way of somebody's deciding on it. */
const hindrance = (scene: Scene, one: Briefing, seen: unknown): string | undefined =>
  inTheWay(one, seen, ['awaiting']) ?? (mayApprove(one, scene.actor.person.id) ? undefined : says.notYours);

/** A draft again, with what was decided, of which the author is told. */
const decided = async (scene: Scene, one: Briefing): Promise<void> => {
  const draft: Briefing = { ...one, state: 'draft' };
  await put(scene, draft);
  await wantAsk(scene, draft, draft.author);
};

export const approve = (scene: Scene, sent: Sent): Promise<Told> =>
  change(scene, 'approve-briefing', sent, ['awaiting'], async (one) => {
    const { now, actor } = scene;
    if (!mayApprove(one, actor.person.id)) return says.notYours;
    const next = noted(raised(one), 'approved', now, actor.person.id);
    await decided(scene, { ...next, approved: { by: actor.person.id, at: now.toISOString(), version: next.version } });
    return says.approved;
  });

const find = (scene: Scene, id: unknown): Promise<Briefing> => {
  allow(scene.actor, 'approve-briefing');
  return findBriefing(scene, id);
};

/** Opens the form that sends it back. */
export const openReturn = async (scene: Scene, forms: FormKinds<Scene>, { briefing, seen }: Sent): Promise<Told> => {
  const one = await find(scene, briefing);
  const stop = hindrance(scene, one, seen);
  if (stop !== undefined) return showBriefing(scene, one.id, stop);
  return openForm(scene, forms, 'briefing-return', asShown(one));
};

/** Sends it back to its author, with a line of why. */
export const returnForm: FormKind<Scene> & { act: ActName } = {
  act: 'approve-briefing',
  async form(scene, { briefing }) {
    await find(scene, briefing);
    return {
      heading: says.heading,
      submit: says.submit,
      worry: scene.worry,
      fields: [{ id: sendingFieldIds.why, kind: 'text', label: says.why, hint: says.hint, max: 500, long: true, required: true }],
    };
  },
  async done(scene, { briefing, seen }, { [sendingFieldIds.why]: why = '' }) {
    const one = await find(scene, briefing);
    const stop = hindrance(scene, one, seen);
    if (stop !== undefined) return [{ text: stop }];
    const { now, actor } = scene;
    const returned = { by: actor.person.id, at: now.toISOString(), why };
    await decided(scene, { ...noted(raised(one), 'returned', now, actor.person.id), returned });
    return [];
  },
  shown: (scene, { briefing = '' }) => showBriefing(scene, briefing, says.returned),
};
