import { describe, expect, it } from 'vitest';
import { audiences } from '../../src/briefing/audience/audience.ts';
import { briefingStates, briefings } from '../../src/briefing/briefing.ts';
import {
  askDelete,
  askMany,
  askRemind,
  chooseChannels,
  confirmCancel,
  confirmResend,
  confirmSend,
  confirmTogether,
  listBriefings,
  listChannels,
  listNotDelivered,
  listUnknown,
  showBriefing,
  showLeft,
  showMend,
  showMore,
  showReaders,
  showUnknown,
} from '../../src/briefing/index.ts';
import { sentBatch } from '../../src/briefing/sent.ts';
import type { Action, Told } from '../../src/cards/index.ts';
import type { Intent } from '../../src/outbox/index.ts';
import { change } from '../../src/outbox/intent.ts';
import { persons, type Scene, teams } from '../../src/people/index.ts';
import { partnership, sceneOf, withStore } from '../people/scenes.ts';
import { briefingOf } from './sent-briefing.ts';

const here = withStore();
const own = partnership('own');
const olga = { id: 'olga', roles: [] };
const at = '2026-07-01T08:00:00.000Z';
const asOlga = <T>(work: (scene: Scene) => Promise<T>): Promise<T> =>
  here.store.transaction((tx) => work(sceneOf(tx, own, olga, { officer: true })));

/** What a word does that is a command wherever it is typed. */
const commands: Readonly<Record<string, string>> = { 'briefing-write': 'briefing', briefings: 'briefings', channels: 'channels' };

const actionsOf = ({ view: { model } }: Told): Action[] => ('actions' in model ? (model.actions as Action[]) : []);

/** What a button or typed words do: the verb, and what it carries; what is empty is as good as left out. */
const deed = ({ verb, data = {} }: { verb: string; data?: object | undefined }): string =>
  JSON.stringify([
    verb,
    ...Object.entries(data)
      .filter(([, value]) => value !== '')
      .sort(),
  ]);

/** The buttons that nothing can be typed for; one that brings a choice from the card along is typed as a number. */
const buttonsOnly = (told: Told): string[] => {
  const typed = (told.offers ?? []).map(deed);
  const verbs = (told.offers ?? []).map(({ verb }) => verb);
  return actionsOf(told)
    .filter((one) => !(one.verb in commands))
    .filter((one) => (one.inputs === 'none' ? !typed.includes(deed(one)) : !verbs.includes(one.verb)))
    .map(({ verb, title }) => `${title} (${verb})`)
    .filter((one) => !one.startsWith('Many at once'));
};

const anIntent = (nth: number, state: Intent['state']): Intent => ({
  id: `${at}/${state}-${nth}`,
  key: `${sentBatch({ id: 'b1' })}/${state}-${nth}`,
  kind: 'briefing-person',
  to: { person: `p${nth}` },
  about: 'b1',
  batch: sentBatch({ id: 'b1' }),
  due: at,
  until: at,
  state,
  attempts: [{ at, is: 'unknown', code: 'timeout' }],
});

/** For a channel and people, some of whom are in every state there is. */
const put = (state: (typeof briefingStates)[number]): Promise<void> =>
  here.store.transaction(async (tx) => {
    const channels = ['19:team', ...Array.from({ length: 30 }, (_, i) => `19:${i}`)];
    const known = channels.map((id) => ({ id, name: id, kind: 'standard' as const, deleted: false }));
    await tx.put(teams, own.id, { id: 't/19:team', tenant: 't', team: '19:team', state: 'here', channels: known, learned: 0 });
    await tx.put(audiences, own.id, {
      id: 'b1',
      channels: [{ tenant: 't', team: '19:team', channels: ['19:1'] }],
      groups: [],
      agencies: ['council'],
      sectors: [],
      courses: [],
    });
    const counted = { version: 1, people: 40, reachable: 40 };
    await tx.put(briefings, own.id, briefingOf('olga', { state, counted, readers: 'named' }));
    await tx.put(persons, own.id, { ...olga, name: 'Olga Officer' });
    for (const become of ['delivered', 'refused', 'unknown'] as const)
      for (let i = 0; i < 12; i++) await change(tx, own.id, undefined, anIntent(i, become));
  });

const sent = { briefing: 'b1', seen: '1' };
const cards: Readonly<Record<string, (scene: Scene) => Promise<Told>>> = {
  briefing: (scene) => showBriefing(scene, 'b1'),
  more: (scene) => showMore(scene, 'b1'),
  list: (scene) => listBriefings(scene),
  channels: (scene) => listChannels(scene),
  chooser: (scene) => chooseChannels(scene, { briefing: 'b1' }),
  many: (scene) => askMany(scene, { briefing: 'b1', find: '19' }),
  delete: (scene) => askDelete(scene, 'b1'),
  send: (scene) => confirmSend(scene, sent),
  cancel: (scene) => confirmCancel(scene, sent),
  'not delivered': (scene) => listNotDelivered(scene, sent),
  resend: (scene) => confirmResend(scene, sent),
  unknown: (scene) => listUnknown(scene, sent),
  'one unknown': (scene) => showUnknown(scene, { row: anIntent(1, 'unknown').key }),
  'all there': (scene) => confirmTogether(scene, 'is-there', sent),
  'all again': (scene) => confirmTogether(scene, 'send-again', sent),
  mend: (scene) => showMend(scene, 'b1'),
  readers: (scene) => showReaders(scene, 'b1'),
  left: (scene) => showLeft(scene, 'b1'),
  remind: (scene) => askRemind(scene, 'b1'),
};

describe.each(briefingStates)('of a briefing that is %s', (state) => {
  it.each(Object.keys(cards))('every button of the card of %s can be typed as well', async (card) => {
    await put(state);
    const told = await asOlga(async (scene) => cards[card]?.(scene)).catch((error) => {
      expect(error).toMatchObject({ family: 'input' });
      return undefined;
    });
    expect(told ? buttonsOnly(told) : []).toEqual([]);
  });
});
