import { button, chooseButton, mainButton, type Offer, plain, type Told } from '../../cards/index.ts';
import { inputError } from '../../errors.ts';
import { type Drawn, want } from '../../outbox/index.ts';
import { allow, nameOf, type Scene, supervisorsOf } from '../../people/index.ts';
import type { Transaction } from '../../store/port.ts';
import { type TrainingRecord, trainingRecords } from '../record.ts';
import { dayInWords } from '../words.ts';
import { words } from './words.ts';

const find = async ({ tx, partition }: Pick<Scene, 'tx' | 'partition'>, id: unknown): Promise<TrainingRecord> => {
  const record = typeof id === 'string' ? await tx.get(trainingRecords, partition, id) : undefined;
  if (!record) throw inputError('no-record', words.recordGone);
  return record;
};

/** What is asked of whoever may confirm a record, with how it stands. */
const cardOf = async (tx: Transaction, partition: string, record: TrainingRecord): Promise<Told> => {
  const name = plain(await nameOf(tx, partition, record.person), 80) || words.noName;
  const open = record.state === 'claimed';
  const data = { record: record.id };
  const actions = [mainButton(words.yes, 'record-confirm', data), button(words.no, 'record-decline', data)];
  const facts = [
    { title: 'Who', theirValue: name },
    { title: 'What', theirValue: plain(record.title, 160) },
    { title: 'When', theirValue: dayInWords(record.done) },
    ...(record.provider === undefined ? [] : [{ title: 'Given by', theirValue: plain(record.provider, 120) }]),
  ];
  const typing = open ? words.confirmTyping : words.after;
  return {
    view: {
      card: 'detail',
      model: {
        heading: words.confirmHeading,
        notice: open ? null : words.decided[record.state],
        facts,
        parts: [],
        typing,
        actions: open ? actions : [],
      },
    },
    offers: open
      ? [
          { say: 'confirm', verb: 'record-confirm', data },
          { say: 'not right', verb: 'record-decline', data },
        ]
      : [],
  };
};

/** Asks a line manager to confirm; undefined once somebody has decided. */
export const drawConfirm = async (
  tx: Transaction,
  partition: string,
  { about }: { about: string },
): Promise<Drawn | undefined> => {
  const record = await tx.get(trainingRecords, partition, about);
  return record?.state === 'claimed' ? { view: (await cardOf(tx, partition, record)).view } : undefined;
};

/** Confirms or declines what somebody says that they have done; the first decision stands, unless an officer changes it. */
export const decide = async (scene: Scene, id: unknown, state: 'confirmed' | 'declined'): Promise<Told> => {
  const { tx, partition, actor, now } = scene;
  const record = await find(scene, id);
  allow(actor, 'confirm-record', { supervisors: await supervisorsOf(tx, partition, record.person) });
  if (record.person === actor.person.id) throw inputError('own-record', words.ownRecord);
  if (record.state === state || (record.state !== 'claimed' && !actor.officer)) return cardOf(tx, partition, record);
  const decided: TrainingRecord = { ...record, state, by: actor.person.id, at: now.toISOString() };
  await tx.put(trainingRecords, partition, decided);
  await want(tx, partition, {
    kind: 'record-decided',
    key: `record-decided/${record.id}/${now.toISOString()}`,
    to: { person: record.person },
    about: record.id,
    due: now,
  });
  return cardOf(tx, partition, decided);
};

/** Tells somebody what became of a record of theirs. */
export const drawDecided = async (
  tx: Transaction,
  partition: string,
  { about }: { about: string },
): Promise<Drawn | undefined> => {
  const record = await tx.get(trainingRecords, partition, about);
  if (!record || record.state === 'claimed') return undefined;
  const text = record.state === 'confirmed' ? words.isConfirmed : words.isDeclined;
  const facts = [
    { title: 'What', theirValue: plain(record.title, 160) },
    { title: 'When', theirValue: dayInWords(record.done) },
  ];
  const model = { heading: words.decidedHeading, notice: text, facts, parts: [], typing: words.decidedTyping, actions: [] };
  return { view: { card: 'detail', model } };
};

const shown = 10;

/** What waits to be confirmed, for officers. */
export const listClaims = async (scene: Scene): Promise<Told> => {
  const { tx, partition, actor } = scene;
  allow(actor, 'see-claims');
  const claims = await tx.find(trainingRecords, partition, 'claimed', 'claimed', { limit: shown + 1 });
  const page = claims.slice(0, shown);
  const rows = [];
  for (const [i, { person, title, done }] of page.entries())
    rows.push({
      number: `${i + 1}. `,
      theirTitle: plain(await nameOf(tx, partition, person), 80) || words.noName,
      text: `${plain(title, 160)}, ${dayInWords(done)}`,
      more: null,
    });
  const offers: Offer[] = page.map(({ id }, i) => ({ say: String(i + 1), verb: 'record-show', data: { row: id } }));
  const show = chooseButton('Show', 'record-show');
  return {
    view: {
      card: 'listing',
      model: {
        heading: words.waiting,
        notice: null,
        intro: claims.length > shown ? words.moreClaims : null,
        rows,
        empty: page.length === 0 ? words.noClaims : null,
        pick: words.whichOne,
        choices: page.map(({ id }, i) => ({ title: String(i + 1), value: id })),
        typing: words.claimsTyping,
        actions: page.length === 0 ? [] : [show],
      },
    },
    offers,
  };
};

/** One of them, for whoever may confirm it. */
export const showClaim = async (scene: Scene, id: unknown): Promise<Told> => {
  const record = await find(scene, id);
  allow(scene.actor, 'confirm-record', { supervisors: await supervisorsOf(scene.tx, scene.partition, record.person) });
  return cardOf(scene.tx, scene.partition, record);
};
