import distance from 'damerau-levenshtein';

/** What a typed message asks for when it is no answer to a question. */
export type Command =
  | 'start'
  | 'help'
  | 'hello'
  | 'thanks'
  | 'cancel'
  | 'back'
  | 'restart'
  | 'skip'
  | 'ask'
  | 'change'
  | 'open'
  | 'other'
  | 'adopt'
  | 'hand-on'
  | 'show'
  | 'add'
  | 'forget'
  | 'stop'
  | 'privacy'
  | DeskCommand;

/** Those that lead to a feature of its own; `commands` in desk.ts says to which. */
export type DeskCommand =
  | 'courses'
  | 'course-new'
  | 'sessions'
  | 'session-new'
  | 'sign-in'
  | 'profile'
  | 'also-me'
  | 'line-managers'
  | 'people'
  | 'my-training'
  | 'add-training'
  | 'certificates'
  | 'evaluation'
  | 'follow-up'
  | 'practice-issues'
  | 'no-answers'
  | 'interviews'
  | 'my-team'
  | 'claims'
  | 'reports'
  | 'timetable'
  | 'briefing'
  | 'briefings'
  | 'channels'
  | 'digest'
  | 'import';

const spoken: Record<Exclude<Command, DeskCommand>, readonly string[]> = {
  start: ['pathway', 'my pathway', 'training', 'my role', 'start'],
  help: ['help', 'menu', 'commands', 'what can you do', 'who are you', 'what is this'],
  hello: [
    'hi',
    'hello',
    'hey',
    'hiya',
    'hello there',
    'hi there',
    'good morning',
    'morning',
    'good afternoon',
    'good evening',
    'alright',
  ],
  thanks: [
    'thanks',
    'thank you',
    'thank you very much',
    'many thanks',
    'thx',
    'cheers',
    'great thanks',
    'ok thanks',
    'ok',
    'okay',
    'bye',
  ],
  cancel: ['cancel', 'quit', 'exit', 'never mind', 'nevermind'],
  back: ['back', 'go back'],
  restart: ['start again', 'start over', 'restart', 'begin again'],
  skip: ['skip', 'go straight to the questions'],
  ask: ['ask me', 'ask'],
  change: ['change', 'change an answer', 'change my answers', 'changed', 'something has changed', 'edit'],
  open: ['open', 'answer what is open'],
  other: ['other', 'another', 'another partnership', 'other partnership', 'partnership', 'switch'],
  adopt: ['use this', 'i work there', 'adopt'],
  'hand-on': ['manager', 'text for my manager', 'hand on', 'line manager'],
  show: ['show', 'show it', 'nothing has changed', 'no change', 'same'],
  add: ['add', 'add a role', 'add a role or employer', 'another role'],
  forget: ['forget', 'forget this role', 'remove'],
  stop: ['stop', 'stop messages', 'stop all messages', 'stop sending me messages', 'no more messages', 'unsubscribe', 'opt out'],
  privacy: ['privacy', 'my data', 'my privacy', 'what do you keep', 'what do you keep about me', 'messages on'],
};

const desk: Record<DeskCommand, readonly string[]> = {
  courses: ['courses', 'course', 'list of courses'],
  'course-new': ['add a course', 'add course', 'new course'],
  sessions: ['sessions', 'my sessions'],
  'session-new': ['new session', 'set up a session', 'add a session'],
  'sign-in': ['code', 'sign in', 'sign me in'],
  'my-training': ['my training', 'my record', 'my records', 'what have i done'],
  'add-training': ['add training', 'add my training'],
  certificates: ['certificates', 'certificate', 'my certificates', 'my certificate'],
  'follow-up': ['follow up', 'follow-up', 'follow ups', 'three months', 'my follow up', 'my follow ups'],
  'practice-issues': ['practice issues', 'practice issue', 'issues'],
  'no-answers': ['no answers', 'who has not answered', 'non responders'],
  interviews: ['interviews', 'interview', 'focus groups', 'focus group'],
  evaluation: ['evaluation', 'evaluations', 'my evaluation', 'my evaluations', 'feedback', 'my feedback', 'evaluate'],
  'my-team': ['my team', 'team'],
  claims: ['to confirm', 'confirmations', 'records to confirm'],
  import: ['import', 'import a file', 'upload'],
  timetable: ['timetable', 'the timetable', 'what will you send', 'what will be sent'],
  briefing: ['briefing', 'new briefing', 'write a briefing'],
  briefings: ['briefings', 'list of briefings', 'all briefings'],
  channels: ['channels', 'teams and channels', 'teams'],
  digest: ['digest', 'the digest', 'my digest'],
  reports: ['reports', 'report', 'session report', 'session reports', 'course report', 'course reports'],
  profile: ['profile', 'my profile', 'my details', 'my agency', 'my manager'],
  'also-me': ['this is also me', 'also me', 'that is also me'],
  'line-managers': ['line managers', 'my line manager', 'my line managers'],
  people: ['people', 'find people', 'find somebody'],
};

export const isDesk = (command: Command): command is DeskCommand => Object.hasOwn(desk, command);

const byWords = new Map(
  Object.entries({ ...spoken, ...desk }).flatMap(([command, phrases]) => phrases.map((p) => [p, command as Command])),
);

const plainWords = (text: string): string =>
  text
    .slice(0, 200)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9?]+/g, ' ')
    .trim();

/** Asking for one's training in a sentence: "what training do I need?", "courses I need"; not "courses child in need". */
const asksForTraining = (words: string[], text: string): boolean =>
  (words.includes('i') || !commandWithRest(text)) &&
  words.some((w) => ['what', 'which', 'whats', 'do', 'find', 'need', 'should', 'tell'].includes(w)) &&
  words.some((w) => ['training', 'train', 'level', 'course', 'courses', 'group', 'pathway'].includes(w));

/** The command these words are, exactly. While a question is open only this counts, so that an answer is never taken for one. */
export const exactCommand = (text: string): Command | undefined => byWords.get(plainWords(text).replace(/ ?\?+$/, ''));

/** What cannot be taken back is done only when it is spelt out. */
const exactOnly: readonly Command[] = ['forget'];

/** One slip in a short word, two in a longer one. */
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

/** The command these words are, small typing errors forgiven, or a sentence that asks for one's training. */
export const looseCommand = (text: string): Command | undefined => {
  const exact = exactCommand(text);
  if (exact) return exact;
  const said = plainWords(text).replaceAll('?', '').trim();
  if (plainWords(text) === '?') return 'help';
  const words = said.split(' ');
  if (asksForTraining(words, text)) return 'start';
  let best: { command: Command; steps: number } | undefined;
  for (const [phrase, command] of byWords) {
    if (exactOnly.includes(command)) continue;
    const { steps } = distance(said, phrase);
    if (steps <= slips(phrase) && (!best || steps < best.steps)) best = { command, steps };
  }
  if (best) return best.command;
  const first = words[0] === undefined ? undefined : byWords.get(words[0]);
  return words.length <= 4 && (first === 'hello' || first === 'thanks') ? first : undefined;
};

/** Commands that may be followed by what they are about. */
const about: readonly DeskCommand[] = [
  'channels',
  'courses',
  'sessions',
  'sign-in',
  'people',
  'also-me',
  'no-answers',
  'reports',
  'timetable',
];

/** A command and the words after it: "people ann lee". */
export const commandWithRest = (text: string): { command: DeskCommand; rest: string } | undefined => {
  const said = text.trim();
  if (/^\d{6}$/.test(said)) return { command: 'sign-in', rest: said };
  for (const command of about)
    for (const phrase of desk[command])
      if (said.toLowerCase().startsWith(`${phrase} `)) return { command, rest: said.slice(phrase.length).trim() };
  return undefined;
};
