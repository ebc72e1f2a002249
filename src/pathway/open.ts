import type { Answers } from './answers.ts';
import type { Framework } from './framework.ts';
import { type Influence, influences } from './influence.ts';
import { remembered } from './remembered.ts';

/**
 * The questions not yet answered whose answer could still change the training listed, its requirement, alternatives,
 * prerequisites or refresh, whatever the other open questions turn out to be. In the order they are asked.
 */
export const openQuestions = remembered((framework: Framework, answers: Answers): readonly string[] => {
  const open = new Set<string>();
  for (const influence of influences(framework, answers)) addOpen(influence, answers, open);
  return [...framework.questions.keys()].filter((q) => open.has(q));
});

/** Walks the cells that the answers leave possible; a question is open if two cells that differ in it alone differ in outcome. */
const addOpen = ({ dimensions, outcomes }: Influence, answers: Answers, open: Set<string>): void => {
  const strides = dimensions.map((_, i) => dimensions.slice(i + 1).reduce((n, d) => n * d.classes.length, 1));
  const free = dimensions.map((d) => !answers.given.has(d.question));
  const visit = (depth: number, cell: number): void => {
    const dimension = dimensions[depth];
    if (!dimension) {
      compare(cell);
      return;
    }
    const stride = strides[depth] ?? 1;
    if (free[depth]) for (let c = 0; c < dimension.classes.length; c++) visit(depth + 1, cell + c * stride);
    else visit(depth + 1, cell + dimension.classOf(answers.given.get(dimension.question)) * stride);
  };
  const compare = (cell: number): void => {
    dimensions.forEach((d, i) => {
      if (!free[i] || open.has(d.question)) return;
      const stride = strides[i] ?? 1;
      const position = Math.floor(cell / stride) % d.classes.length;
      if (position > 0 && outcomes[cell] !== outcomes[cell - position * stride]) open.add(d.question);
    });
  };
  visit(0, 0);
};
