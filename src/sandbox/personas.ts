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
      'Type `pathway`, then your job title, such as `health visitor`: see which training your role needs, and why.',
      'Ask `what training do I need?` in your own words.',
      'Type `help` to see everything that you can say.',
    ],
  },
  {
    key: 'supervisor',
    givenName: 'Sam',
    surname: 'Okafor',
    role: 'supervisor',
    aadObjectId: '00000000-0000-0000-0000-0000000000b1',
    tryThis: [
      'Type `pathway`, then `team manager`: managing staff brings in training of its own.',
      'Type your answers instead of using the card: a number, `not sure`, `back`.',
      'Supervisors see what everybody sees; there is nothing of their own yet.',
    ],
  },
  {
    key: 'training-officer',
    givenName: 'Olwen',
    surname: 'Price',
    role: 'training officer',
    aadObjectId: sandboxOfficer,
    tryThis: [
      'Type `pathway` and answer as one of your practitioners would; each reason names its source in the strategy.',
      'In the channel, mention the bot and ask it for `help`.',
      'Training officers see what everybody sees; there is nothing of their own yet.',
    ],
  },
];
