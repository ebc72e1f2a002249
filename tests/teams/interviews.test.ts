import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections.ts';
import { sampleMembers } from '../../src/followup/index.ts';
import { erasePerson } from '../../src/profile/index.ts';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { filled, idOf } from './evaluation-card-steps.ts';
import { answered, evaluationSteps } from './evaluation-steps.ts';
import { read } from './reading.ts';

const here = withBot();
const steps = evaluationSteps(here);
const partition = 'p-somerset-2020';
type Turn = Awaited<ReturnType<Person['say']>>;

/** Somebody sends their evaluation, and says whether they may be contacted. */
const evaluates = async (who: Person, contact: 'yes' | 'no'): Promise<void> => {
  const card = steps.cardWith(who, 'How was it?') ?? expect.fail('nothing was asked');
  await who.press('Send', { ...answered(card), [idOf(card, 'contact')]: contact });
};

/** They change what they said of it. */
const changes = async (who: Person, contact: 'yes' | 'no'): Promise<void> => {
  await who.say('evaluation');
  const { card } = await who.press('Change my answers');
  await who.press('Send', { ...filled(card), [idOf(card, 'contact')]: contact });
};

/** Ann and Bob were at a session and may be contacted; Cat was there too, and may not. */
const agreed = async () => {
  const olga = here.officer();
  const [ann, bob, cat] = [await steps.somebody('Ann Lee'), await steps.somebody('Bob Hill'), await steps.somebody('Cat Moss')];
  await steps.held(olga, ['Ann Lee', 'Bob Hill', 'Cat Moss']);
  await evaluates(ann, 'yes');
  await evaluates(bob, 'yes');
  await evaluates(cat, 'no');
  return { olga, ann, bob, cat };
};

const drawn = async (olga: Person, size = '10', kind = 'telephone'): Promise<Turn> => {
  await olga.say('interviews');
  await olga.say('draw');
  return olga.press('Draw', { 'f-course': 'introduction', 'f-kind': kind, 'f-size': size });
};

describe('that somebody may be rung', () => {
  const atThreeMonths = async () => {
    const ann = await steps.somebody('Ann Lee');
    await steps.held(here.officer(), ['Ann Lee']);
    here.clock.moveTo(new Date('2026-09-30T09:00:00Z'));
    await steps.until('2026-10-02');
    const card = steps.cardWith(ann, 'What has changed since?') ?? expect.fail('nothing was asked');
    return { ann, card, input: idOf(card, 'interview') };
  };
  const followUp = () => steps.kept('followUps').find(({ as }) => as === 'practitioner');

  it('stands with them, not with their answers, and on the card whenever they change those', async () => {
    const { ann, card, input } = await atThreeMonths();
    await ann.press('Send', { ...answered(card), [input]: 'yes' });
    expect(followUp()).toMatchObject({ state: 'answered', interview: true });
    expect(JSON.stringify(steps.kept('responses'))).not.toContain('interview');
    const form = await ann.say('change');
    expect(filled(form.card)[input]).toBe('yes');
    await ann.press('Send', { ...filled(form.card), [input]: 'no' });
    expect(followUp()).toMatchObject({ state: 'answered' });
    expect(followUp()).not.toHaveProperty('interview');
  });

  it('is kept with what is half done, and goes where they would rather not answer', async () => {
    const { ann, input } = await atThreeMonths();
    const kept = await ann.press('Keep for later', { [input]: 'yes' });
    expect([filled(kept.card)[input], followUp()]).toMatchObject(['yes', { state: 'asked', interview: true }]);
    await ann.say('i would rather not');
    expect(followUp()).toMatchObject({ state: 'declined' });
    expect(followUp()).not.toHaveProperty('interview');
  });
});

describe('"interviews"', () => {
  it('is for training officers alone', async () => {
    const ann = await steps.somebody('Ann Lee');
    expect(read((await ann.say('interviews')).card)).toContain('This is for a training officer');
  });

  it('draws nobody as long as nobody has agreed', async () => {
    const olga = here.officer();
    expect(read((await olga.say('interviews')).card)).toContain('None have been drawn yet.');
    expect(read((await olga.say('draw')).card)).toContain('Nobody can be drawn at the moment');
  });

  it('draws from those who agreed, with how to reach them, to be ticked off one by one', async () => {
    const { olga } = await agreed();
    const list = read((await drawn(olga)).card);
    expect(list).toMatch(/Telephone interviews[\s\S]*2 people drawn from 2 who agreed[\s\S]*2 still to do/);
    expect(list).toMatch(/ann\.lee@example\.org/);
    expect(list).toMatch(/bob\.hill@example\.org/);
    expect(list).not.toContain('Cat Moss');
    const one = read((await olga.say('1')).card);
    expect(one).toMatch(/Work e-mail:\s(ann\.lee|bob\.hill)@example\.org[\s\S]*Still to do/);
    const after = read((await olga.say('done')).card);
    expect(after).toMatch(/: done\.[\s\S]*1 done, 1 still to do/);
    await olga.say('2');
    await olga.press('Could not be reached');
    expect(read((await olga.say('interviews')).card)).toMatch(/Introduction[\s\S]*1 done, 1 could not be reached/);
  });

  it('puts right what was ticked by mistake, and says who did what', async () => {
    const { olga } = await agreed();
    await drawn(olga, '1', 'focus-group');
    await olga.say('1');
    await olga.say('declined');
    await olga.say('1');
    await olga.say('to do');
    const seen = read((await olga.say('1')).card);
    expect(seen).toMatch(/How it stands:\sStill to do[\s\S]*declined \(Olga Officer\)\n[\s\S]*still to do \(Olga Officer\)/);
  });

  it('goes by typing alone', async () => {
    const { olga } = await agreed();
    await olga.say('focus groups');
    await olga.say('draw people');
    for (const said of ['ask me', '1', '2']) await olga.say(said);
    expect(read((await olga.say('1')).card)).toMatch(/A focus group[\s\S]*1 person drawn from 2 who agreed/);
    await olga.say('what was learned');
    await olga.say('ask me');
    expect(read((await olga.say('They ask more questions now.')).card)).toContain('They ask more questions now.');
    expect(read((await olga.say('people')).card)).toContain('A focus group');
  });

  it('says how people were drawn, and draws them again from the same seed to check', async () => {
    const { olga, ann } = await agreed();
    await drawn(olga);
    const how = read((await olga.say('how it was drawn')).card);
    expect(how).toMatch(/By agency and workforce group\nNo agency known, no group known: 2 of 2/);
    expect(how).toContain(`Seed: ${steps.kept('samples')[0]?.['seed']}`);
    expect(read((await olga.say('check')).card)).toContain('from the same people: the same come out');
    await changes(ann, 'no');
    await olga.say('interviews');
    await olga.say('1');
    await olga.say('how');
    expect(read((await olga.press('Draw again to check')).card)).toContain('has changed since');
    await changes(ann, 'yes');
    expect(read((await olga.say('check')).card)).toContain('from the same people: the same come out');
  });

  it('notices when somebody has changed who is on a list', async () => {
    const { olga, cat } = await agreed();
    await drawn(olga);
    await here.store.transaction(async (tx) => {
      const [one] = await tx.find(sampleMembers, partition, 'all', 'all');
      if (!one) return;
      const other = { ...one, person: steps.personOf(cat), id: `${one.sample}/${steps.personOf(cat)}` };
      await tx.remove(sampleMembers, partition, one.id);
      await tx.put(sampleMembers, partition, other);
    });
    await olga.say('how');
    expect(read((await olga.say('check')).card)).toContain('Somebody has changed this list.');
  });

  it('draws nobody twice for a course, and takes back a draw that nothing has come of', async () => {
    const { olga } = await agreed();
    await drawn(olga);
    await olga.say('interviews');
    expect(read((await olga.say('draw')).card)).toContain('all of them have been drawn for it already');
    await olga.say('interviews');
    await olga.say('1');
    await olga.say('how');
    expect(read((await olga.say('take back')).card)).toMatch(/taken back[\s\S]*None have been drawn yet/);
    expect([steps.kept('samples'), steps.kept('sampleMembers')]).toEqual([[], []]);
    const again = await drawn(olga);
    expect(read(again.card)).toContain('2 people drawn');
    await olga.say('1');
    await olga.say('done');
    await olga.say('how');
    expect(await olga.say('take back').then(({ card }) => read(card))).not.toContain('taken back');
    expect(steps.kept('samples')).toHaveLength(1);
  });

  it('keeps a note with the list, not with a person, and asks for no names', async () => {
    const { olga } = await agreed();
    await drawn(olga);
    const form = await olga.press('What was learned');
    expect(read(form.card)).toMatch(/No names[\s\S]*01632 960001/);
    await olga.press('Keep this', { 'f-learned': 'They ask the child now.\nTime is short.' });
    expect(steps.kept('samples')).toMatchObject([{ learned: { text: 'They ask the child now.\nTime is short.' } }]);
    expect(JSON.stringify(steps.kept('sampleMembers'))).not.toContain('child');
    await olga.say('interviews');
    await olga.say('1');
    await olga.press('What was learned');
    await olga.press('Keep this', { 'f-learned': '' });
    expect(steps.kept('samples')[0]).not.toHaveProperty('learned');
  });

  it('tells the second of two officers who write at once what it says now', async () => {
    const { olga, bob } = await agreed();
    const olwen = await steps.somebody('Olwen Price');
    here.set('somerset-2020', { officers: [olga, olwen].map(({ tenant, aadObjectId: objectId }) => ({ tenant, objectId })) });
    await here.restart();
    await drawn(olga);
    await olwen.say('interviews');
    await olwen.say('1');
    await olwen.press('What was learned');
    await olga.press('What was learned');
    await olga.press('Keep this', { 'f-learned': 'They ask the child now.' });
    const turn = await olwen.press('Keep this', { 'f-learned': 'Time is short.' });
    expect(read(turn.card)).toMatch(/Somebody changed this list[\s\S]*They ask the child now\./);
    await olwen.press('Keep this');
    expect(steps.kept('samples')).toMatchObject([{ learned: { text: 'Time is short.', by: steps.personOf(olwen) } }]);
    expect(read((await bob.say('interviews')).card)).toContain('This is for a training officer');
  });

  it('does not keep what is written there about a child in danger', async () => {
    const { olga } = await agreed();
    await drawn(olga);
    await olga.press('What was learned');
    const turn = await olga.press('Keep this', { 'f-learned': 'A girl told me that her stepfather hits her every night.' });
    expect(turn.messages.map(({ card }) => (card ? read(card) : '')).join('\n')).toMatch(/01632 96000/);
    expect(here.stored()).not.toContain('stepfather');
  });
});

describe('somebody on a list', () => {
  const names = (turn: Turn): string[] => read(turn.card).match(/Ann Lee|Bob Hill/g) ?? [];

  it('who does not want to be contacted any more is on it no longer', async () => {
    const { olga, ann, bob } = await agreed();
    const list = await drawn(olga);
    expect(names(list).sort()).toEqual(['Ann Lee', 'Bob Hill']);
    const number = names(list).indexOf('Ann Lee') + 1;
    expect(read((await ann.say('privacy')).card)).toContain('That you were drawn to be talked to about a course');
    await changes(ann, 'no');
    expect(read((await olga.say(String(number))).card)).toContain('They are not on this list any more');
    await olga.say('interviews');
    const now = await olga.say('1');
    expect(names(now)).toEqual(['Bob Hill']);
    expect(read(now.card)).toContain('1 not to be contacted any more');
    expect(steps.kept('sampleMembers')).toHaveLength(2);
    await steps.until('2026-07-02');
    expect(steps.kept('sampleMembers')).toMatchObject([{ person: steps.personOf(bob) }]);
  });

  it('who is erased is on it no longer', async () => {
    const { olga, ann } = await agreed();
    await drawn(olga);
    const id = steps.personOf(ann);
    await here.store.transaction((tx) => erasePerson({ tx, partition, collections }, id));
    await olga.say('interviews');
    expect(names(await olga.say('1'))).toEqual(['Bob Hill']);
    expect(JSON.stringify([steps.kept('samples'), steps.kept('sampleMembers')])).not.toContain(id);
  });
});
