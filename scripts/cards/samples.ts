import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindUnknown, type CardName, type Json, models, withButtons } from '../../src/cards/index.ts';
import { projectRoot } from '../../src/root.ts';

const folder = join(projectRoot, 'cards');
const isCard = (name: string): name is CardName => Object.hasOwn(models, name);

export interface Sample {
  name: CardName;
  card: Json;
}

/** Every card as people get it: bound to the sample beside it, with its buttons. */
export const samples = (): Sample[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sample.json'))
    .map((file) => ({ file, name: file.slice(0, -'.sample.json'.length) }))
    .flatMap(({ file, name }) => {
      if (!isCard(name)) return [];
      const model: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return [{ name, card: withButtons(bindUnknown(name, model), 'execute', { ref: 'sample', version: 1 }) }];
    });
