import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import { faults } from '../fakes/teams/index.ts';
import { byButtons } from './reading.ts';

const here = withBot();

/** Whatever is said to the outside beside the answers. */
const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  const note = (...words: unknown[]) =>
    void said.push(words.map((w) => (w instanceof Error ? `${w.message} ${w.stack}` : JSON.stringify(w))).join(' '));
  for (const how of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) vi.spyOn(console, how).mockImplementation(note);
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  }
});
afterEach(() => void vi.restoreAllMocks());

/** Of the person, and of what they say, do and answer below. */
const secrets = [
  'Quillfeather',
  'quillfeather',
  'Zookeeper',
  'zebra',
  'predominant',
  'section47',
  'somebody hurts',
  'Group 3',
  'Introduction to Child',
];

const nothingOf = (lines: readonly string[]) => {
  for (const line of lines) for (const secret of secrets) expect(line).not.toContain(secret);
};

describe('the log', () => {
  it('holds nothing of what anybody is called, does, answers or writes, when all goes well', async () => {
    const ann = here.person('somerset-2020', 'Ann Quillfeather');
    await ann.install();
    await byButtons(ann, 'Zookeeper', { contact: 'predominant', section47: 'yes' });
    await ann.say('my neighbour, zebra: somebody hurts a child');
    await ann.press('Text for my manager');
    await ann.uninstall();
    nothingOf([...here.log, ...said]);
  });

  it('nor when it goes wrong: in the store, on the way out, on the way in', async () => {
    const ann = here.person('somerset-2020', 'Ann Quillfeather');
    await ann.say('pathway');
    const mend = here.breakDisk();
    const broken = await ann.say('Zookeeper zebra');
    await ann.press('Next', { title: 'Zookeeper' });
    mend();
    here.teams.failNext('send', faults.status(403, { code: 'ForbiddenOperationException' }), 2);
    await ann.say('zebra Zookeeper');
    await ann.send({ ...broken.sent, id: 'm:1', text: { zebra: 'Zookeeper' } });
    await ann.send({ ...broken.sent, id: 'm:2', conversation: { zebra: 'Zookeeper' } });
    await ann.send('{"zebra": "Zookeeper');
    expect(here.log.length).toBeGreaterThan(0);
    nothingOf([...here.log, ...said]);
  });

  it('says what went wrong by a code that can be looked for', async () => {
    const ann = here.person();
    const mend = here.breakDisk();
    await ann.say('pathway');
    mend();
    expect(here.log.map((line) => JSON.parse(line))).toContainEqual(expect.objectContaining({ code: 'store-write' }));
  });
});
