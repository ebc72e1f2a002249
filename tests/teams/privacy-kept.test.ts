import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { read } from './reading.ts';
import { sessionSteps } from './session-steps.ts';

const here = withBot();
const steps = sessionSteps(here);

const privacy = async (who: Person): Promise<string> => read((await who.say('privacy')).card);

describe('"privacy" names what is kept of', () => {
  it('attendance and records, by how many', async () => {
    const ann = await steps.somebody('Ann Lee');
    const olga = here.officer();
    await steps.setUp(olga, { 'f-day': '2026-07-01' });
    await ann.say(String(steps.session()['code']));
    await here.settled();
    await ann.say('add training');
    await ann.press('Send it to be confirmed', { 'f-title': 'X', 'f-training': 'none', 'f-done': '2026-05-04' });
    expect(await privacy(ann)).toMatch(/Your training\n1 session; 1 done elsewhere\n/);
  });

  it('that they were asked about a session, and that the link to what they answered is destroyed', async () => {
    const ann = await steps.somebody('Ann Lee');
    const olga = here.officer();
    await steps.setUp(olga, { 'f-day': '2026-07-01' });
    expect(await privacy(ann)).not.toContain('asked about a session');
    await ann.say(String(steps.session()['code']));
    await here.settled();
    expect(await privacy(ann)).toMatch(/That you were asked about a session[\s\S]*destroyed thirty days after/);
  });

  it('agency and sector, and the forms they were given in', async () => {
    const ann = await steps.somebody('Ann Lee');
    await ann.say('profile');
    await ann.press('Keep this', { 'f-agency-name': 'Hill *House*', 'f-sector': 'early-years' });
    const seen = await privacy(ann);
    expect(seen).toMatch(/For whom you work, and in which sector\nHill \*House\*; /);
    expect(seen).toContain('The last forms you opened');
  });

  it('line managers, for either side', async () => {
    const [ann, sam] = [await steps.somebody('Ann Lee'), await steps.somebody('Sam Okafor')];
    await steps.supervises(sam, ann);
    expect(await privacy(ann)).toMatch(/Your line managers, and those who say that you are theirs\nSam Okafor\n/);
    expect(await privacy(sam)).toMatch(/Your line managers, and those who say that you are theirs\n/);
  });

  it('somebody of whom there is nothing, in a few words', async () => {
    const seen = await privacy(await steps.somebody('Ann Lee'));
    for (const what of ['Your training', 'For whom you work', 'Your line managers', 'The last forms'])
      expect(seen).not.toContain(what);
  });
});
