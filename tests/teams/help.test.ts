import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { read } from './reading.ts';
import { sessionSteps } from './session-steps.ts';

const here = withBot();
const steps = sessionSteps(here);

const help = async (who: Person): Promise<string> => read((await who.say('help')).card);
const officers = /^(sessions|new session|to confirm|people|import)$/m;

describe('"help"', () => {
  it('lists what everybody can type, and nothing that is an officer’s', async () => {
    const seen = await help(here.person());
    for (const command of ['pathway', 'my training', 'courses', 'profile', 'privacy, stop']) expect(seen).toContain(command);
    expect(seen).not.toMatch(officers);
    expect(seen).not.toContain('my team');
  });

  it('lists for officers what is theirs', async () => {
    expect((await help(here.officer())).match(new RegExp(officers, 'gm'))).toHaveLength(5);
  });

  it('lists "my team" for whoever is somebody’s line manager', async () => {
    const [ann, sam] = [await steps.somebody('Ann Lee'), await steps.somebody('Sam Okafor')];
    await steps.supervises(sam, ann);
    expect(await help(sam)).toContain('my team');
    expect(await help(ann)).not.toContain('my team');
  });

  it('lists "sessions" for whoever gives one', async () => {
    const tom = await steps.somebody('Tom Bell');
    await steps.setUp(here.officer(), { 'f-trainers': 'Tom Bell' });
    expect(await help(tom)).toContain('The sessions that you give');
  });
});
