import { collections } from '../../../src/collections.ts';
import { type Questionnaire, questionnaires, type Response, responses } from '../../../src/evaluation/index.ts';
import { type FollowUp, followUps, type Observation, observations } from '../../../src/followup/index.ts';
import { type Intent, intents } from '../../../src/outbox/index.ts';
import { type Supervision, supervisions } from '../../../src/people/index.ts';
import { type Collection, openReadOnly, type Store, type Stored } from '../../../src/store/index.ts';

/** What the bot has kept, as it lies on the disk at the end. */
export interface Kept {
  followUps: FollowUp[];
  questionnaires: Map<string, Questionnaire>;
  /** By session. */
  responses: Map<string, Response[]>;
  observations: Map<string, Observation[]>;
  /** By the person whom they are for. */
  intents: Map<string, Intent[]>;
  supervisions: Map<string, Supervision[]>;
}

const page = 1_000;

const all = async <R extends Stored>(
  store: Store,
  partition: string,
  collection: Collection<R>,
  index: string,
  key: string,
): Promise<R[]> => {
  const found: R[] = [];
  for (;;) {
    const after = found.at(-1)?.id;
    const more = await store.transaction((tx) =>
      tx.find(collection, partition, index, key, { limit: page, ...(after === undefined ? {} : { after }) }),
    );
    found.push(...more);
    if (more.length < page) return found;
  }
};

export const readKept = async (
  folder: string,
  partition: string,
  { sessions, people }: { sessions: readonly string[]; people: readonly string[] },
): Promise<Kept> => {
  const store = await openReadOnly(folder, collections);
  const each = async <R extends Stored>(collection: Collection<R>, index: string, keys: readonly string[]) => {
    const found = new Map<string, R[]>();
    for (const key of keys) found.set(key, await all(store, partition, collection, index, key));
    return found;
  };
  const kept: Kept = {
    followUps: [...(await each(followUps, 'session', sessions)).values()].flat(),
    questionnaires: new Map(),
    responses: await each(responses, 'session', sessions),
    observations: await each(observations, 'session', sessions),
    intents: await each(intents, 'person', people),
    supervisions: await each(supervisions, 'person', people),
  };
  await store.transaction(async (tx) => {
    const given = [...kept.responses.values(), ...kept.observations.values()].flat();
    const put = new Set(given.flatMap((one) => ['later' in one ? (one.later?.questionnaire ?? '') : '', one.questionnaire]));
    for (const id of put) {
      const questionnaire = await tx.get(questionnaires, partition, id);
      if (questionnaire) kept.questionnaires.set(id, questionnaire);
    }
  });
  await store.close();
  return kept;
};
