import {
  askAgain,
  listUnanswered,
  noteLeft,
  openNoteLeave,
  showUnanswered,
  unansweredByCourse,
  whichIn,
} from '../../followup/index.ts';
import { forms } from './forms.ts';
import { numberIn, type Route, type Sent } from './route.ts';

/** The buttons of an officer's list of those who have not answered some time after a session. */
export const noAnswerPresses: Readonly<Record<string, Route<Sent>>> = {
  'no-answers': { act: 'see-no-answers', run: (scene, sent) => unansweredByCourse(scene, numberIn(sent['from'])) },
  'no-answers-list': {
    act: 'see-no-answers',
    run: (scene, sent) => listUnanswered(scene, whichIn(sent, numberIn(sent['from']))),
  },
  'no-answer': { act: 'see-no-answers', run: (scene, sent) => showUnanswered(scene, sent['row'] ?? sent['follow-up']) },
  'no-answer-again': { act: 'correct-follow-up', run: (scene, sent) => askAgain(scene, sent['follow-up']) },
  'no-answer-left': { act: 'correct-follow-up', run: (scene, sent) => noteLeft(scene, sent['follow-up']) },
  'no-answer-leave': { act: 'correct-follow-up', run: (scene, sent) => openNoteLeave(scene, forms, sent['follow-up']) },
};
