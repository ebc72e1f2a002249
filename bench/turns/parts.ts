import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindUnknown, type CardName, withButtons } from '../../src/cards/index.ts';
import { loadFrameworks, matchRole, nextQuestion, readAnswers, recommend } from '../../src/pathway/index.ts';
import { projectRoot } from '../../src/root.ts';
import { aim, figure, median, table } from '../report.ts';

/** Milliseconds of one call, the median of some batches after a warm-up. */
const each = (work: (i: number) => unknown, calls = 200, batches = 15): number => {
  const batch = () => {
    const before = performance.now();
    for (let i = 0; i < calls; i++) work(i);
    return (performance.now() - before) / calls;
  };
  batch();
  return median(Array.from({ length: batches }, batch));
};

const sample = (card: CardName): unknown => JSON.parse(readFileSync(join(projectRoot, 'cards', `${card}.sample.json`), 'utf8'));

/** The parts of a turn by themselves. */
export const parts = (): string[] => {
  const frameworks = loadFrameworks(join(projectRoot, 'data'));
  const somerset = frameworks.get('somerset-2020');
  if (!somerset) throw new TypeError('the Somerset pack is gone');
  const answers = readAnswers(somerset, { contact: 'predominant', 'with-children': 'yes', lead: 'yes', section47: 'no' });
  const said: { said: string }[] = JSON.parse(
    readFileSync(join(projectRoot, 'tests', 'pathway', 'roles', 'dev.json'), 'utf8'),
  ).titles;
  const titles = said.map((t) => t.said);
  const drawn = (card: CardName) => {
    const model = sample(card);
    return each(() => withButtons(bindUnknown(card, model), 'execute', { ref: 'r', version: 1 }));
  };
  const match = each((i) => matchRole(somerset, titles[i % titles.length] ?? ''), titles.length);
  return [
    table(
      ['one call', 'ms'],
      [
        ['a recommendation', figure(each(() => recommend(somerset, answers, '2026-11-22')))],
        ['the next question', figure(each(() => nextQuestion(somerset, answers)))],
        [`a role match (over ${titles.length} titles as people type them)`, figure(match)],
        ['a card bound: the form', figure(drawn('form'))],
        ['a card bound: the result', figure(drawn('result'))],
      ],
    ),
    '',
    aim('a role match under 2 ms', `${figure(match)} ms`, match < 2),
  ];
};
