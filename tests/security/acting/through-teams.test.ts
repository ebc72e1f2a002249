import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/root.ts';
import { presses } from '../../../src/teams/desk.ts';
import { withBot } from '../../fakes/bot.ts';
import type { Person } from '../../fakes/teams/index.ts';
import { leak } from '../../teams/forging.ts';
import { records } from '../../teams/reading.ts';
import { tried } from '../tried.ts';
import { settle } from './world.ts';

const here = withBot();
const partition = 'p-somerset-2020';

/** Whatever a button carries that any route looks at. */
const keys = (): string[] => {
  const folder = join(projectRoot, 'src', 'teams', 'desk');
  const text = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return [...new Set(text.flatMap((one) => [...one.matchAll(/sent\['([\w-]+)'\]/g)].map(([, key = '']) => key)))];
};

/** Everything on the disk but what is only about somebody's own conversation, and what the bot sees to by itself meanwhile. */
const standing = () =>
  Object.keys(Object(JSON.parse(here.stored()).collections))
    .filter((name) => !['entries', 'offers', 'looks', 'plans', 'imports'].includes(name))
    .map((name) => [name, records(here.stored(), name)]);

/** Presses every button there is, with `handle` wherever an id may be; gives what was answered. */
const pressAll = async (mallory: Person, handle: string, id: string): Promise<string[]> => {
  const { sent } = await mallory.say('hello');
  const data = Object.fromEntries([...keys(), 'version'].map((key) => [key, key === 'version' ? 1 : handle]));
  const answers: string[] = [];
  for (const verb of Object.keys(presses)) {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    const { status, body } = await mallory.send({
      ...sent,
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: `f:${verb}:${id}`,
      text: undefined,
      value,
    });
    expect([verb, status]).toEqual([verb, 200]);
    answers.push(JSON.stringify(body));
  }
  return answers;
};

const handles = ['victim', 'victim/own-supervisor', 'session', 'record', 'entry', 'tenant/own-victim-object'];

describe('every button, pressed through Teams with the ids of others', () => {
  it.for([
    ['by somebody of the same partnership', 'somerset-2020'],
    ['by somebody of another', 'solihull-2021'],
  ] as const)('%s changes nothing, shows nothing, and lets nothing out', async ([, framework], { task }) => {
    await here.store.transaction((tx) => settle(tx, partition, 'Alder'));
    const mallory = here.person(framework, 'Mallory Roe');
    await mallory.say('hello');
    await here.settled();
    const before = standing();
    for (const handle of handles) {
      const answers = await pressAll(mallory, `${partition}-${handle.replace('own', partition)}`, handle);
      for (const answer of answers) expect(answer).not.toMatch(leak);
      expect(answers.join('\n')).not.toContain('Alder');
      expect(standing()).toEqual(before);
    }
    tried(task, handles.length * Object.keys(presses).length);
  });
});
