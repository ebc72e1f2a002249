import type { Answers } from './answers.ts';
import { type Framework, groupsIn } from './framework.ts';
import { remarks, remarkText } from './notes.ts';
import { openQuestions } from './open.ts';
import { firing, listedAfter, type Outcome, outcome } from './outcome.ts';
import type { Rule, Training } from './pack.ts';
import { inGroup, place } from './place.ts';
import { remembered } from './remembered.ts';
import { type Source, sourceOf } from './source.ts';
import { inWords } from './words.ts';

export interface Because {
  reason: string;
  source: Source;
}

export interface Item extends Outcome {
  title: string;
  condition: string | null;
  because: Because[];
}

export interface Recommendation {
  framework: string;
  groups: string[];
  /** False when the strategy sets nothing for these answers. */
  placed: boolean;
  training: Item[];
  notes: string[];
  /** Questions whose answer could still change the training, its requirement, alternatives, prerequisites or refresh. */
  open: string[];
}

const becauseOfRule = (framework: Framework, answers: Answers, rule: Rule): Because => {
  const named = new Set(groupsIn(rule.when));
  const labels = [...named]
    .filter((g) => inGroup(framework, answers, g) === 'yes')
    .map((g) => framework.groups.get(g)?.label ?? g);
  return { reason: rule.reason.replaceAll('{group}', inWords(labels)), source: sourceOf(framework.pack, rule.source) };
};

const becauseOfOrder = (framework: Framework, training: string, after: string): Because[] => {
  const next = framework.training.get(after);
  const before = next?.prerequisites.find((p) => p.training === training);
  if (!next || !before) return [];
  const reason = `Comes before ${next.title}${before.orEquivalent ? ', unless you have done an equivalent' : ''}.`;
  return [{ reason, source: sourceOf(framework.pack, before.source) }];
};

const item = (framework: Framework, answers: Answers, training: Training): Item | undefined => {
  const result = outcome(framework, answers, training);
  if (!result) return undefined;
  const rules = firing(framework, answers, training.id);
  const order = () => listedAfter(framework, answers, training.id).flatMap((d) => becauseOfOrder(framework, training.id, d));
  return {
    ...result,
    title: training.title,
    condition: rules.find((r) => r.requirement === result.requirement && r.condition)?.condition ?? null,
    because: rules.length > 0 ? rules.map((r) => becauseOfRule(framework, answers, r)) : order(),
  };
};

const listed = remembered((framework, answers): readonly Item[] =>
  framework.pack.training.flatMap((t) => item(framework, answers, t) ?? []),
);

/**
 * Which training the framework lists for these answers, how strongly, why and from where.
 * @param today calendar date, `YYYY-MM-DD`, in the partnership's time zone; decides whether the strategy's period has ended.
 */
export const recommend = (framework: Framework, answers: Answers, today: string): Recommendation => {
  const training = [...listed(framework, answers)];
  return {
    framework: framework.pack.id,
    groups: framework.pack.groups.length > 0 ? place(framework, answers) : [],
    placed: training.length > 0,
    training,
    notes: remarks(framework, answers, today).map(remarkText),
    open: [...openQuestions(framework, answers)],
  };
};
