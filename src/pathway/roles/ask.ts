import type { Framework } from '../framework.ts';
import type { Reading } from './reading.ts';

/** The one thing that would settle what somebody does. */
export interface Ask {
  question: string;
  /** Titles that can be chosen or typed instead. */
  suggestions: string[];
  /** The framework's own question that this is, when an answer to it settles the groups. */
  settledBy?: string;
}

const notThere: Ask = {
  question: 'What do you do, and who with? For example “cleaner at a primary school” or “nurse on a children’s ward”.',
  suggestions: [],
};

/** What to ask somebody who named what they do no longer, or not. */
export const askInstead: Ask = { question: 'What do you do now, paid or as a volunteer, and who with?', suggestions: [] };

/** The framework's question that tells two sets of groups apart: the one about the highest group that only one of them has. */
const telling = (framework: Framework, a: readonly string[], b: readonly string[]): Ask | undefined => {
  const apart = [...a.filter((g) => !b.includes(g)), ...b.filter((g) => !a.includes(g))].sort().reverse();
  for (const group of apart) {
    const [first] = framework.placing.get(group) ?? [];
    const question = first && framework.questions.get(first.question);
    if (question) return { question: question.prompt, suggestions: [], settledBy: question.id };
  }
  return undefined;
};

/** What to ask about a title that could not be settled. */
export const askAbout = (framework: Framework, { options, full, unclear }: Reading): Ask => {
  if (unclear) return { question: unclear.ask, suggestions: unclear.suggestions };
  const [first, second] = options;
  if (!first) return notThere;
  const asked = full && second ? telling(framework, first.groups, second.groups) : undefined;
  if (asked) return asked;
  return {
    question: 'Which of these is nearest to what you do?',
    suggestions: [...new Set(options.map((o) => o.role))].slice(0, 5),
  };
};
