import { randomUUID } from 'node:crypto';
import { dateOf, shifted, type WorkingTime } from '../../calendar/index.ts';
import type { Framework } from '../../pathway/index.ts';
import { accountId, type Partnership, type Person, persons, type Scene } from '../../people/index.ts';
import type { Store } from '../../store/index.ts';
import { courseForms, offeredTo, type TrainingRecord, trainingRecords } from '../../training/index.ts';
import { sandboxOfficer, sandboxTenant } from '../personas.ts';
import { addPeople } from './people.ts';
import { type Plan, type PlannedRecord, readPlan } from './plan.ts';
import { addSession } from './sessions.ts';

interface Demonstrated {
  store: Store;
  frameworks: ReadonlyMap<string, Framework>;
  partnership: Partnership & WorkingTime;
  now: Date;
}

const addRecord = async (
  { tx, partition, partnership, frameworks, now, today }: Omit<Scene, 'actor'>,
  { person, training: at, title, provider, days, confirmedBy }: PlannedRecord,
  people: ReadonlyMap<string, Person>,
): Promise<void> => {
  const training = frameworks.get(partnership.framework)?.pack.training[at]?.id;
  const by = people.get(confirmedBy ?? '')?.id;
  const record: TrainingRecord = {
    id: randomUUID(),
    person: people.get(person)?.id ?? '',
    ...(training === undefined ? {} : { training }),
    title,
    provider,
    done: shifted(today, days),
    hours: null,
    ...(by === undefined ? { state: 'claimed' } : { state: 'confirmed', by }),
    at: now.toISOString(),
  };
  await tx.put(trainingRecords, partition, record);
};

const fill = async (scene: Omit<Scene, 'actor'>, working: WorkingTime, plan: Plan): Promise<void> => {
  const { partition, partnership, tx } = scene;
  const people = await addPeople({ tx, partition, partnership, now: scene.now }, plan.people);
  const as = (person: Person, officer: boolean): Scene => ({
    ...scene,
    actor: { person, account: accountId({ tenant: sandboxTenant, objectId: sandboxOfficer }), officer, leads: [] },
  });
  const [practitioner] = people.values();
  const olwen = people.get('olwen');
  if (!practitioner || !olwen) return;
  const officer = as(olwen, true);
  const own = randomUUID();
  const listed = (await offeredTo(as(practitioner, false))).map(({ course }) => course.id);
  await courseForms['course-new'].done(officer, {}, plan.course, own);
  for (const planned of plan.sessions) {
    const at = planned.course === 'own' ? own : (listed[planned.course % listed.length] ?? own);
    await addSession(officer, working, planned, { course: at, people, ref: randomUUID() });
  }
  for (const planned of plan.records) await addRecord(scene, planned, people);
};

/** Fills an empty store with the demonstration partnership's people, courses and sessions; one that has anybody in it stays as it is. */
export const demonstrate = async ({ store, frameworks, partnership, now }: Demonstrated): Promise<void> => {
  const plan = readPlan();
  const partition = partnership.id;
  const today = dateOf(now, partnership.timeZone);
  await store.transaction(async (tx) => {
    if ((await tx.find(persons, partition, 'all', 'all', { limit: 1 })).length > 0) return;
    await fill({ tx, partition, partnership, now, today, activity: '', frameworks, worry: '' }, partnership, plan);
  });
};
