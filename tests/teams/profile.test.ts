import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { byButtons, inputs, isResult, read, records, startsWith } from './reading.ts';

const here = withBot();

const given = { contact: 'predominant', section47: 'no', lead: 'no', 'with-children': 'yes', sector: 'school' };

const roles = () => records(here.stored(), 'persons').flatMap((p) => p['roles'] as { title: string }[]);
const titles = () => roles().map(({ title }) => title);

const withRole = async (title = 'Wizard') => {
  const ann = here.person();
  await byButtons(ann, title, given);
  return ann;
};

const addRole = async (ann: Person, title: string, filled: Record<string, string> = { 'q-contact': 'infrequent' }) => {
  await ann.say('pathway');
  await ann.press('Add a role or employer');
  await ann.press('Next', { title });
  return ann.press('Show my training', filled);
};

describe('what was found', () => {
  it('is kept, and "pathway" shows it the next time and asks whether anything has changed', async () => {
    const ann = await withRole();
    here.clock.moveTo(new Date('2027-03-04T12:00:00Z'));
    await here.restart();
    const { card } = await ann.say('pathway');
    expect(read(card)).toMatch(
      /has anything changed\?[\s\S]*Wizard[\s\S]*Somerset[\s\S]*Group 3[\s\S]*Introduction[\s\S]*1 July 2026/i,
    );
    expect(titles()).toEqual(['Wizard']);
  });

  it.each([
    ['the button', (ann: Person) => ann.press('Nothing has changed: show it')],
    ['"show"', (ann: Person) => ann.say('show')],
    ['"no"', (ann: Person) => ann.say('no')],
  ])('is shown again with %s, and counts as confirmed', async (_, show) => {
    const ann = await withRole();
    const first = ann.cards().at(-1);
    here.clock.moveTo(new Date('2027-03-04T12:00:00Z'));
    await ann.say('pathway');
    const { card } = await show(ann);
    expect(first && read(card)).toBe(first && read(first.card));
    expect(roles()).toMatchObject([{ title: 'Wizard', confirmed: expect.stringMatching(/^2027-03-04/) }]);
  });

  it('can be changed, starting from what it was', async () => {
    const ann = await withRole();
    await ann.say('pathway');
    const { card } = await ann.press('Something has changed');
    expect(startsWith(card, 'q-contact')).toBe('predominant');
    const result = await ann.press('Show my training', { 'q-yes': ['lead', 'with-children'] });
    expect(read(result.card)).toContain('Working Together Update');
    expect(roles()).toHaveLength(1);
    expect(roles()).toMatchObject([{ answers: { lead: 'yes' } }]);
  });

  it('belongs to the person alone, whoever else there is', async () => {
    await withRole('Wizard');
    const bob = here.person('somerset-2020', 'Bob');
    expect(inputs((await bob.say('pathway')).card).has('title')).toBe(true);
  });

  it('starting again replaces that role, and cancelling on the way leaves it', async () => {
    const ann = await withRole();
    await ann.press('Start again');
    await ann.say('Librarian');
    await ann.say('cancel');
    expect(titles()).toEqual(['Wizard']);
    await ann.say('pathway');
    await ann.say('yes');
    await ann.press('Start again');
    await ann.say('Librarian');
    await ann.press('Show my training', { 'q-contact': 'infrequent' });
    expect(titles()).toEqual(['Librarian']);
  });
});

describe('several roles', () => {
  it('stand beside each other, each with its own training', async () => {
    const ann = await withRole();
    await addRole(ann, 'Librarian');
    expect(titles()).toEqual(['Wizard', 'Librarian']);
    const { card } = await ann.say('pathway');
    expect(read(card)).toMatch(/Wizard[\s\S]*Librarian/);
    expect(inputs(card).get('role')).toHaveLength(2);
  });

  it('are shown one at a time, by button or by number', async () => {
    const ann = await withRole();
    await addRole(ann, 'Librarian');
    const { card } = await ann.say('pathway');
    const [first] = inputs(card).get('role') ?? [];
    const shown = await ann.press('Nothing has changed: show it', { role: first?.value ?? '' });
    expect(read(shown.card)).toContain('Your role: Wizard');
    await ann.say('pathway');
    // The number is that of the list on the card; the one confirmed last stands last.
    const listed = titles();
    expect(read((await ann.say('1')).card)).toContain(`Your role: ${listed[0]}`);
  });

  it('can be forgotten one by one, and the last leaves a fresh start', async () => {
    const ann = await withRole();
    await addRole(ann, 'Librarian');
    const { card } = await ann.say('pathway');
    const wizard = inputs(card).get('role')?.[0];
    const after = await ann.press('Forget this role', { role: wizard?.value ?? '' });
    expect(titles()).toEqual(['Librarian']);
    expect(read(after.card)).not.toContain('Wizard');
    expect(here.stored()).not.toContain('Wizard');
    const none = await ann.press('Forget this role');
    expect(titles()).toEqual([]);
    expect(inputs(none.card).has('title')).toBe(true);
    expect(here.stored()).not.toContain('Librarian');
  });

  it('keep their titles out of Markdown where they can be chosen', async () => {
    const ann = await withRole('[press here](http://x.test)');
    await addRole(ann, '**Boss**');
    const { card } = await ann.say('pathway');
    for (const { title } of inputs(card).get('role') ?? []) expect(title).not.toMatch(/\]\(|\*\*/);
  });

  it('can be typed: add', async () => {
    const ann = await withRole();
    await ann.say('pathway');
    expect(inputs((await ann.say('add')).card).has('title')).toBe(true);
    await ann.say('Librarian');
    await ann.say('no');
    for (let turn = await ann.say('1'), i = 0; !isResult(turn.card) && i < 10; i++) turn = await ann.say('1');
    expect(titles()).toEqual(['Wizard', 'Librarian']);
  });

  it('a typing error forgets nothing', async () => {
    const ann = await withRole();
    await addRole(ann, 'Librarian');
    for (const text of ['forgot', 'froget', 'forgets', 'removed', 'remvoe']) {
      await ann.say('pathway');
      await ann.say(text);
      expect(titles()).toEqual(['Wizard', 'Librarian']);
    }
  });
});
