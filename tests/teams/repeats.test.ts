import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { byButtons, inputs, isResult, read, records } from './reading.ts';

const here = withBot();

const given = { contact: 'predominant', section47: 'no', lead: 'yes', 'with-children': 'yes' };
const form = { 'q-contact': 'predominant', 'q-yes': ['lead', 'with-children'] };

const enquiry = () => records(here.stored(), 'enquiries')[0];
const roles = () => records(here.stored(), 'persons').flatMap((p) => p['roles']);

type Press = [title: string, filled?: Record<string, string | string[]>];

/** Where somebody has come to, and a button there. */
const presses: [where: string, way: (ann: Person) => Promise<unknown>, press: Press][] = [
  ['Next at the title', (ann) => ann.say('pathway'), ['Next', { title: 'Teacher' }]],
  ['straight to the questions', (ann) => ann.say('pathway'), ['Go straight to the questions']],
  ['the form', (ann) => ann.say('pathway').then(() => ann.say('Wizard')), ['Show my training', form]],
  ['back at the form', (ann) => ann.say('pathway').then(() => ann.say('Wizard')), ['Back']],
  [
    'a single question',
    (ann) =>
      ann
        .say('pathway')
        .then(() => ann.say('Wizard'))
        .then(() => ann.say('ask me')),
    ['Next'],
  ],
  ['change', (ann) => byButtons(ann, 'Wizard', given), ['Change an answer']],
  ['what is open', (ann) => byButtons(ann, 'Wizard', { contact: 'regular' }), ['Answer what is open']],
  ['another partnership', (ann) => byButtons(ann, 'Wizard', given), ['Another partnership']],
  ['the text for the manager', (ann) => byButtons(ann, 'Wizard', given), ['Text for my manager']],
  ['back at the result', (ann) => byButtons(ann, 'Wizard', given), ['Back']],
  ['start again', (ann) => byButtons(ann, 'Wizard', given), ['Start again']],
  [
    'the comparison',
    (ann) => byButtons(ann, 'Wizard', given).then(() => ann.press('Another partnership')),
    ['Show me', { framework: 'cumbria-2022' }],
  ],
  ['the review', (ann) => byButtons(ann, 'Wizard', given).then(() => ann.say('pathway')), ['Nothing has changed: show it']],
  ['adding a role', (ann) => byButtons(ann, 'Wizard', given).then(() => ann.say('pathway')), ['Add a role or employer']],
];

/** Both kinds of button go the same way from there on, so a few stand for all. */
const onOldPhones = ['the form', 'the text for the manager', 'adding a role'];

describe('a double-click', () => {
  it.each(presses)('on %s is one change, and both show the card as it is then', async (_, way, press) => {
    const ann = here.person();
    await way(ann);
    const before = enquiry();
    const messages = ann.cards().length;
    const [one, other] = await ann.pressTwice(...press);
    expect(enquiry()).toMatchObject({ ref: before?.['ref'], version: Number(before?.['version']) + 1 });
    expect([one.error, other.error]).toEqual([undefined, undefined]);
    expect(read(one.card)).toBe(read(other.card));
    expect(ann.cards()).toHaveLength(messages);
    expect(here.teams.ledger.filter((e) => e.kind === 'send' && JSON.stringify(e.body).includes('"plain"')).length).toBeLessThan(
      2,
    );
  });

  it.each(presses.filter(([where]) => onOldPhones.includes(where)))(
    'on %s on an old phone is one change too',
    async (_, way, press) => {
      const ann = here.person();
      await way(ann);
      const before = enquiry();
      const [title, filled] = press;
      await ann.pressTwice(title, filled ?? {}, { asSubmit: true });
      expect(enquiry()).toMatchObject({ ref: before?.['ref'], version: Number(before?.['version']) + 1 });
    },
  );

  it('on cancel, or on forgetting a role, loses nothing more', async () => {
    const ann = here.person();
    await ann.say('pathway');
    const [one, other] = await ann.pressTwice('Cancel');
    expect([one.error, other.error]).toEqual([undefined, undefined]);
    expect(enquiry()).toBeUndefined();
    const bob = here.person();
    for (const title of ['Wizard', 'Teacher', 'Librarian']) {
      await bob.say('pathway');
      if (title !== 'Wizard') await bob.press('Add a role or employer');
      await bob.press('Next', { title });
      await bob.press('Show my training');
    }
    await bob.say('pathway');
    await bob.pressTwice('Forget this role');
    expect(roles()).toHaveLength(2);
  });
});

describe('a click on a card that is no longer the newest', () => {
  it.each(presses.filter((_, i) => i % 2 === 0))('%s: changes nothing and shows the card as it is', async (_, way, press) => {
    const ann = here.person();
    await way(ann);
    const turn = await ann.press(...press);
    // However far the conversation has gone on since.
    await ann.say('start again');
    await ann.say('Librarian');
    const stored = here.stored();
    const late = await ann.again(turn);
    expect(late.error).toBeUndefined();
    expect(read(late.card)).toContain('Librarian');
    expect(here.stored()).toBe(stored);
  });
});

describe('a late click', () => {
  it('after cancel starts nothing by itself, writes nothing and shows the way', async () => {
    const ann = here.person();
    await ann.say('pathway');
    const old = await ann.say('Wizard');
    await ann.say('cancel');
    const stored = here.stored();
    for (const [title, filled] of [['Show my training', form], ['Back'], ['Start again'], ['Cancel']] as Press[]) {
      const late = await ann.press(title, filled ?? {}, { on: old.last });
      expect(late.error).toBeUndefined();
      expect(late.card.buttons).toContain('Which training do I need?');
      expect(here.stored()).toBe(stored);
    }
  });
});

describe('an activity that is delivered again', () => {
  it('changes nothing, at whatever point it comes', async () => {
    const ann = here.person();
    const turns = [
      await ann.say('pathway'),
      await ann.say('Teacher'),
      await ann.say('no'),
      await ann.say('1'),
      await ann.press('Back'),
      await ann.press('Start again'),
      await ann.press('Next', { title: 'Wizard' }),
      await ann.press('Show my training', form),
      await ann.press('Text for my manager'),
    ];
    const last = turns.at(-1);
    const stored = here.stored();
    const texts = here.teams.ledger.filter((e) => `${JSON.stringify(e.body)}`.includes('Can we talk')).length;
    expect(texts).toBe(1);
    for (const turn of turns) {
      const again = await ann.redeliver(turn);
      expect(again.error).toBeUndefined();
      expect(read(again.card)).toBe(last && read(last.card));
      expect(here.stored()).toBe(stored);
    }
    expect(here.teams.ledger.filter((e) => `${JSON.stringify(e.body)}`.includes('Can we talk'))).toHaveLength(texts);
  });

  it('at the same time as the first is one change', async () => {
    const ann = here.person();
    await ann.say('pathway');
    const turn = await ann.say('Wizard');
    await ann.say('back');
    const before = Number(enquiry()?.['version']);
    await Promise.all([ann.redeliver(turn), ann.redeliver(turn), ann.say('Librarian')]);
    expect(enquiry()).toMatchObject({ version: before + 1, state: { title: 'Librarian' } });
  });

  it('after a cancel does not bring back what was cancelled', async () => {
    const ann = here.person();
    await ann.say('pathway');
    const turn = await ann.say('Wizard');
    const cancelled = await ann.say('cancel');
    await ann.redeliver(cancelled);
    expect(enquiry()).toBeUndefined();
    await ann.redeliver(turn);
    expect(here.stored()).not.toContain('Wizard');
  });

  it('without an id is taken for what it says, every time', async () => {
    const ann = here.person();
    const { sent } = await ann.say('pathway');
    const { id: _, ...nameless } = sent;
    await ann.send({ ...nameless, text: 'Wizard' });
    expect(enquiry()).toMatchObject({ state: { title: 'Wizard' } });
    await ann.send({ ...nameless, text: 'back' });
    await ann.send({ ...nameless, text: 'Librarian' });
    expect(enquiry()).toMatchObject({ state: { title: 'Librarian' } });
  });
});

describe('a conversation that was half finished', () => {
  it('goes on after the bot has been restarted, at each step, by typing and by buttons', async () => {
    const ann = here.person();
    await ann.say('pathway');
    await here.restart();
    await ann.press('Next', { title: 'Teacher' });
    await here.restart();
    await ann.say('no');
    await here.restart();
    const { card } = await ann.say('1');
    expect(inputs(card).size).toBe(1);
    await here.restart();
    const back = await ann.say('back');
    expect(isResult(back.card)).toBe(false);
    await here.restart();
    await ann.say('back');
    const result = await ann.press('Show my training', form);
    await here.restart();
    expect(read((await ann.press('Back')).card)).toContain('Your role: Teacher');
    await here.restart();
    const end = await ann.press('Show my training', form);
    expect(read(end.card)).toBe(read(result.card));
  });

  it('goes on where a new edition of the strategy knows an answer no more: it is asked for again', async () => {
    const ann = here.person();
    await byButtons(ann, 'Wizard', given);
    await ann.press('Change an answer');
    await here.restart((stored) => stored.replaceAll('"contact":"predominant"', '"contact":"sometimes"'));
    const { card } = await ann.say('pathway');
    expect(read(card)).toContain('Your role: Wizard');
    const result = await ann.press('Show my training', form);
    expect(read(result.card)).toContain('Working Together Update');
    await ann.say('back');
    await ann.say('back');
    expect(isResult((await ann.press('Text for my manager')).card)).toBe(true);
  });

  it('knows a redelivered activity after a restart', async () => {
    const ann = here.person();
    await ann.say('pathway');
    const turn = await ann.say('Wizard');
    await here.restart();
    const stored = here.stored();
    const again = await ann.redeliver(turn);
    expect(read(again.card)).toBe(read(turn.card));
    expect(here.stored()).toBe(stored);
  });
});
