import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindUnknown, type CardName, type Json, models, withButtons } from '../../src/cards/index.ts';
import { projectRoot } from '../../src/root.ts';

export interface Sample {
  name: CardName;
  card: Json;
}

const sampleOf = (name: CardName): Sample => {
  const model: unknown = JSON.parse(readFileSync(join(projectRoot, 'cards', `${name}.sample.json`), 'utf8'));
  return { name, card: withButtons(bindUnknown(name, model), 'execute', { ref: 'sample', version: 1 }) };
};

/** Every card as people get it: bound to the sample beside it, with its buttons. */
export const samples = (): Sample[] => (Object.keys(models) as CardName[]).map(sampleOf);
