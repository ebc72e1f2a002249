import { describe, expect, it } from 'vitest';
import { want } from '../../../src/outbox/index.ts';
import { withBot } from '../../fakes/bot.ts';
import type { Person, Shown } from '../../fakes/teams/index.ts';
import { records } from '../../teams/reading.ts';

const here = withBot();

/** Names as a directory would hold them, if somebody had put them there. */
const hostile = [
  '[Ann](https://evil.test) **bold**',
  '# Ann\n- evil\n> evil',
  '${json(string(people))} evil',
  '{{DATE(2026-07-01T00:00:00Z, SHORT)}} evil',
  '\u202elive\u202c \u2066evil\u2069 \u200b\u200d\ufeff\u0000',
  '<at>Signpost</at> <img src=x onerror=evil>',
  '__proto__ evil',
  `evil ${'n'.repeat(400)}`,
];

const unseen = /[^\P{Cc}\n]|[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2066-\u206f\ufeff]/u;

/** Each text in a card, with the type of the element that it stands in. */
const texts = (node: unknown, type = ''): { type: string; text: string }[] => {
  if (typeof node === 'string') return [{ type, text: node }];
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && typeof node.type === 'string' ? node.type : type;
  return Object.values(node).flatMap((part) => texts(part, own));
};

const harmless = (shown: Shown, name: string): void => {
  const all = texts(shown.card?.json);
  // Nothing of it is lost but what nobody sees.
  expect(all.some(({ text }) => text.includes('evil'))).toBe(true);
  for (const { type, text } of all) {
    expect(text).not.toMatch(unseen);
    expect(text).not.toMatch(/\$\{|\{\{/);
    if (text.includes('evil')) expect([name, type]).toEqual([name, 'TextRun']);
  }
};

/** They are gone while something waits for them: the officer is told, by name. */
const lost = async (person: Person): Promise<void> => {
  const account = records(here.stored(), 'accounts').find(({ objectId }) => objectId === person.aadObjectId);
  const due = new Date('2026-07-03T09:00:00Z');
  const to = { person: String(account?.['person']) };
  await here.store.transaction((tx) => want(tx, 'p-somerset-2020', { kind: 'evaluation', key: 'k', about: 'a', to, due }));
  await person.uninstall();
  here.clock.moveTo(new Date('2026-07-01T10:16:00Z'));
  await here.settled();
};

describe('a name from the directory', () => {
  it.each(hostile.map((name) => [JSON.stringify(name).slice(0, 50), name]))(
    '%s is shown as it is, to its owner and to an officer, and never read as anything else',
    async (_, name) => {
      const olga = here.officer();
      await olga.install();
      const ann = here.person('somerset-2020', name);
      await ann.install();
      await ann.say('privacy');
      harmless(await ann.sees(/evil/), name);
      await lost(ann);
      harmless(await olga.sees(/evil/), name);
    },
  );
});
