/** Whoever sits at one window of the sandbox. */
export interface Persona {
  /** Names the persona's folder and stands in all its ids. */
  key: string;
  givenName: string;
  surname: string;
  role: string;
  aadObjectId: string;
  /** Three lines on what to try, in Markdown. */
  tryThis: readonly [string, string, string];
}

/** The tenant that all windows of the sandbox are in. */
export const sandboxTenant = '00000000-0000-0000-0000-000000000001';

/** Whoever has this object id is a training officer in the sandbox, whatever the settings say. */
export const sandboxOfficer = '00000000-0000-0000-0000-0000000000ff';

export const personas: readonly Persona[] = [
  {
    key: 'practitioner',
    givenName: 'Priya',
    surname: 'Shah',
    role: 'practitioner',
    aadObjectId: '00000000-0000-0000-0000-0000000000a1',
    tryThis: [
      'Type `my training`: what Priya has done, what is due again and what comes next; then `courses`.',
      'Type `pathway`: which training her role needs, and why; `add` and another job title adds a role.',
      'Type the code of today’s session, which the training officer sees on it, to sign in.',
    ],
  },
  {
    key: 'supervisor',
    givenName: 'Sam',
    surname: 'Okafor',
    role: 'supervisor',
    aadObjectId: '00000000-0000-0000-0000-0000000000b1',
    tryThis: [
      'Type `my team`: how the training of Sam’s people stands; a number shows one of them.',
      'Type `sessions`: Sam gives the one of today; `1`, then `register`, to take its register.',
      'Type `line managers`: who has named Sam, and how either side ends it.',
    ],
  },
  {
    key: 'training-officer',
    givenName: 'Olwen',
    surname: 'Price',
    role: 'training officer',
    aadObjectId: sandboxOfficer,
    tryThis: [
      'Type `sessions`, then `new session`: set one up from a course, put people on it, move it, and look in Priya’s window.',
      'Mention Signpost in General, then type `briefing`: write one, choose channels, see the preview, send it, correct it, withdraw it.',
      'Type `people` and a name; `import` brings files of people, sessions, attendance and evaluation questions; `help` lists it all.',
    ],
  },
];
