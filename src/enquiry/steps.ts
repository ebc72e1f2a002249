import { plain } from '../cards/index.ts';
import { carryOver, type Framework, nextQuestion, type Question, type RawAnswers, readAnswers } from '../pathway/index.ts';
import type { Person } from '../people/index.ts';
import { advance, blank, type Enquiry, goBack, goBackTo, type State } from './enquiry.ts';
import { formQuestions, nearestTitle, readForm, type Submitted } from './form.ts';
import { propose } from './proposal.ts';
import { isNo, isYes, readTyped } from './typed.ts';

/** What a person did. `said` is free text while an enquiry is open; everything else is a button or its typed word. */
export type Act =
  | { act: 'said'; text: string }
  | { act: 'title'; title: string }
  | { act: 'form'; submitted: Submitted }
  | { act: 'back' | 'change' | 'open' | 'other' | 'adopt' | 'add' | 'restart' | 'skip' | 'ask' }
  | { act: 'compare'; framework: string }
  | { act: 'show' | 'edit'; role?: string };

/** A sentence to stand at the top of the next card, by name; the words are in `words.ts`. */
export type Notice = 'both' | 'not-understood' | 'type-the-title' | 'nothing-before' | 'unknown-partnership';

export interface Stepped {
  enquiry: Enquiry;
  notice?: Notice;
}

export interface World {
  frameworks: ReadonlyMap<string, Framework>;
  person: Person;
  /** An id for a role that is not in the profile yet. */
  fresh: string;
}

const longestTitle = 120;

const frameworkOf = (world: World, state: State): Framework | undefined => world.frameworks.get(state.framework);

/** The question that the typed way puts next; undefined when nothing more is worth asking. */
export const currentQuestion = (framework: Framework, state: State): Question | undefined =>
  nextQuestion(framework, readAnswers(framework, state.answers), state.unsure);

/** The job title in the person's own words, and what it suggests; straight to the result where there is nothing to ask. */
const titled = (framework: Framework, enquiry: Enquiry, typed: string): Stepped => {
  const title = plain(typed, longestTitle);
  if (title === '') return { enquiry, notice: 'type-the-title' };
  const proposed = propose(framework, title).answers;
  return formed(framework, enquiry, { ...enquiry.state, title, proposed, answers: {}, unsure: [] });
};

const formed = (framework: Framework, enquiry: Enquiry, state: State): Stepped => ({
  enquiry: advance(enquiry, { ...state, step: formQuestions(framework, state).length > 0 ? 'form' : 'result' }),
});

/** On to the next question, or to the result when none is left. */
const asked = (framework: Framework, state: State): State => {
  const next: State = { ...state, proposed: {} };
  return { ...next, step: currentQuestion(framework, next) ? 'asking' : 'result' };
};

const withTyped = (framework: Framework, state: State, text: string): State | undefined => {
  const question = currentQuestion(framework, state);
  const typed = question && readTyped(question, text);
  if (!question || !typed) return undefined;
  if (typed === 'unsure') return asked(framework, { ...state, unsure: [...state.unsure, question.id] });
  return asked(framework, { ...state, answers: { ...state.answers, [question.id]: typed.answer } });
};

/** The title that somebody types in answer to "which of these": its number, or other words for what they do. */
const nearer = (framework: Framework, state: State, text: string): string | undefined => {
  const titles = state.title === undefined ? [] : (propose(framework, state.title).ask?.titles ?? []);
  if (titles.length === 0) return undefined;
  const numbered = titles[Number(/^\s*(\d)\s*$/.exec(text)?.[1] ?? 0) - 1];
  return numbered ?? (propose(framework, text).matches.length > 0 ? text : undefined);
};

const said = (framework: Framework, enquiry: Enquiry, text: string): Stepped => {
  const { state } = enquiry;
  if (state.step === 'title') return titled(framework, enquiry, text);
  if (state.step === 'form' && Object.keys(state.proposed).length > 0) {
    if (isYes(text))
      return { enquiry: advance(enquiry, asked(framework, { ...state, answers: { ...state.proposed, ...state.answers } })) };
    if (isNo(text)) return { enquiry: advance(enquiry, asked(framework, state)) };
    return { enquiry, notice: 'not-understood' };
  }
  const meant = state.step === 'form' ? nearer(framework, state, text) : undefined;
  if (meant !== undefined) return titled(framework, enquiry, meant);
  // On a form of several questions nobody can tell which one a yes or a number is for: they are put one by one instead.
  const several = state.step === 'form' && formQuestions(framework, state).length > 1;
  const next = several ? undefined : withTyped(framework, state, text);
  if (next) return { enquiry: advance(enquiry, next) };
  if (state.step === 'form') return { enquiry: advance(enquiry, asked(framework, state)) };
  return { enquiry, notice: 'not-understood' };
};

/** A form that cannot be read whole comes back as it was filled in; nothing of it has to be done twice. */
const filledIn = (enquiry: Enquiry, answers: RawAnswers): Enquiry => {
  const { state } = enquiry;
  const kept =
    Object.keys(state.answers).length > 0
      ? { answers: { ...state.answers, ...answers } }
      : { proposed: { ...state.proposed, ...answers } };
  return { ...enquiry, version: enquiry.version + 1, state: { ...state, ...kept } };
};

const submitted = (framework: Framework, enquiry: Enquiry, values: Submitted): Stepped => {
  const { state } = enquiry;
  const question = state.step === 'asking' ? currentQuestion(framework, state) : undefined;
  const { answers, unsure, contradictory } = readForm(question ? [question] : formQuestions(framework, state), values);
  if (contradictory) return { enquiry: question ? enquiry : filledIn(enquiry, answers), notice: 'both' };
  if (!question) {
    const nearest = propose(framework, values[nearestTitle] ?? '').answers;
    return { enquiry: advance(enquiry, { ...state, answers: { ...nearest, ...answers }, unsure, proposed: {}, step: 'result' }) };
  }
  const left = Object.hasOwn(answers, question.id) ? [] : [question.id];
  const next = { ...state, answers: { ...state.answers, ...answers }, unsure: [...state.unsure, ...left] };
  return { enquiry: advance(enquiry, asked(framework, next)) };
};

const about = (world: World, id: string | undefined): State | undefined => {
  const role = world.person.roles.find((r) => r.id === id) ?? world.person.roles.at(-1);
  const framework = role && world.frameworks.get(role.framework);
  return role && framework && blank(role.framework, role.id, { title: role.title, answers: carryOver(role.answers, framework) });
};

const moved = (
  world: World,
  framework: Framework,
  enquiry: Enquiry,
  act: Exclude<Act, { act: 'said' | 'title' | 'form' }>,
): Stepped => {
  const { state } = enquiry;
  const to = (next: State): Stepped => ({ enquiry: advance(enquiry, next) });
  switch (act.act) {
    case 'back':
      if (enquiry.past.length === 0) return { enquiry, notice: 'nothing-before' };
      return { enquiry: state.step === 'compare' ? goBackTo(enquiry, 'result') : goBack(enquiry) };
    case 'restart':
      return to(blank(state.framework, state.role));
    case 'add':
      return to(blank(state.framework, world.fresh));
    case 'skip':
      return formed(framework, enquiry, { ...state, proposed: {}, answers: {}, unsure: [] });
    case 'ask':
      return to(asked(framework, state));
    case 'change':
      return formed(framework, enquiry, { ...state, unsure: [] });
    case 'open':
      return to(asked(framework, { ...state, unsure: [] }));
    case 'other':
      return to({ ...state, step: 'other' });
    case 'compare':
      return world.frameworks.has(act.framework)
        ? to({ ...state, step: 'compare', compared: act.framework })
        : { enquiry, notice: 'unknown-partnership' };
    case 'adopt': {
      const chosen = world.frameworks.get(state.compared ?? '');
      if (!chosen) return { enquiry, notice: 'unknown-partnership' };
      const { compared: _, ...rest } = state;
      const next: State = { ...rest, framework: chosen.pack.id, answers: carryOver(state.answers, chosen), unsure: [] };
      return to({ ...next, step: currentQuestion(chosen, next) ? 'form' : 'result' });
    }
    case 'show':
    case 'edit': {
      const next = about(world, act.role);
      return next ? to({ ...next, step: act.act === 'show' ? 'result' : 'form' }) : to(blank(state.framework, state.role));
    }
  }
};

/** One step of the enquiry. Pure: the same act on the same enquiry always gives the same result. */
export const step = (world: World, enquiry: Enquiry, act: Act): Stepped => {
  const framework = frameworkOf(world, enquiry.state);
  if (!framework)
    return {
      enquiry: advance(enquiry, blank([...world.frameworks.keys()][0] ?? '', enquiry.state.role)),
      notice: 'unknown-partnership',
    };
  if (act.act === 'said') return said(framework, enquiry, act.text);
  if (act.act === 'form') return submitted(framework, enquiry, act.submitted);
  if (act.act !== 'title') return moved(world, framework, enquiry, act);
  return titled(framework, enquiry, act.title);
};
