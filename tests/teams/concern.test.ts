import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { inputs, read, records, startsWith } from './reading.ts';

const here = withBot();

const notKept = 'I have not recorded this or told anyone. Teams keeps your message.';
const story = 'Zebedee in my class told me this morning that his dad hits him';
const about = 'our zebedee coach grabbed a boy by the throat this morning';
/** May be either: nobody can tell from the words alone. */
const unsure = 'What do I do if a boy in my class tells me his dad Zebedee hits him?';

const everywhere = () => [here.stored(), ...here.log, ...here.teams.ledger.map(({ body }) => JSON.stringify(body))].join('\n');

const met = (seen: string) => {
  expect(seen).toContain(notKept);
  expect(seen).toMatch(/01632 960001[\s\S]*01632 960002[\s\S]*999/);
  expect(seen).toMatch(/designated officer[^\n]*within 24 hours/);
};

const atTitle = async (): Promise<Person> => {
  const ann = here.person();
  await ann.say('pathway');
  return ann;
};

describe('a live concern', () => {
  it.each([story, about])('%j is met at once, in and out of hours, and kept nowhere', async (text) => {
    const { card, messages } = await here.person().say(text);
    met(read(card));
    expect(messages).toHaveLength(1);
    expect(everywhere()).not.toMatch(/zebedee/i);
  });

  it('typed as a job title leaves the question open, which stands below', async () => {
    const ann = await atTitle();
    const { card } = await ann.say(story);
    met(read(card));
    expect(inputs(card).has('title')).toBe(true);
    expect(everywhere()).not.toMatch(/zebedee/i);
    expect(read((await ann.press('Next', { title: 'school nurse' })).card)).toContain('school nurse');
  });

  it('written into the field for it is met in the place of the card, and the field is empty again', async () => {
    const ann = await atTitle();
    const { card } = await ann.press('Next', { title: story });
    met(read(card));
    expect(startsWith(card, 'title')).toBe('');
    expect(records(here.stored(), 'enquiries')).toMatchObject([{ state: { step: 'title' } }]);
    expect(everywhere()).not.toMatch(/zebedee/i);
  });

  it('in one field of a form leaves all else that was filled in, and the form open', async () => {
    const ann = here.person();
    await ann.say('profile');
    const { card } = await ann.press('Keep this', { 'f-agency-name': story, 'f-sector': 'early-years' });
    met(read(card));
    expect(JSON.stringify(card.json)).toContain('"value":"early-years"');
    expect(everywhere()).not.toMatch(/zebedee/i);
    await ann.press('Keep this', { 'f-agency-name': 'Hill House' });
    expect(records(here.stored(), 'persons')).toMatchObject([{ agency: { name: 'Hill House' }, sector: 'early-years' }]);
  });

  it('written where one searches is met above the list, which has not searched for it', async () => {
    const ann = here.person();
    await ann.say('courses');
    const { card } = await ann.press('Search', { find: 'Zebedee told me today that his dad hits him' });
    met(read(card));
    expect(card.buttons).toContain('Search');
    expect(everywhere()).not.toMatch(/zebedee/i);
  });

  it('typed while a form asks for one thing leaves that question open', async () => {
    const ann = here.person();
    await ann.say('profile');
    await ann.say('ask me');
    const { card } = await ann.say(story);
    met(read(card));
    expect(read(card)).toMatch(/Who do you work/);
    expect(everywhere()).not.toMatch(/zebedee/i);
    expect(read((await ann.say('Hill House')).card)).toMatch(/1\. School or college/);
  });

  it('delivered again is met again', async () => {
    const ann = await atTitle();
    const turn = await ann.say(story);
    const kept = () => ['enquiries', 'offers', 'persons'].map((collection) => records(here.stored(), collection));
    const before = kept();
    expect(read((await ann.redeliver(turn)).card)).toBe(read(turn.card));
    expect(kept()).toEqual(before);
  });

  it('is met while the store is broken', async () => {
    const ann = here.person();
    const mend = here.breakDisk();
    met(read((await ann.say(story)).card));
    mend();
  });
});

describe('where in doubt', () => {
  const asked = /Is this about a real child now\?/;

  it.each([
    ['pressed', (ann: Person) => ann.press('Yes, it is')],
    ['typed', (ann: Person) => ann.say('yes')],
  ])('it asks, keeps nothing, and shows whom to tell after a yes, %s', async (_, answer) => {
    const ann = await atTitle();
    expect(read((await ann.say(unsure)).card)).toMatch(asked);
    const { card } = await answer(ann);
    met(read(card));
    expect(inputs(card).has('title')).toBe(true);
    expect(everywhere()).not.toMatch(/zebedee/i);
  });

  it.each([
    ['pressed', (ann: Person) => ann.press('No, it is not')],
    ['typed', (ann: Person) => ann.say('no')],
  ])('it takes the same words as they are after a no, %s', async (_, answer) => {
    const ann = await atTitle();
    await ann.press('Next', { title: unsure });
    const { card } = await answer(ann);
    expect(read(card)).toMatch(/once more/);
    expect(everywhere()).not.toMatch(/zebedee/i);
    const taken = await ann.press('Next', { title: unsure });
    expect(read(taken.card)).toContain(`Your role: ${unsure}`);
    expect(read((await ann.redeliver(taken)).card)).toBe(read(taken.card));
  });

  it('a no is for the next words only, and never for a live concern', async () => {
    const ann = await atTitle();
    await ann.say(unsure);
    await ann.say('no');
    met(read((await ann.say(story)).card));
    expect(read((await ann.say(unsure)).card)).toMatch(asked);
  });
});

describe('ordinary talk', () => {
  it.each(['I am more confident asking about bruises', 'domestic abuse worker', 'school nurse'])('%j passes', async (text) => {
    const { card } = await (await atTitle()).say(text);
    expect(read(card)).toContain(`Your role: ${text}`);
  });
});
