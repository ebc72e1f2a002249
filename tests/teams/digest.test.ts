import { describe, expect, it } from 'vitest';
import { conversations, persons, type Team as TeamRecord, teamId, teams } from '../../src/people/index.ts';
import { type Session, sessions } from '../../src/training/index.ts';
import { withBot } from '../fakes/bot.ts';
import { faults, type Person } from '../fakes/teams/index.ts';
import type { Channel, Team } from '../fakes/teams/world.ts';
import { withAnswers } from '../training/courses-scene.ts';
import { sessionOn } from '../training/session-on.ts';
import { inputs, read } from './reading.ts';
import { sentTo } from './sent-to.ts';
import { sessionSteps } from './session-steps.ts';

/** A Wednesday morning, at ten in England. */
const here = withBot();
const steps = sessionSteps(here);
const partition = 'p-somerset-2020';
const mondays = ['2026-07-06', '2026-07-13', '2026-07-20', '2026-07-27', '2026-08-03'].map((day) => `${day}T08:30:00Z`);
const [first = '', second = '', third = ''] = mondays;

const at = async (moment: string) => {
  here.clock.moveTo(new Date(moment));
  await here.settled();
};

/** Set up now, as an officer would, in September. */
const setUp = (title: string, more: Partial<Session> = {}): Promise<string> =>
  here.store.transaction(async (tx) => {
    const session = sessionOn(more.day ?? '2026-09-15', { title, created: here.clock.now().toISOString(), ...more });
    await tx.put(sessions, partition, session);
    return session.id;
  });

const change = (id: string, more: Partial<Session>) =>
  here.store.transaction(async (tx) => {
    const session = await tx.get(sessions, partition, id);
    if (session) await tx.put(sessions, partition, { ...session, ...more });
  });

const reader = async (name = 'Ann Lee') => {
  const who = await steps.somebody(name);
  await who.say('digest');
  await who.press('Send it to me');
  return who;
};

const digestsOf = (who: Person): string[] =>
  who
    .cards()
    .map(({ card }) => read(card))
    .filter((text) => text.startsWith('New training sessions'));

/** A team that the app is in, as Teams has told of it. */
const inTeam = async (by: Person, ...channels: string[]): Promise<Team> => {
  const team = here.teams.team({ name: 'Early Help', channels, tenant: by.tenant });
  await by.installIn(team);
  await here.settled();
  await here.store.transaction((tx) =>
    tx.put(teams, partition, {
      id: teamId({ tenant: team.tenant, team: team.id }),
      tenant: team.tenant,
      team: team.id,
      name: team.name,
      state: 'here',
      channels: team.channels.map(({ id, name }) => ({ id, name, kind: 'standard' as const, deleted: false })),
      learned: 1,
    }),
  );
  return team;
};

const postsIn = (channel: Channel): string[] =>
  channel.posts().flatMap(({ card }) => (card && read(card).startsWith('New training sessions') ? [read(card)] : []));

/** An officer chooses a channel by its number in the list, typed. */
const choose = async (olga: Person, name: RegExp) => {
  await olga.say('digest');
  const list = read((await olga.press('Choose channels')).card);
  const number =
    list
      .split('\n')
      .find((line) => name.test(line))
      ?.split('.')[0] ?? 'none';
  return olga.say(number);
};

describe('"digest"', () => {
  it('says what it is and whether they get it; the button sets that, and pressed again it stays so', async () => {
    const ann = await steps.somebody('Ann Lee');
    const off = await ann.say('digest');
    expect(read(off.card)).toMatch(/once a week[\s\S]*You get it: \n?No/);
    const on = await ann.press('Send it to me');
    expect(read(on.card)).toMatch(/You get it: \n?Yes/);
    expect(read((await ann.again(on)).card)).toMatch(/You get it: \n?Yes/);
    expect(read((await ann.say('off')).card)).toMatch(/You get it: \n?No/);
    expect(read((await ann.say('on')).card)).toMatch(/You get it: \n?Yes/);
    expect(off.card.buttons).not.toContain('Choose channels');
  });

  it('says that it does not reach somebody who has stopped messages, whom it does not', async () => {
    const ann = await reader();
    await ann.say('stop');
    expect(read((await ann.say('digest')).card)).toContain('You have stopped my messages');
    await setUp('Neglect');
    await at(first);
    expect(digestsOf(ann)).toEqual([]);
  });

  it('is named by privacy', async () => {
    const ann = await reader();
    expect(read((await ann.say('privacy')).card)).toContain('That you asked for the digest of new sessions');
  });
});

describe('the digest', () => {
  it('comes on Monday when something is new, says what, when, where and how to book, and is not repeated', async () => {
    const ann = await reader();
    await steps.setUp(here.officer(), { 'f-day': '2026-09-15' });
    await at('2026-07-05T12:00:00Z');
    expect(digestsOf(ann)).toEqual([]);
    await at(first);
    const [digest = '', ...others] = digestsOf(ann);
    expect(digest).toMatch(/Introduction to Child Protection\nTuesday 15 September 2026, 09:30 to 16:30\. Shire Hall/);
    expect(digest).toMatch(/How to book[\s\S]*To stop it, press the button or type digest/);
    expect(others).toEqual([]);
    for (const monday of mondays.slice(1)) await at(monday);
    expect(digestsOf(ann)).toHaveLength(1);
  });

  it('puts what fits somebody’s role first, and what is for groups that they are not in below', async () => {
    const ann = await reader();
    const { roles } = withAnswers('somerset-2020', { contact: 'predominant', 'with-children': 'yes', lead: 'no' });
    await here.store.transaction((tx) => tx.put(persons, partition, { id: steps.personOf(ann), roles }));
    await setUp('A forum', { course: 'forum', day: '2026-08-04' });
    await setUp('For others', { course: 'advanced', groups: ['nobody'], day: '2026-08-05' });
    await setUp('The basics');
    await at(first);
    expect(digestsOf(ann)[0]).toMatch(/Fits your role\nThe basics\n[\s\S]*Also new\nA forum\n[\s\S]*For others\n/);
  });

  it('does not come when all that was new is cancelled by then, or has been moved to before', async () => {
    const ann = await reader();
    const ids = [await setUp('Neglect'), await setUp('Fabricated illness', { day: '2026-07-14' })];
    here.clock.moveTo(new Date('2026-07-06T05:30:00Z'));
    await here.settled();
    await change(ids[0] ?? '', { state: 'cancelled', ground: 'The trainer is ill.' });
    await change(ids[1] ?? '', { day: '2026-07-03', starts: '2026-07-03T08:30:00.000Z', ends: '2026-07-03T11:30:00.000Z' });
    await at(first);
    expect(digestsOf(ann)).toEqual([]);
    await change(ids[0] ?? '', { state: 'planned' });
    await at(second);
    expect(digestsOf(ann)).toHaveLength(1);
  });

  it('is of what was set up since they switched it on, and since the last', async () => {
    await setUp('Before');
    here.clock.moveTo(new Date('2026-07-01T09:10:00Z'));
    const ann = await reader();
    await at(first);
    expect(digestsOf(ann)).toEqual([]);
    await setUp('Monday');
    await at('2026-07-08T10:00:00Z');
    await setUp('Wednesday');
    await at(second);
    await setUp('Next Monday');
    await at(third);
    const seen = digestsOf(ann);
    expect(seen).toHaveLength(2);
    for (const day of [/^Monday\n/m, /^Wednesday\n/m]) expect(seen[0]).toMatch(day);
    expect(seen.join()).not.toContain('Before');
    expect(seen[1]).toContain('Next Monday');
    expect(seen[1]).not.toContain('Wednesday\n');
  });

  it('switched off by its button comes no more, not even the one that waits', async () => {
    const ann = await reader();
    await setUp('Neglect');
    await at(first);
    await setUp('Fabricated illness');
    await at('2026-07-13T05:30:00Z');
    const off = await ann.press('Stop the digest');
    expect(read(off.card)).toMatch(/You get it: \n?No/);
    await at(second);
    expect(sentTo(here, ann, 'New training sessions')).toBe(1);
    // Switched on again it is of what is new from then on.
    await ann.press('Send it to me');
    await at(third);
    expect(sentTo(here, ann, 'New training sessions')).toBe(1);
  });

  it('is one, with all of it, after a month in which the bot was off', async () => {
    const ann = await reader();
    for (const [i, day] of ['2026-07-02', '2026-07-08', '2026-07-15', '2026-07-22'].entries()) {
      here.clock.moveTo(new Date(`${day}T10:00:00Z`));
      await setUp(`New ${i}`);
    }
    // On a Thursday, without a look in between: what was set up this week is for Monday.
    here.clock.moveTo(new Date('2026-07-30T10:00:00Z'));
    await setUp('This week');
    await here.restart();
    await here.settled();
    expect(digestsOf(ann)).toHaveLength(1);
    for (const i of [0, 1, 2, 3]) expect(digestsOf(ann)[0]).toContain(`New ${i}`);
    await at('2026-08-03T08:30:00Z');
    expect(digestsOf(ann)).toHaveLength(2);
    expect(digestsOf(ann)[1]).toMatch(/This week/);
    expect(digestsOf(ann)[1]).not.toMatch(/New \d/);
  });

  it('waits for Tuesday where Monday is a bank holiday', async () => {
    here.clock.moveTo(new Date('2026-08-26T10:00:00Z'));
    const ann = await reader();
    await setUp('Neglect');
    await at('2026-08-31T10:00:00Z');
    expect(digestsOf(ann)).toEqual([]);
    await at('2026-09-01T08:30:00Z');
    expect(digestsOf(ann)).toHaveLength(1);
  });

  it('of which nobody knows whether it arrived is not repeated; the next says again what it said', async () => {
    const ann = await reader();
    await setUp('Neglect');
    here.teams.failNext('send', faults.accepted(faults.status(504)));
    await at(first);
    await at(second);
    expect(sentTo(here, ann, 'New training sessions')).toBe(1);
    await setUp('Fabricated illness');
    await at(third);
    expect(digestsOf(ann).at(-1)).toMatch(/Neglect[\s\S]*Fabricated illness|Fabricated illness[\s\S]*Neglect/);
    expect(sentTo(here, ann, 'New training sessions')).toBe(2);
  });

  it('that was refused says it all the week after', async () => {
    const ann = await reader();
    await setUp('Neglect');
    here.teams.failNext('send', faults.status(400));
    await at(first);
    expect(digestsOf(ann)).toEqual([]);
    await at(second);
    expect(digestsOf(ann)[0]).toContain('Neglect');
  });

  it('is in the timetable as it will go', async () => {
    const ann = await reader();
    await setUp('Neglect');
    const olga = here.officer();
    const list = read((await olga.say('timetable')).card);
    expect(list).toMatch(/Monday 6 July 2026: 1 message\n1: the week’s new sessions/);
    expect(list).not.toContain('13 July');
    await at(first);
    expect(digestsOf(ann)).toHaveLength(1);
    expect(read((await olga.say('timetable')).card)).not.toContain('new sessions');
  });
});

describe('a channel', () => {
  it('that an officer has chosen gets the digest, with nothing personal and no button', async () => {
    const olga = here.officer();
    await olga.say('hello');
    const team = await inTeam(olga, 'News');
    await choose(olga, /News/);
    await setUp('Neglect');
    await at(first);
    const [post = ''] = postsIn(team.channel('News'));
    expect(post).toMatch(/Neglect\nTuesday 15 September 2026/);
    expect(post).toContain('A training officer can take this channel off');
    expect(post).not.toContain('Fits your role');
    expect(team.channel('News').posts()[0]?.card?.buttons).toEqual([]);
    expect(postsIn(team.channel('General'))).toEqual([]);
    await at(second);
    expect(postsIn(team.channel('News'))).toHaveLength(1);
  });

  it('is taken off it by an officer, and then gets none, not even the one that waits', async () => {
    const olga = here.officer();
    await olga.say('hello');
    const team = await inTeam(olga, 'News');
    await olga.say('digest');
    const list = await olga.press('Choose channels');
    const rows = inputs(list.card).get('row') ?? [];
    const added = await olga.press('Post it there', { row: rows[1]?.value ?? '' });
    expect(read(added.card)).toMatch(/1\. News \(Early Help\)\nGets the digest/);
    // The same again changes nothing.
    expect(read((await olga.again(added)).card)).toMatch(/1\. News \(Early Help\)\nGets the digest/);
    await setUp('Neglect');
    await at('2026-07-06T05:30:00Z');
    await olga.say('digest');
    await olga.press('Choose channels');
    const removed = await olga.press('Take it off', { row: rows[1]?.value ?? '' });
    expect(read(removed.card)).not.toContain('Gets the digest');
    await at(first);
    expect(postsIn(team.channel('News'))).toEqual([]);
  });

  it('of a team that the app was removed from gets none, and can still be taken off', async () => {
    const olga = here.officer();
    await olga.say('hello');
    const team = await inTeam(olga, 'News');
    await choose(olga, /News/);
    await here.store.transaction(async (tx) => {
      const id = teamId({ tenant: team.tenant, team: team.id });
      const known = await tx.get(teams, partition, id);
      const left: TeamRecord | undefined = known && { ...known, state: 'left' };
      if (left) await tx.put(teams, partition, left);
      await tx.remove(conversations, partition, `${team.tenant}/${team.id}`);
    });
    await setUp('Neglect');
    await at(first);
    expect(postsIn(team.channel('News'))).toEqual([]);
    await olga.say('digest');
    const list = await olga.press('Choose channels');
    expect(read(list.card)).toMatch(/1\. News \(Early Help\)\nGets the digest/);
    expect(read((await olga.say('1')).card)).toContain('I am in no team yet');
  });

  it('is chosen by officers alone, among those there are, page by page', async () => {
    const olga = here.officer();
    await olga.say('hello');
    expect(read((await olga.say('digest')).card)).toMatch(/Channels that get it: \n?None/);
    await inTeam(olga, ...Array.from({ length: 14 }, (_, i) => `Channel ${String(i).padStart(2, '0')}`));
    await olga.say('digest');
    const list = await olga.press('Choose channels');
    expect(list.card.buttons).toEqual(['Post it there', 'More', 'Back']);
    const page = await olga.say('more');
    expect(read(page.card)).toMatch(/11\. Channel 09/);
    const chosen = await olga.press('Post it there', { row: inputs(page.card).get('row')?.[0]?.value ?? '' });
    expect(read(chosen.card)).toMatch(/11\. /);
    const ann = await steps.somebody('Ann Lee');
    const forged = await ann.send({ ...chosen.sent, from: { id: ann.id, aadObjectId: ann.aadObjectId }, id: 'forged' });
    expect(JSON.stringify(forged.body)).toContain('This is for a training officer');
  });
});
