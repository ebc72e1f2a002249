import {
  askRemind,
  openCorrect,
  openWithdraw,
  readBriefing,
  readInChannel,
  remind,
  showLeft,
  showMend,
  showReaders,
} from '../../briefing/index.ts';
import { forms } from './forms.ts';
import { numberIn, type Route, type Sent, text } from './route.ts';

/** The buttons of a briefing that has gone out: of those who read it, and of the officers. */
export const briefingAfterPresses: Readonly<Record<string, Route<Sent>>> = {
  'briefing-read': { act: 'read-briefing', run: readBriefing, inChannel: readInChannel },
  'briefing-mend': { act: 'see-briefings', run: (scene, sent) => showMend(scene, sent['briefing']) },
  'briefing-correct': { act: 'correct-briefing', run: (scene, sent) => openCorrect(scene, forms, sent['briefing']) },
  'briefing-withdraw': { act: 'withdraw-briefing', run: (scene, sent) => openWithdraw(scene, forms, sent['briefing']) },
  'briefing-readers': {
    act: 'see-briefings',
    run: (scene, sent) => showReaders(scene, sent['briefing'], numberIn(sent['from']), text(sent['after'])),
  },
  'briefing-remind': { act: 'send-briefing', run: (scene, sent) => askRemind(scene, sent['briefing']) },
  'briefing-remind-yes': { act: 'send-briefing', run: (scene, sent) => remind(scene, sent['briefing']) },
  'briefing-left': {
    act: 'see-briefings',
    run: (scene, sent) => showLeft(scene, sent['briefing'], numberIn(sent['from']), text(sent['after'])),
  },
};
