import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChannelSeen,
  isGone,
  knownTeam,
  learnAll,
  learnOfChannel,
  learnOfTeam,
  type TeamSeen,
} from '../../src/people/index.ts';
import { withStore } from './scenes.ts';

const here = withStore();
const seed = 20261122;
const at = (minute: number): string => new Date(Date.UTC(2026, 6, 1, 9, minute)).toISOString();
const now = new Date(at(30));

const team = (id = 'team') => ({ tenant: 't', team: id });
const known = (id?: string) => here.store.transaction((tx) => knownTeam(tx, 'p', team(id)));
const ofTeam = (seen: TeamSeen, id?: string) => here.store.transaction((tx) => learnOfTeam(tx, 'p', team(id), seen));
const ofChannel = (seen: ChannelSeen, id?: string) => here.store.transaction((tx) => learnOfChannel(tx, 'p', team(id), seen));
const gone = (channel: string) => here.store.transaction((tx) => isGone(tx, 'p', { ...team(), channel }));
const said = (learned: number, ...channels: string[]) =>
  here.store.transaction((tx) =>
    learnAll(tx, 'p', team(), {
      learned,
      said: { name: 'Hub', channels: channels.map((id) => ({ id, name: id, kind: 'standard' })) },
      now,
    }),
  );

describe('what events say of a team', () => {
  it('is learned once, however often they are repeated', async () => {
    const first = await ofTeam({ at: at(1), name: 'Hub', aadGroupId: 'g', state: 'here' });
    expect(await ofTeam({ at: at(1), name: 'Hub', aadGroupId: 'g', state: 'here' })).toEqual(first);
    const named = await ofChannel({ at: at(2), id: 'c', name: 'Neglect', deleted: false });
    expect(await ofChannel({ at: at(2), id: 'c', name: 'Neglect', deleted: false })).toEqual(named);
  });

  it('is no more what a later one has said otherwise', async () => {
    await ofTeam({ at: at(5), name: 'New name' });
    await ofTeam({ at: at(4), name: 'Old name' });
    await ofTeam({ at: at(6), state: 'archived' });
    expect(await ofTeam({ at: at(5), state: 'here' })).toMatchObject({ name: 'New name', state: 'archived' });
  });

  it('that the app was removed counts for nothing once it was added again', async () => {
    await ofTeam({ at: at(1), state: 'here' });
    await ofTeam({ at: at(3), state: 'left' });
    await ofTeam({ at: at(5), state: 'here' });
    expect(await ofTeam({ at: at(3), state: 'left' })).toMatchObject({ state: 'here' });
  });

  it('and comes late, brings no team back that the app has left', async () => {
    await ofTeam({ at: at(1), name: 'Hub', state: 'here' });
    await ofTeam({ at: at(5), state: 'left' });
    await ofChannel({ at: at(4), id: 'c', name: 'Neglect', deleted: false });
    expect(await known()).toMatchObject({ state: 'left', channels: [] });
    await ofChannel({ at: at(6), id: 'c', name: 'Neglect', deleted: false });
    expect(await known()).toMatchObject({ state: 'here', channels: [{ id: 'c' }] });
  });

  it('leaves that of its channel to be asked for where it does not say of which kind it is', async () => {
    await ofTeam({ at: at(1), state: 'here' });
    await said(1, 'general');
    expect(await known()).toMatchObject({ asked: now.toISOString() });
    await ofChannel({ at: at(2), id: 'p', name: 'Managers', deleted: false, kind: 'private' });
    expect(await known()).toMatchObject({ asked: now.toISOString() });
    await ofChannel({ at: at(2), id: 'c', name: 'Neglect', deleted: false });
    expect(await known()).not.toHaveProperty('asked');
  });
});

describe('a channel', () => {
  it('is gone when Teams says that it was deleted, and there when it is restored', async () => {
    await ofChannel({ at: at(1), id: 'c', name: 'Neglect', deleted: false });
    expect(await gone('c')).toBe(false);
    await ofChannel({ at: at(2), id: 'c', name: 'Neglect', deleted: true });
    expect(await gone('c')).toBe(true);
    await ofChannel({ at: at(3), id: 'c', name: 'Neglect', deleted: false });
    expect(await gone('c')).toBe(false);
  });

  it('is gone with its team, and back with it', async () => {
    await ofTeam({ at: at(1), state: 'deleted' });
    expect(await gone('never heard of')).toBe(true);
    await ofTeam({ at: at(2), state: 'here' });
    expect(await gone('never heard of')).toBe(false);
  });
});

describe('what Teams answers when it is asked', () => {
  it('is the truth: what it does not list is deleted, what it lists is there', async () => {
    await ofChannel({ at: at(1), id: 'a', name: 'A', deleted: false });
    await ofChannel({ at: at(1), id: 'b', name: 'B', deleted: true });
    expect(await said((await known())?.learned ?? 0, 'b', 'c')).toBe(true);
    const channels = (await known())?.channels.map(({ id, deleted }) => [id, deleted]);
    expect(channels).toEqual([
      ['b', false],
      ['c', false],
      ['a', true],
    ]);
  });

  it('is none where something was learned meanwhile', async () => {
    await ofChannel({ at: at(1), id: 'a', name: 'A', deleted: false });
    const { learned = 0 } = (await known()) ?? {};
    await ofChannel({ at: at(2), id: 'a', name: 'A', deleted: true });
    expect(await said(learned, 'a')).toBe(false);
    expect(await gone('a')).toBe(true);
  });
});

type Happened = { channel: ChannelSeen } | { team: TeamSeen };

const history: fc.Arbitrary<Happened[]> = fc
  .array(
    fc.record({
      id: fc.constantFrom('a', 'b'),
      name: fc.constantFrom('One', 'Two', 'Three'),
      deleted: fc.boolean(),
      ofTeam: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((events) =>
    events.map(
      ({ ofTeam, ...seen }, i): Happened =>
        ofTeam ? { team: { at: at(i + 1), name: seen.name } } : { channel: { at: at(i + 1), kind: 'standard', ...seen } },
    ),
  );

describe(`whatever happens to a team (seed ${seed})`, () => {
  it('the same is known of it in the end, in whatever order and however often the events come', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        history.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 })),
        ),
        async ([events, delivered]) => {
          const ends = [];
          for (const order of [events, delivered]) {
            const id = `team ${++count}`;
            await here.store.transaction(async (tx) => {
              for (const one of order)
                if ('team' in one) await learnOfTeam(tx, 'p', team(id), one.team);
                else await learnOfChannel(tx, 'p', team(id), one.channel);
            });
            const { name, channels = [] } = (await known(id)) ?? {};
            ends.push({ name, channels: channels.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
          }
          expect(ends[1]).toEqual(ends[0]);
        },
      ),
      { seed, numRuns: 60 },
    );
  });
});
