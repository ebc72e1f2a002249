import { describe, expect, it } from 'vitest';
import { type About, type ActName, type Actor, acts, allow, may, type RoleName, roleNames } from '../../src/people/may.ts';
import { commands, forms, presses } from '../../src/teams/desk.ts';

/** Who may do what, written down a second time: one letter a role, a dot where it may not. */
const order = { p: 'practitioner', s: 'supervisor', t: 'trainer', o: 'officer', l: 'lead' } as const satisfies Record<
  string,
  RoleName
>;

const expected: Readonly<Record<string, string>> = {
  'ask-pathway': 'pstol',
  'see-help': 'pstol',
  'see-privacy': 'pstol',
  'stop-messages': 'pstol',
  'fill-form': 'pstol',
  'edit-profile': 'pstol',
  'see-line-managers': 'pstol',
  'answer-supervision': '.s...',
  'say-also-me': 'pstol',
  'find-people': '...o.',
  'correct-person': '...o.',
  'join-persons': '...o.',
  'part-account': '...o.',
  'see-courses': 'pstol',
  'add-course': '...o.',
  'edit-course': '...o.',
  'end-course': '...o.',
  'set-questions': '...o.',
  'see-sessions': '..to.',
  'set-up-session': '...o.',
  'edit-session': '...o.',
  'move-session': '...o.',
  'cancel-session': '...o.',
  'see-phone-list': '...o.',
  'take-register': '..to.',
  'sign-in': 'pstol',
  'answer-evaluation': 'pstol',
  'answer-follow-up': 'pstol',
  'answer-about-report': '.s...',
  'see-practice-issues': '...o.',
  'see-no-answers': '...o.',
  'correct-follow-up': '...o.',
  'arrange-interviews': '...o.',
  'see-own-training': 'pstol',
  'record-own-training': 'pstol',
  'see-certificate': 'pstol',
  'confirm-record': '.s.o.',
  'see-claims': '...o.',
  'see-team': '.s...',
  'import-records': '...o.',
  'see-reports': '...o.',
  'see-timetable': '...o.',
  'see-briefings': '...o.',
  'write-briefing': '...o.',
  'approve-briefing': '...o.',
  'send-briefing': '...o.',
  'decide-briefing': '...o.',
  'correct-briefing': '...o.',
  'withdraw-briefing': '...o.',
  'read-briefing': 'pstol',
  'see-channels': '...o.',
  'get-digest': 'pstol',
  'post-digest': '...o.',
  'pass-comments': '...o.',
  'clear-examples': '...o.',
};

const me = 'me';

/** Somebody who is this towards what the act is about, and nothing else. */
const only: Record<RoleName, { actor: Partial<Actor>; about: About }> = {
  practitioner: { actor: {}, about: { supervisors: ['another'], trainers: ['another'], agencies: ['council'] } },
  supervisor: { actor: {}, about: { supervisors: ['another', me], trainers: ['another'] } },
  trainer: { actor: {}, about: { supervisors: ['another'], trainers: [me] } },
  officer: { actor: { officer: true }, about: {} },
  lead: { actor: { leads: ['council'] }, about: { agencies: ['council'] } },
};

const actorAs = (role: RoleName): Actor => ({
  person: { id: me, roles: [] },
  account: 't/me',
  officer: false,
  leads: [],
  ...only[role].actor,
});

const actNames = Object.keys(acts) as ActName[];
const cells = actNames.flatMap((act) =>
  Object.entries(order).map(([letter, role]) => ({ act, role, is: expected[act]?.includes(letter) ? 'may' : 'may not' })),
);

describe('the table of acts and roles', () => {
  it('is the one that is written here, act by act', () => {
    expect(Object.keys(expected).sort()).toEqual([...actNames].sort());
  });

  it('knows the roles that are written here', () => {
    expect(Object.values(order)).toEqual([...roleNames]);
  });

  it.each(cells)('a $role $is $act', ({ act, role, is }) => {
    expect(may(actorAs(role), act, only[role].about)).toBe(is === 'may');
    if (is === 'may') allow(actorAs(role), act, only[role].about);
    else expect(() => allow(actorAs(role), act, only[role].about)).toThrow(expect.objectContaining({ code: 'not-allowed' }));
  });

  it.each(actNames.filter((act) => !expected[act]?.includes('p')))(
    '%s is not for whoever has a role towards something else',
    (act) => {
      const elsewhere = { ...actorAs('practitioner'), leads: ['police'] };
      expect(may(elsewhere, act, only.practitioner.about)).toBe(false);
      expect(may(elsewhere, act)).toBe(false);
    },
  );
});

describe('every way in', () => {
  const routes = Object.entries({ ...presses, ...commands, ...forms });

  it.each(routes)('%s names an act of the table', (_, { act }) => {
    expect(actNames).toContain(act);
  });
});
