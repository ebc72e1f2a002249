import { describe, expect, it } from 'vitest';
import { correct, now, sendTo } from '../../briefing/sent-briefing.ts';
import { withBot } from '../../fakes/bot.ts';
import { draftSteps } from '../briefing-draft-steps.ts';
import { read } from '../reading.ts';

const here = withBot();
const steps = draftSteps(here);

describe('personal data in what goes to a channel', () => {
  const body = 'Ann Lee (DOB 3/5/2014, NHS 943 476 5919) lives at TA1 4DY: ring 07700 900123 or write to ann@example.org.';

  it('is warned of on the card of the draft, each thing as it stands there', async () => {
    const olga = here.officer();
    await here.person(undefined, 'Ann Lee').say('hello');
    await steps.write(olga, { 'f-briefing-body': body });
    await steps.inChannel();
    await olga.say('briefings');
    expect(read((await olga.say('1')).card)).toMatch(
      /Personal data\?[\s\S]*ann@example\.org[\s\S]*07700 900123[\s\S]*943 476 5919[\s\S]*3\/5\/2014[\s\S]*TA1 4DY[\s\S]*Somebody whom I know: Ann Lee/,
    );
  });

  it('is warned of beside the preview too', async () => {
    const olga = here.officer();
    await steps.write(olga, { 'f-briefing-body': body });
    await steps.inChannel();
    expect(read((await olga.say('preview')).card)).toMatch(/The preview comes[\s\S]*Personal data\?/);
  });

  it('is warned of once before a correction brings it to a channel', async () => {
    const olga = here.officer();
    const team = here.teams.team({ name: 'Safeguarding', channels: ['Training'], tenant: olga.tenant });
    const channel = team.channel('Training');
    await sendTo(here, olga, { channels: [channel] }, { body: 'Ring 07700 900999.' });
    const turn = await correct(olga, 'We had named ann@example.org.', 'Ring 07700 900999.');
    expect(read(turn.card)).toMatch(/looks like personal data[\s\S]*ann@example\.org/);
    expect(read(turn.card)).not.toContain('A phone number');
    expect(await now(here)).toMatchObject({ edition: 1 });
    await olga.press('Correct it now', { 'f-briefing-wrong': 'We had named ann@example.org.' });
    expect(await now(here)).toMatchObject({ edition: 2, body: 'Ring 07700 900999.' });
  });

  it('is warned of where a time is set for it', async () => {
    const olga = here.officer();
    await steps.write(olga, { 'f-briefing-body': body });
    await steps.inChannel();
    await olga.say('briefings');
    await olga.say('1');
    await olga.say('send later');
    const set = await olga.press('Set the time', { 'f-day': '2026-07-02', 'f-time': '14:00' });
    expect(read(set.card)).toMatch(/Scheduled[\s\S]*Personal data\?[\s\S]*ann@example\.org/);
  });

  it('is no warning where it goes to people alone', async () => {
    const olga = here.officer();
    const turn = await steps.write(olga, { 'f-briefing-body': body, 'f-groups': '3' });
    expect(read(turn.card)).not.toMatch(/Personal data/);
  });

  it('is no warning where it is the partnership’s own, the author, or two words with capitals', async () => {
    const olga = here.officer();
    here.set('somerset-2020', { contacts: [{ kind: 'email', label: 'Training', value: 'sam.okafor@example.org' }] });
    await here.restart();
    const own = 'Write to sam.okafor@example.org, or ring 01632 960001. Olga Officer, Working Together.';
    await steps.write(olga, { 'f-briefing-body': own });
    await steps.inChannel();
    await olga.say('briefings');
    expect(read((await olga.say('1')).card)).not.toMatch(/Personal data/);
  });

  it('is known of people of one name among many of their surname', async () => {
    const olga = here.officer();
    await here.store.transaction(async (tx) => {
      const { persons } = await import('../../../src/people/index.ts');
      for (let i = 0; i < 300; i++)
        await tx.put(persons, 'p-somerset-2020', { id: `p${i}`, roles: [], name: `Person${i} Smith` });
      await tx.put(persons, 'p-somerset-2020', { id: 'zoe', roles: [], name: 'Zoe Smith' });
    });
    await steps.write(olga, { 'f-briefing-body': 'Thanks to Zoe Smith.' });
    await steps.inChannel();
    await olga.say('briefings');
    expect(read((await olga.say('1')).card)).toMatch(/Somebody whom I know: Zoe Smith/);
  });
});
