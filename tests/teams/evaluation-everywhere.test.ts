import { describe, expect, it } from 'vitest';
import { frameworkIds, withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { courseOf } from './course-of.ts';
import { firstChoices, idsOf } from './evaluation-card-steps.ts';
import { answered, evaluationSteps } from './evaluation-steps.ts';
import { read } from './reading.ts';
import { sentTo } from './sent-to.ts';

const here = withBot();

/** What each strategy has the bot do after a session of 2 July, worked out by hand. */
const strategies: Record<
  string,
  { before: 'listed' | 'day' | 'never'; answersFirst: boolean; supervision: boolean; gone: string }
> = {
  'cheshire-west-2015': { before: 'day', answersFirst: false, supervision: false, gone: '2027-01-25' },
  'cumbria-2022': { before: 'listed', answersFirst: true, supervision: true, gone: '2027-01-17' },
  'solihull-2021': { before: 'listed', answersFirst: false, supervision: true, gone: '2027-01-25' },
  'somerset-2020': { before: 'never', answersFirst: false, supervision: true, gone: '2027-01-25' },
  'wandsworth-2017': { before: 'day', answersFirst: false, supervision: false, gone: '2027-01-25' },
};

const beforeHeading = 'Before it begins';
const heading = 'How was it?';
const registerHeading = 'is still to be taken';
const supervisionHeading = 'For supervision';

/** Goes to that moment (UTC), and lets all happen that falls due by it. */
const at = async (moment: string): Promise<void> => {
  here.clock.moveTo(new Date(moment));
  await here.settled();
};

const sent = (who: Person, text: string): number => sentTo(here, who, text);

/** What somebody's messages that began as this one say now, by id. */
const nowAt = (who: Person, ids: readonly string[]): string[] =>
  who.cards().flatMap(({ id, card }) => (ids.includes(id) ? [read(card)] : []));

const idsWith = (who: Person, text: string): string[] =>
  who.cards().flatMap(({ id, card }) => (read(card).includes(text) ? [id] : []));

/** In Cheshire West the course has a quiz of its own. */
const quiz = ['Who decides on a strategy discussion?', '- The school', '* The local authority'].join('\n');

const setQuiz = async (olga: Person, title: string) => {
  await olga.say(`courses ${title}`);
  await olga.say('1');
  await olga.press('Evaluation questions');
  expect(read((await olga.press('Save', { 'f-own-quiz': quiz })).card)).toContain('1 quiz question');
};

/** Two sessions on 2 July: Ann and Bob are on that of the evening; nobody takes the register of Tom's in the morning. */
const listed = async (framework: string) => {
  const steps = evaluationSteps(here, framework);
  const [ann, bob, wim] = [await steps.somebody('Ann Lee'), await steps.somebody('Bob Hill'), await steps.somebody('Wim Walker')];
  const [sam, tom] = [await steps.somebody('Sam Okafor'), await steps.somebody('Tom Reed')];
  await steps.supervises(sam, ann);
  const olga = here.officer(framework);
  const course = await courseOf(here, framework, olga);
  if (framework === 'cheshire-west-2015') await setQuiz(olga, course.title);
  const day = { 'f-course': course.id, 'f-day': '2026-07-02' };
  await steps.setUp(olga, { ...day, 'f-from': '10:00', 'f-to': '12:00', 'f-trainers': 'Tom Reed' });
  await steps.put(olga, 'Zed Young');
  await steps.setUp(olga, { ...day, 'f-from': '17:00', 'f-to': '19:00', 'f-outcomes': 'Know the signs' });
  await steps.put(olga, 'Ann Lee', 'Bob Hill');
  await here.settled();
  const code = String(steps.kept('sessions').find(({ from }) => from === '17:00')?.['code']);
  const formOf = (who: Person, text = heading) => steps.cardWith(who, text) ?? expect.fail(`${who.name} has no "${text}"`);
  return { steps, ann, bob, wim, sam, tom, olga, code, formOf };
};

describe.each(frameworkIds)('after a session in the partnership of %s', (framework) => {
  const { before, answersFirst, supervision, gone } = strategies[framework] ?? expect.fail('another pack');

  it('everybody is asked what its strategy asks, when it asks it, and told no more than they need', async () => {
    const { steps, ann, bob, wim, sam, tom, olga, code, formOf } = await listed(framework);
    const isQuiz = framework === 'cheshire-west-2015';

    // Before: when they are put on the list, an hour before it begins, or not at all.
    expect([ann, bob].map((who) => sent(who, beforeHeading))).toEqual(before === 'listed' ? [1, 1] : [0, 0]);
    await at('2026-07-02T14:59:00Z');
    expect(sent(bob, beforeHeading)).toBe(before === 'listed' ? 1 : 0);
    await at('2026-07-02T15:00:00Z');
    const isAsked = before !== 'never';
    expect([ann, bob, wim].map((who) => sent(who, beforeHeading))).toEqual(isAsked ? [1, 1, 0] : [0, 0, 0]);
    if (isAsked) await ann.press('Send', firstChoices(formOf(ann, beforeHeading)));

    // No register was taken of the session of the morning.
    expect(sent(tom, registerHeading)).toBe(0);
    await at('2026-07-02T17:00:00Z');
    expect(sent(tom, registerHeading)).toBe(1);

    // At five past seven in the evening the register says who is there.
    here.clock.moveTo(new Date('2026-07-02T18:05:00Z'));
    await olga.say('all here');
    await wim.say(code);
    await here.settled();
    expect([ann, bob, wim].map((who) => sent(who, heading))).toEqual([1, 1, 1]);
    const [form, walkedIn] = [formOf(ann), formOf(wim)];
    expect(idsOf(form, isQuiz ? 'quiz' : 'statements').length).toBeGreaterThan(0);
    expect(idsOf(form, 'statements', 'b').length > 0).toBe(!isAsked);
    // Whoever was not asked before is asked with it, of a quiz never.
    expect(idsOf(walkedIn, 'statements', 'b').length > 0).toBe(!isQuiz);

    const certificates = async () => read((await ann.say('certificates')).card);
    expect(await certificates()).toMatch(answersFirst ? /I need your answers first/ : /1\. /);
    const [sentCard = ''] = idsWith(ann, heading);
    const theirs = answered(form);
    const [[first = '', value = ''] = []] = Object.entries(theirs);
    await ann.press('Keep for later', { [first]: value });
    expect(nowAt(ann, [sentCard]).join()).toContain('not sent yet');
    await ann.press('Send', theirs);
    expect(nowAt(ann, [sentCard]).join()).toMatch(/^Thank you/);
    await wim.press('Send', answered(walkedIn));
    expect(await certificates()).toMatch(/1\. /);

    // The next working day at ten, once; and whoever supervises, once.
    await at('2026-07-03T08:59:00Z');
    expect(sent(bob, heading)).toBe(1);
    await at('2026-07-03T09:00:00Z');
    expect([ann, bob, wim].map((who) => sent(who, heading))).toEqual([1, 2, 1]);
    await bob.press('Keep for later', answered(formOf(bob)));
    await steps.until('2026-07-09');
    expect([ann, bob, wim].map((who) => sent(who, heading))).toEqual([1, 2, 1]);
    expect([ann, bob, wim, sam].map((who) => sent(who, supervisionHeading))).toEqual([0, 0, 0, supervision ? 1 : 0]);
    if (supervision)
      expect(await steps.told(sam, supervisionHeading)).toEqual([expect.stringMatching(/Ann Lee[\s\S]*Know the signs/)]);
    expect([sent(tom, registerHeading), sent(olga, registerHeading)]).toEqual([1, 0]);

    // Fourteen whole days after it: what they have is put in order where it stands.
    const cards = { ann: [sentCard], bob: idsWith(bob, heading).slice(0, 2) };
    await at('2026-07-16T22:59:00Z');
    expect(nowAt(ann, cards.ann).join()).toContain('Can be changed');
    await at('2026-07-16T23:00:00Z');
    expect(nowAt(ann, cards.ann)).toEqual([expect.stringMatching(/^Thank you[\s\S]*Nothing can be changed any more/)]);
    expect(nowAt(bob, cards.bob)).toEqual([expect.stringMatching(/^This is closed/), expect.stringMatching(/^This is closed/)]);
    for (const { id, card } of [...ann.cards(), ...bob.cards()].filter(({ id }) => [...cards.ann, ...cards.bob].includes(id))) {
      expect(card.buttons).toEqual(['My certificate'].slice(0, answersFirst && cards.bob.includes(id) ? 0 : 1));
      expect(here.teams.ledger.some((entry) => entry.kind === 'update' && entry.id === id)).toBe(true);
    }

    const answers = () => steps.kept('responses').filter((one) => one['sent'] === true);
    const said = answers();
    expect(said.map(({ remembered }) => remembered).sort()).toEqual(isQuiz ? [false, false] : [!isAsked, true].sort());
    if (isQuiz) {
      const right = (of: unknown) =>
        Object.entries(Object(of)).filter(([id, one]) => id.startsWith('quiz-') && one === '2').length;
      expect(said.map((one) => [right(one['before']), right(one['after'])]).sort()).toEqual([
        [0, 1],
        [0, 1],
      ]);
      expect(said.map((one) => Object.keys(Object(one['before'])).length).sort()).toEqual([0, 1]);
    }

    // Thirty days after the last round nothing says any more who answered what.
    await at(`${gone}T05:59:00Z`);
    expect(steps.kept('evaluations').length).toBeGreaterThanOrEqual(3);
    await at(`${gone}T07:00:00Z`);
    expect(steps.kept('evaluations')).toEqual([]);
    expect(steps.kept('responses')).toEqual(said);
    expect(await certificates()).toMatch(/1\. /);
  });
});
