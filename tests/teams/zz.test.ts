import { it } from 'vitest';
import { frameworkIds, withBot } from '../fakes/bot.ts';
import { texts } from '../fakes/teams/index.ts';
const here = withBot();
const show = (t: any) => console.log(t.status, t.error ?? '', t.messages.map((m: any) => (m.updated ? 'UPD ' : '') + (m.text ?? '') + (m.card ? '\n  ' + texts(m.card).join('\n  ') : '')).join('\n---\n'));
it('flow', async () => {
  const ann = here.person();
  show(await ann.install());
  show(await ann.press('Which training do I need?'));
  show(await ann.press('Next', { title: 'school nurse' }));
  console.log(JSON.stringify(ann.cards().at(-1)!.card.json.body, null, 1).slice(0, 6000));
  show(await ann.press('Show my training', {}));
  console.log(here.writes());
  show(await ann.say('pathway'));
});
it.each(frameworkIds)('%s', async (f) => {
  const ann = here.person(f);
  show(await ann.say('what training do I need?'));
  show(await ann.say('teacher'));
  show(await ann.say('ask me'));
});
