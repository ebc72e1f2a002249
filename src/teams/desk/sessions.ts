import { changeSession, isWeek, listSessions, phoneList, setUp, showSession, type Which } from '../../training/index.ts';
import { numberIn, type Route, type Sent, text } from './route.ts';

const which = (sent: Sent): Which => {
  const [week, month, course] = [text(sent['week']), text(sent['month']), text(sent['course'])];
  return {
    ...(week !== undefined && isWeek(week) ? { week } : {}),
    ...(month !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {}),
    ...(course === undefined ? {} : { course }),
    from: numberIn(sent['from']),
  };
};

/** The buttons of an officer's and a trainer's sessions. */
export const sessionPresses: Readonly<Record<string, Route<Sent>>> = {
  sessions: { act: 'see-sessions', run: (scene, sent) => listSessions(scene, which(sent)) },
  'session-show': { act: 'see-sessions', run: (scene, sent) => showSession(scene, sent['row'] ?? sent['session']) },
  'session-new': { act: 'set-up-session', run: (scene) => setUp(scene) },
  'session-duplicate': { act: 'set-up-session', run: (scene, sent) => setUp(scene, sent['session'] ?? '') },
  'session-edit': { act: 'edit-session', run: (scene, sent) => changeSession(scene, 'session-edit', sent['session']) },
  'session-move': { act: 'move-session', run: (scene, sent) => changeSession(scene, 'session-move', sent['session']) },
  'session-cancel': { act: 'cancel-session', run: (scene, sent) => changeSession(scene, 'session-cancel', sent['session']) },
  'session-phone': { act: 'see-phone-list', run: (scene, sent) => phoneList(scene, sent['session']) },
};
