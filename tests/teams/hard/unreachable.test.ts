import { describe, expect, it } from 'vitest';
import { withBot } from '../../fakes/bot.ts';
import { faults } from '../../fakes/teams/index.ts';
import { read } from '../reading.ts';
import { sessionSteps } from '../session-steps.ts';

const here = withBot();
const steps = sessionSteps(here);
const basics = { 'f-title': 'Basics', 'f-training': 'single-agency', 'f-done': '2026-05-04' };

describe('a line manager whom no message reaches', () => {
  it('is not waited for: the person hears who confirms, and an officer finds it', async () => {
    const [ann, sam, olga] = [await steps.somebody('Ann Lee'), await steps.somebody('Sam Okafor'), here.officer()];
    await steps.supervises(sam, ann);
    await sam.uninstall();
    await ann.say('add training');
    expect(read((await ann.press('Send it to be confirmed', basics)).card)).toContain('It waits for a training officer');
    await olga.say('to confirm');
    await olga.say('1');
    await olga.say('confirm');
    expect(await steps.told(ann, 'It is confirmed')).toHaveLength(1);
  });

  it('found only by the refusal: officers are told, and it is in their list all the same', async () => {
    const [ann, sam, olga] = [await steps.somebody('Ann Lee'), await steps.somebody('Sam Okafor'), here.officer()];
    await olga.say('hello');
    await steps.supervises(sam, ann);
    await ann.say('add training');
    here.teams.failNext(
      ({ kind, conversation }) => kind === 'send' && conversation === sam.chat,
      faults.status(403, { code: 'ConversationBlockedByUser' }),
    );
    await ann.press('Send it to be confirmed', basics);
    await here.settled();
    here.clock.moveTo(new Date('2026-07-01T10:00:00Z'));
    expect(await steps.told(olga, 'Sam Okafor')).toEqual([expect.stringContaining('blocked or removed Signpost')]);
    expect(read((await olga.say('to confirm')).card)).toContain('Basics');
  });

  it('sees it when they come back, and may confirm it then', async () => {
    const [ann, sam] = [await steps.somebody('Ann Lee'), await steps.somebody('Sam Okafor')];
    await steps.supervises(sam, ann);
    await sam.uninstall();
    await ann.say('add training');
    await ann.press('Send it to be confirmed', basics);
    await sam.install();
    await sam.say('my team');
    expect(read((await sam.say('1')).card)).toMatch(/Waiting to be confirmed\s+Basics/);
    await sam.press('See what waits for you');
    await sam.press('Confirm');
    expect(read((await ann.say('my training')).card)).toMatch(/Basics: Monday 4 May 2026 \(elsewhere\)/);
  });
});

describe('people on a session whom no message reaches', () => {
  it('come as a list to phone when it is cancelled: not met, gone, stopped, and trainers', async () => {
    const [ann, bo, cy, olga] = [
      await steps.somebody('Ann Lee'),
      await steps.somebody('Bo Smith'),
      await steps.somebody('Cy Young'),
      here.officer(),
    ];
    await steps.setUp(olga, { 'f-trainers': 'Jo From-Outside' });
    await steps.put(olga, 'Ann Lee', 'Bo Smith', 'Cy Young', 'Di Unmet, di@school.example');
    await bo.uninstall();
    await cy.say('stop');
    await olga.say('session');
    await olga.say('cancel it');
    const turn = await olga.press('Cancel it', { 'f-ground': 'too few came' });
    expect(read(turn.card)).toContain('My messages do not reach 4 people on it');
    const list = read((await olga.say('phone list')).card);
    expect(list).toMatch(/Jo From-Outside\s+Trainer\. They are named/);
    expect(list).toMatch(/Bo Smith\s+No message of mine reaches them/);
    expect(list).toMatch(/Cy Young\s+They have asked me/);
    expect(list).toContain('Di Unmet');
    expect(list).not.toContain('Ann Lee');
    expect(await steps.told(ann, 'too few came')).toHaveLength(1);
  });

  it('are not on the list any more once they are back', async () => {
    const [bo, olga] = [await steps.somebody('Bo Smith'), here.officer()];
    await steps.setUp(olga);
    await steps.put(olga, 'Bo Smith');
    await bo.uninstall();
    await olga.say('session');
    expect(read((await olga.say('phone list')).card)).toContain('Bo Smith');
    await bo.say('hello');
    await olga.say('session');
    expect(read((await olga.say('phone list')).card)).toContain('I can reach everybody');
  });
});
