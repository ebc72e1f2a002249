import { describe, expect, it } from 'vitest';
import { want } from '../../src/outbox/index.ts';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { read, records } from './reading.ts';

const here = withBot();

const partition = 'p-somerset-2020';
const personOf = (ann: Person): string =>
  String(records(here.stored(), 'accounts').find((account) => account['objectId'] === ann.aadObjectId)?.['person']);

/** Something of the real kinds that is due in a day. */
const something = async (ann: Person) => {
  const due = new Date(here.clock.now().getTime() + 86_400_000);
  const to = { person: personOf(ann) };
  await here.store.transaction((tx) => want(tx, partition, { kind: 'unreachable', key: 'k', about: 'x', to, due }));
};
const states = () => records(here.stored(), 'intents').map(({ state, why }) => [state, why]);
const stopped = () => records(here.stored(), 'persons').map((person) => person['stopped'] !== undefined);

describe('"stop"', () => {
  it('ends what waits for the person, and says how to turn it on again', async () => {
    const ann = here.person();
    await ann.say('hello');
    await something(ann);
    const turn = await ann.say('stop');
    expect(read(turn.card)).toMatch(/nothing but answers[\s\S]*Type privacy[\s\S]*on again/);
    expect(states()).toEqual([['ended', 'stopped']]);
    expect(stopped()).toEqual([true]);
  });

  it('and everything else is answered as ever', async () => {
    const ann = here.person();
    await ann.say('stop');
    expect(read((await ann.say('pathway')).card)).toContain('What do you do');
  });

  it.each(['STOP', 'Stop messages', 'unsubscribe', 'stopp'])('may be typed as %j', async (text) => {
    const ann = here.person();
    await ann.say(text);
    expect(stopped()).toEqual([true]);
  });

  it('works while a question is open, and the question stays open', async () => {
    const ann = here.person();
    await ann.say('pathway');
    await ann.say('stop');
    expect(stopped()).toEqual([true]);
    await ann.say('privacy');
    expect(records(here.stored(), 'enquiries')).toMatchObject([{ state: { step: 'title' } }]);
    expect(stopped()).toEqual([false]);
  });

  it('typed with a slip is an answer while a question is open', async () => {
    const ann = here.person();
    await ann.say('pathway');
    await ann.say('stopp');
    expect(stopped()).toEqual([false]);
  });

  it('can be pressed, and delivered twice is the same', async () => {
    const ann = here.person();
    await ann.say('privacy');
    const turn = await ann.press('Stop messages');
    const stored = here.stored();
    await here.restart();
    expect(read((await ann.redeliver(turn)).card)).toBe(read(turn.card));
    expect(here.stored()).toBe(stored);
  });
});

describe('"privacy"', () => {
  it('shows what is kept, with why and how long, and how to stop messages', async () => {
    const ann = here.person('somerset-2020', 'Ann Lee');
    await ann.say('pathway');
    await ann.press('Next', { title: 'School *nurse*' });
    const seen = read((await ann.say('privacy')).card);
    expect(seen).toMatch(/Your Teams account\nAnn Lee\n/);
    expect(seen).toMatch(/The questions you are in the middle of\nSo that you can go on\. Kept until you cancel\./);
    expect(seen).toMatch(/type stop/);
    await ann.press('Show my training', {});
    await ann.say('cancel');
    expect(read((await ann.say('privacy')).card)).toMatch(/Your roles[^\n]*\nSchool \*nurse\*\n/);
  });

  it('turns messages on again, and delivered twice is the same', async () => {
    const ann = here.person();
    await ann.say('stop');
    const turn = await ann.say('privacy');
    expect([stopped(), read(turn.card).includes('My messages to you are on.')]).toEqual([[false], true]);
    const writes = here.writes();
    expect(read((await ann.redeliver(turn)).card)).toBe(read(turn.card));
    expect(here.writes()).toBe(writes);
  });
});

describe('"help"', () => {
  it('names both', async () => {
    const seen = read((await here.person().say('help')).card);
    expect(seen).toMatch(/privacy/);
    expect(seen).toMatch(/stop/);
  });
});
