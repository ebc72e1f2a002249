import { dateAfter, instantAt } from '../../calendar/index.ts';
import type { Told } from '../../cards/index.ts';
import { type FormKind, type FormKinds, openForm } from '../../entry/index.ts';
import { type ActName, allow, type Scene } from '../../people/index.ts';
import { type Briefing, type BriefingState, noted } from '../briefing.ts';
import { findBriefing } from '../drafting/find.ts';
import { showBriefing } from '../drafting/show.ts';
import { needsApproval } from './approval.ts';
import { asShown } from './as-shown.ts';
import { change, inTheWay, put, type Sent } from './change.ts';
import { raised } from './raised.ts';
import { words } from './words.ts';

const { schedule: says } = words;

const before: readonly BriefingState[] = ['draft', 'scheduled', 'overdue'];

const find = (scene: Scene, id: unknown): Promise<Briefing> => {
  allow(scene.actor, 'send-briefing');
  return findBriefing(scene, id);
};

/** What stands in the way of giving it a time. */
const hindrance = (scene: Scene, one: Briefing, seen: unknown): string | undefined =>
  inTheWay(one, seen, before) ?? (needsApproval(scene.partnership, one) ? words.needsApproval : undefined);

/** Opens the form, with the time that it has. */
export const openSchedule = async (scene: Scene, forms: FormKinds<Scene>, { briefing, seen }: Sent): Promise<Told> => {
  const one = await find(scene, briefing);
  const stop = hindrance(scene, one, seen);
  if (stop !== undefined) return showBriefing(scene, one.id, stop);
  const values: Record<string, string> = one.when ? { day: one.when.day, time: one.when.time } : {};
  return openForm(scene, forms, 'briefing-schedule', asShown(one), values);
};

/** When it is to go: a day and a time on the clocks of the partnership's zone, within a year. */
export const scheduleForm: FormKind<Scene> & { act: ActName } = {
  act: 'send-briefing',
  async form(scene, { briefing }) {
    await find(scene, briefing);
    return {
      heading: says.heading,
      intro: says.intro(scene.partnership.timeZone),
      submit: says.submit,
      fields: [
        { id: 'day', kind: 'date', label: says.day, required: true },
        { id: 'time', kind: 'time', label: says.time, required: true },
      ],
    };
  },
  async done(scene, { briefing, seen }, { day = '', time = '' }) {
    const one = await find(scene, briefing);
    const stop = hindrance(scene, one, seen);
    if (stop !== undefined) return [{ text: stop }];
    const { partnership, now, today, actor } = scene;
    if (day > dateAfter(today, 'P1Y')) return [{ field: 'day', text: says.far }];
    const at = instantAt(day, time, partnership.timeZone);
    if (at <= now) return [{ field: day < today ? 'day' : 'time', text: says.past }];
    const when = { day, time, at: at.toISOString() };
    await put(scene, {
      ...noted(raised(one), 'scheduled', now, actor.person.id),
      state: 'scheduled',
      when,
      sender: actor.person.id,
    });
    return [];
  },
  since: async (scene, { briefing }) => asShown(await find(scene, briefing)),
  shown: (scene, { briefing = '' }) => showBriefing(scene, briefing, words.scheduled),
};

/** A draft again: it neither goes at its time nor waits for anybody. */
export const toDraft = (scene: Scene, sent: Sent): Promise<Told> =>
  change(scene, 'send-briefing', sent, ['awaiting', 'scheduled', 'overdue'], async (one) => {
    const { when: _, sender: __, ...rest } = noted(raised(one), 'unscheduled', scene.now, scene.actor.person.id);
    await put(scene, { ...rest, state: 'draft' });
    return words.takenBack;
  });
