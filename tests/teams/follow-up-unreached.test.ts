import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { faults, type Person } from '../fakes/teams/index.ts';
import { evaluationSteps } from './evaluation-steps.ts';
import { read } from './reading.ts';

const here = withBot();
const steps = evaluationSteps(here);

const blocked = 'They have blocked or removed Signpost.';
const notReached = 'I cannot reach your line manager';

/** Ann was at a session in the summer; Sam is her line manager. It is the day before both are asked. */
const theDayBefore = async () => {
  const [ann, sam] = [await steps.somebody('Ann Lee'), await steps.somebody('Sam Okafor')];
  await steps.supervises(sam, ann);
  const olga = here.officer();
  await steps.held(olga, ['Ann Lee']);
  here.clock.moveTo(new Date('2026-09-30T15:00:00Z'));
  await here.settled();
  return { ann, sam, olga };
};

const isTo = (who: Person) => (entry: { place: string | undefined }) => entry.place === who.chat;
const supervisors = () => steps.kept('followUps').find(({ as }) => as === 'supervisor');

describe('a line manager whom no message reaches', { timeout: 30_000 }, () => {
  it.each([
    ['has removed the app', 'They have removed Signpost from Teams.', (sam: Person) => sam.uninstall()],
    [
      'has blocked it',
      blocked,
      async (sam: Person) => here.teams.failNext(isTo(sam), faults.status(403, { code: 'ConversationBlockedByUser' })),
    ],
  ])('and who %s is named to the officer; the person is told whom to ask', async (_, why, lose) => {
    const { ann, sam, olga } = await theDayBefore();
    await lose(sam);
    await steps.until('2026-10-02');
    expect(await steps.told(olga, why)).toEqual([expect.stringContaining('Sam Okafor')]);
    expect(supervisors()).toMatchObject({ state: 'unreachable', of: steps.personOf(sam), sent: [] });
    const [told, ...more] = await steps.told(ann, notReached);
    expect([told, more]).toEqual([expect.stringContaining('If somebody else is your line manager now, please tell me who'), []]);
    await olga.say('no answers unreachable');
    expect(read((await olga.say('1')).card)).toMatch(/Asked of:\sSam Okafor[\s\S]*How it stands:\sCannot be reached/);
  });

  it('is tried once: neither the officer nor the person hears of it again', async () => {
    const { ann, sam, olga } = await theDayBefore();
    await sam.uninstall();
    await steps.until('2026-10-30');
    expect(await steps.told(ann, notReached)).toHaveLength(1);
    expect(await steps.told(olga, 'My messages do not reach them')).toHaveLength(1);
  });

  it('gives way to the one whom the person names then, who is asked', async () => {
    const { ann, sam } = await theDayBefore();
    const tom = await steps.somebody('Tom Bell');
    await sam.uninstall();
    await steps.until('2026-10-02');
    await steps.supervises(tom, ann);
    await steps.until('2026-10-05');
    const list = steps.cardWith(tom, 'Your people, some time after training');
    expect(list && read(list)).toContain('Ann Lee');
    expect(supervisors()).toMatchObject({ state: 'asked', of: steps.personOf(tom) });
  });
});

describe('somebody whom no message reaches themselves', { timeout: 30_000 }, () => {
  it('is named to the officer, and is in the list of those who have not answered', async () => {
    const { ann, olga } = await theDayBefore();
    await ann.uninstall();
    await steps.until('2026-10-02');
    expect(await steps.told(olga, 'My messages do not reach them')).toEqual([expect.stringContaining('Ann Lee')]);
    await olga.say('no answers unreachable');
    expect(read((await olga.say('1')).card)).toMatch(/Who:\sAnn Lee[\s\S]*Asked of:\sThemselves/);
  });
});
