import { describe, expect, it } from 'vitest';
import { withBot } from '../../../fakes/bot.ts';
import { choosing, ticked, ticks } from '../choosing.ts';

const here = withBot();
const { officer, opened } = choosing(here);

describe('two cards of one draft', () => {
  it('each change only what was ticked on them: nothing that the other has chosen is lost', async () => {
    const { olga } = await officer({ name: 'Hub', channels: ['Neglect', 'Training'] });
    const older = await opened(olga);
    const on = olga.cards().at(-1);
    const newer = await opened(olga);
    await olga.press('Save', ticks(newer, 'Neglect (Hub)'));
    await olga.press('Save', ticks(older, 'Training (Hub)'), on ? { on } : {});
    expect(ticked(await opened(olga))).toEqual(['Neglect (Hub)', 'Training (Hub)']);
  });
});
