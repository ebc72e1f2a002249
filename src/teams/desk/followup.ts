import {
  askFollowUp,
  changeFollowUp,
  declineFollowUp,
  hasLeft,
  keepFollowUp,
  listFollowUps,
  listIssues,
  openAbout,
  openIssue,
  sendFollowUp,
  showFollowUp,
} from '../../followup/index.ts';
import { answersIn } from './evaluation.ts';
import { forms } from './forms.ts';
import { numberIn, type Route, type Sent } from './route.ts';

const pressedOn = (sent: Sent) => ({ id: sent['follow-up'], version: Number(sent['version']) });

/** The buttons of what is asked some time after a session, of those who were there and of their line managers. */
export const followUpPresses: Readonly<Record<string, Route<Sent>>> = {
  'follow-ups': { act: 'answer-follow-up', run: (scene) => listFollowUps(scene) },
  'follow-up-show': { act: 'answer-follow-up', run: (scene, sent) => showFollowUp(scene, sent['row'] ?? sent['follow-up']) },
  'follow-up-send': { act: 'answer-follow-up', run: (scene, sent) => sendFollowUp(scene, pressedOn(sent), answersIn(sent)) },
  'follow-up-keep': { act: 'answer-follow-up', run: (scene, sent) => keepFollowUp(scene, pressedOn(sent), answersIn(sent)) },
  'follow-up-change': { act: 'answer-follow-up', run: (scene, sent) => changeFollowUp(scene, sent['follow-up']) },
  'follow-up-ask': {
    act: 'answer-follow-up',
    run: (scene, sent) => askFollowUp(scene, forms, sent['follow-up'], answersIn(sent)),
  },
  'follow-up-decline': { act: 'answer-follow-up', run: (scene, sent) => declineFollowUp(scene, sent['follow-up']) },
  'follow-up-left': { act: 'answer-about-report', run: (scene, sent) => hasLeft(scene, sent['follow-up']) },
  'follow-up-leave': {
    act: 'answer-about-report',
    run: (scene, sent) => openAbout(scene, forms, 'follow-up-leave', sent['follow-up']),
  },
  'follow-up-not-mine': {
    act: 'answer-about-report',
    run: (scene, sent) => openAbout(scene, forms, 'follow-up-not-mine', sent['follow-up']),
  },
  'follow-up-issue': { act: 'answer-about-report', run: (scene, sent) => openIssue(scene, forms, sent['follow-up']) },
  'practice-issues': { act: 'see-practice-issues', run: (scene, sent) => listIssues(scene, numberIn(sent['from'])) },
};
