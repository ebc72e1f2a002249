import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/collections.ts';
import { erasePerson } from '../../../src/profile/index.ts';
import { withBot } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { firstChoices } from '../evaluation-card-steps.ts';
import { read } from '../reading.ts';
import { reportSteps, various } from '../report-steps.ts';
import { sentTo } from '../sent-to.ts';

const here = withBot();
const steps = reportSteps(here);

const erase = (who: Person) =>
  here.store.transaction((tx) => erasePerson({ tx, partition: 'p-somerset-2020', collections }, steps.personOf(who)));

/** Every number that stands in what an officer is shown of the session, of its course and of what was written. */
const shownTo = async (olga: Person): Promise<string[]> => {
  const session = read((await steps.report(olga)).card);
  const course = read((await olga.press('The course')).card);
  await steps.report(olga);
  return [session, course, read((await olga.say('comments')).card)];
};

describe('five have answered, and one of them is erased', () => {
  it('their answers and the link are gone, the others’ stay, and reports show nothing that could be worked out', async () => {
    const { people, olga } = await steps.held(6);
    const given = various.map((one, i) => ({ ...one, words: { improve: `Longer breaks ${i}` } }));
    await steps.answers(people, given);
    const before = await shownTo(olga);
    expect(before[0]).toMatch(/before 1\.8, after 3\.4/i);
    expect(before[2]).toContain('Longer breaks 2');

    const [, , gone] = people;
    if (gone) await erase(gone);
    expect([steps.asked().length, steps.kept('responses').length]).toEqual([5, 4]);
    expect(here.stored()).not.toContain('Longer breaks 2');
    for (const shown of await shownTo(olga)) expect(shown).not.toMatch(/\d\.\d|Longer breaks/);

    // A sixth makes five, but not the same five: what was shown of those stays away, and one alone is not shown.
    const sixth = people[5];
    if (sixth) await steps.answer(sixth, { before: 1, after: 2, words: { improve: 'Longer breaks 6' } });
    for (const shown of await shownTo(olga)) expect(shown).not.toMatch(/\d\.\d|Longer breaks/);
  });

  it('a card of before brings nothing of theirs back, and they are not reminded', async () => {
    const { people } = await steps.held(2);
    const [ann, bo] = people;
    if (!ann || !bo) return expect.fail('nobody was there');
    const [on] = ann.cards().slice(-1);
    const form = await steps.card(ann);
    await erase(ann);
    await ann.press('Send', firstChoices(form), on && { on });
    expect([steps.kept('responses'), steps.asked().map(({ person }) => person)]).toEqual([[], [steps.personOf(bo)]]);
    here.clock.moveTo(new Date('2026-07-15T10:00:00Z'));
    await here.settled();
    expect([ann, bo].map((who) => sentTo(here, who, 'How was it?'))).toEqual([1, 2]);
  });
});
