/** What the bot says outside the cards' own templates. */
export const words = {
  hello: 'Hello! I can tell you which safeguarding training your role needs, and why.',
  thanks: 'You are welcome.',
  lost: 'Sorry, I did not understand that. I can tell you which safeguarding training your role needs.',
  goOn: 'I can tell you which safeguarding training your role needs, whenever you are ready.',
  next: 'Type pathway to start, or help to see what I can do.',
  notHere: 'That works on your training card. Type pathway to see it.',
  stalePress: 'That button is one I no longer know. Type pathway to go on, or help.',
  channel:
    'I answer questions about training in our own chat, so that nothing personal lands in a channel. Open a chat with me and type pathway.',
  nobody: 'Teams did not tell me who you are, so I cannot help here. Please open a chat with me and type pathway.',
  notHosted: 'Your organisation is not set up with Signpost. Please ask your safeguarding partnership.',
  trouble: 'Something went wrong on our side, and nothing of yours is lost. Please try again in a minute.',
  stopped: 'Stopped. I will send you nothing but answers to what you do.',
  turnOn: 'Type privacy to see what I keep about you; that turns my messages on again.',
  on: 'My messages to you are on.',
  trainingKept: (sessions: number, elsewhere: number) =>
    [
      ...(sessions > 0 ? [sessions === 1 ? '1 session' : `${sessions} sessions`] : []),
      ...(elsewhere > 0 ? [`${elsewhere} done elsewhere`] : []),
    ].join('; '),
  kept: {
    account: {
      what: 'Your Teams account',
      why: 'So that I know you again and can write to you. Kept as long as your profile.',
    },
    emails: {
      what: 'Your work e-mails',
      why: 'So that you are found on the lists that others put you on. Kept as long as your profile.',
    },
    roles: {
      what: 'Your roles, and your answers about them',
      why: 'So that you are not asked twice. Kept until you forget them.',
    },
    work: {
      what: 'For whom you work, and in which sector',
      why: 'So that what fits you comes first. Kept as long as your profile.',
    },
    managers: {
      what: 'Your line managers, and those who say that you are theirs',
      why: 'They see which training you have done and what is due, never your evaluations. Kept as long as your profile.',
    },
    training: {
      what: 'Your training',
      why: 'So that you, your line manager and the training officers know what you have done. Kept as long as the partnership keeps its training records.',
    },
    certificates: {
      what: 'The numbers of your certificates',
      why: 'So that whoever has one can check that it is valid. Kept as long as your training.',
    },
    evaluations: {
      what: 'That you were asked about a session, and a link to what you answered',
      why: 'So that you can change your answers, and so that what you say in three months is put beside them. The link is destroyed thirty days after the last time you are asked; the answers stay, and nothing says whose they are.',
    },
    contact: {
      what: 'That you want to be contacted about a session',
      why: 'So that the training officers, who are told your name, can get in touch. Kept until you change it, or the link to your answers is destroyed.',
    },
    followUps: {
      what: 'That you, or your line manager about you, were asked what training has changed',
      why: 'So that nobody is asked twice or too often. Kept as long as your training; links to answers are destroyed thirty days after the round has closed.',
    },
    interviews: {
      what: 'That you were drawn to be talked to about a course',
      why: 'Because you agreed to be contacted. You are on the list until you change that, and at the latest until thirty days after the last time you are asked about the course.',
    },
    issues: {
      what: 'Practice issues and training needs that you told the partnership of',
      why: 'With your name, so that the training officers can come back to you. Kept as long as the training records.',
    },
    reads: {
      what: 'The briefings that you said you have read',
      why: 'So that each is counted once for you, and by name only where its card said so. Kept as long as the briefing.',
    },
    digest: {
      what: 'That you asked for the digest of new sessions',
      why: 'So that you get it, and nothing twice. Kept until you switch it off.',
    },
    enquiry: { what: 'The questions you are in the middle of', why: 'So that you can go on. Kept until you cancel.' },
    forms: {
      what: 'The last forms you opened',
      why: 'So that you can go on. What you wrote in one goes when it is done or cancelled.',
    },
    changed: {
      what: 'What officers changed about you',
      why: 'So that it can be looked up and put right. Kept as long as your profile.',
    },
    sent: { what: 'A list of what I sent you', why: 'When, and whether it arrived. Kept as long as your profile.' },
  },
  /** What can be typed, as `help` lists it: for whom it is, and what it does. */
  commands: {
    everybody: [
      { title: 'pathway', value: 'Which training your role needs, and why' },
      {
        title: 'my training',
        value: 'What you have done, what is due again, what comes next; add training for what you did elsewhere',
      },
      { title: 'certificates', value: 'For the sessions where you were there for the whole of it' },
      { title: 'evaluation', value: 'What is asked of you about a session you were at' },
      { title: 'follow up', value: 'What is asked some time after, of you or about your people' },
      { title: 'courses', value: 'What is coming up and how to book; courses neglect looks for neglect' },
      { title: 'digest', value: 'New sessions, once a week, if you want them' },
      { title: 'a six-digit code', value: 'Signs you in to the session where you are shown it' },
      { title: 'profile', value: 'For whom you work, and your line manager; line managers shows who that is' },
      { title: 'this is also me', value: 'Joins another Teams account of yours to this one' },
    ],
    managers: [{ title: 'my team', value: 'How the training of your people stands' }],
    trainers: [{ title: 'sessions', value: 'The sessions that you give, and their registers' }],
    officers: [
      { title: 'sessions', value: 'To change sessions and take their registers; sessions july, or sessions and a course' },
      { title: 'new session', value: 'Sets one up; add a course adds one that your strategy does not list' },
      { title: 'briefing', value: 'Writes one, for channels and people; briefings lists those there are' },
      { title: 'channels', value: 'The teams and channels that I can post in; channels neglect looks for neglect' },
      { title: 'timetable', value: 'What I will send in the next two weeks, to whom and why; timetable tomorrow' },
      { title: 'reports', value: 'How many answered, and what they learned: of a session or a course; reports neglect' },
      { title: 'to confirm', value: 'Training done elsewhere that waits for somebody’s word' },
      { title: 'people', value: 'To find, correct, join and part persons; people ann lee' },
      {
        title: 'no answers',
        value: 'Who has not answered some time after a session, and why; practice issues for what line managers told you',
      },
      { title: 'interviews', value: 'Draws people of a course to talk to, among those who agreed' },
      { title: 'import', value: 'People, sessions or attendance from your booking system; evaluation questions' },
    ],
    always: [
      { title: 'back, cancel', value: 'One step back; or stop what we are doing' },
      { title: 'privacy, stop', value: 'What I keep about you; nothing but answers from me' },
    ],
  },
};
