import { join } from 'node:path';
import {
  type Framework,
  loadFrameworks,
  type RawAnswers,
  type Recommendation,
  readAnswers,
  recommend,
} from '../../src/pathway/index.ts';
import { projectRoot } from '../../src/root.ts';

export const dataFolder = join(projectRoot, 'data');

/** The five packs, and a made-up sixth that is unlike them all. */
export const frameworks = loadFrameworks(dataFolder, [
  join(dataFolder, 'frameworks'),
  join(projectRoot, 'tests', 'pathway', 'fixtures'),
]);

export const all: [id: string, framework: Framework][] = [...frameworks];

/** Those of the project itself. */
export const five = ['cheshire-west-2015', 'cumbria-2022', 'wandsworth-2017', 'somerset-2020', 'solihull-2021'];

export const frameworkOf = (id: string): Framework => {
  const framework = frameworks.get(id);
  if (!framework) throw new Error(`no pack ${id}`);
  return framework;
};

export const today = '2026-11-22';

/** What the framework `id` recommends; the answers go the whole way from what a card or a command sends. */
export const ask = (id: string, raw: RawAnswers, on = today): Recommendation =>
  recommend(frameworkOf(id), readAnswers(frameworkOf(id), raw), on);

/** Each training with how strongly it is meant: `level-1 suitable`. */
export const listed = (recommendation: Recommendation): string[] =>
  recommendation.training.map((t) => `${t.id} ${t.requirement}`);

/** What `open` is about, as one text: equal if and only if the results are. */
export const resultOf = ({ training }: Recommendation): string =>
  JSON.stringify(training.map((t) => [t.id, t.requirement, t.oneOf, t.prerequisites, t.refresh]));
