// Learns data/concern/learned.json from the sentences in tests/concern/dev.json, read by words.json and senses.json. Never from held-out.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { readFiles } from '../src/concern/load.ts';
import { reading } from '../src/concern/reading.ts';
import { together, traitsOf } from '../src/concern/traits.ts';
import { projectRoot } from '../src/root.ts';
import { learn } from './concern/learn.ts';
import { examplesFile, learnedFrom } from './concern/learned-from.ts';

const sentencesFile = z.object({ live: z.array(z.string()), ordinary: z.array(z.string()) });

const dataFolder = join(projectRoot, 'data');
const sentences = sentencesFile.parse(JSON.parse(readFileSync(examplesFile, 'utf8')));
const { words, senses } = readFiles(dataFolder);
const { sentencesOf, sensesOf } = reading(words.json, senses.json);
const example = (live: boolean) => (text: string) => ({
  live,
  traits: together(sentencesOf(text).map((s) => traitsOf(s, sensesOf))),
});

const weights = learn([...sentences.live.map(example(true)), ...sentences.ordinary.map(example(false))]);
const traits: Record<string, string> = {};
for (const [trait, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const hundredths = Math.round(weight * 100);
  if (hundredths === 0) continue;
  traits[`${hundredths}`] = traits[`${hundredths}`] === undefined ? trait : `${traits[`${hundredths}`]},${trait}`;
}
writeFileSync(join(dataFolder, 'concern', 'learned.json'), `${JSON.stringify({ from: learnedFrom(), traits }, null, 2)}\n`);
