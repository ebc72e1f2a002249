import type { Model } from '../cards/index.ts';
import { type Framework, type Question, type RoleMatch, sourceText } from '../pathway/index.ts';
import type { State } from './enquiry.ts';
import { formQuestions, inputOf, nearestTitle, noneOfThese, notSure, prefilled, tickList } from './form.ts';
import { type Proposal, propose } from './proposal.ts';
import { currentQuestion, type Notice } from './steps.ts';
import { words } from './words.ts';

type Field = Model<'form'>['fields'][number];

const list = (answer: string | string[] | undefined): string[] =>
  answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;

const oneField = (question: Question, answer: string | string[] | undefined, numbered: boolean): Field => {
  const many = question.kind === 'many';
  const options = question.values.map((v, i) => ({ title: numbered ? `${i + 1}. ${v.label}` : v.label, value: v.value }));
  const chosen = list(answer);
  return {
    id: inputOf(question),
    label: question.prompt,
    choices: [
      ...options,
      ...(many ? [{ title: words.noneOfThese, value: noneOfThese }] : []),
      { title: words.notSure, value: notSure },
    ],
    many,
    style: !many && options.length > 8 ? 'compact' : 'expanded',
    value: many && answer !== undefined && chosen.length === 0 ? noneOfThese : chosen.join(','),
    error: many ? words.errorMany : words.errorOne,
  };
};

/** Yes/no questions stand together in one tick list. */
const tickField = (
  questions: Question[],
  filled: State['answers'],
  proposed: State['proposed'],
  answers: State['answers'],
): Field => {
  const yes = questions.filter((q) => filled[q.id] === 'yes').map((q) => q.id);
  const answered = questions.filter((q) => answers[q.id] !== undefined);
  const allNo = answered.length === questions.length && yes.length === 0;
  const someOpen = answered.length > 0 && answered.length < questions.length && Object.keys(proposed).length === 0;
  return {
    id: tickList,
    label: words.tickAll,
    choices: [
      ...questions.map((q) => ({ title: q.values.find((v) => v.value === 'yes')?.label ?? q.prompt, value: q.id })),
      { title: words.noneOfThese, value: noneOfThese },
      { title: words.notSureRest, value: notSure },
    ],
    many: true,
    style: 'expanded',
    value: [...yes, ...(allNo ? [noneOfThese] : []), ...(someOpen ? [notSure] : [])].join(','),
    error: words.errorMany,
  };
};

const yesNoField = (question: Question): Field => ({
  ...oneField({ ...question, kind: 'one' }, undefined, true),
  choices: [
    { title: `1. ${words.yesOrNo('yes')}`, value: question.id },
    { title: `2. ${words.yesOrNo('no')}`, value: noneOfThese },
    { title: words.notSure, value: notSure },
  ],
  id: tickList,
  value: '',
});

/** What was made of the job title, and from where; null where a strategy has no groups to find it in. */
const found = (framework: Framework, { matches, ask }: Proposal): string | null => {
  if (framework.pack.groups.length === 0) return null;
  const labels = (match: RoleMatch) => match.groups.map((g) => framework.groups.get(g)?.label ?? g);
  const [first, second] = matches;
  if (!first) return ask ? null : words.notFound;
  if (second) return words.between(first.role, labels(first), second.role, labels(second));
  return words.found(first.role, labels(first), sourceText(first.source));
};

/** The one thing that settles a title which says nothing by itself. */
const nearestField = ({ ask }: Proposal): Field[] => {
  if (!ask) return [];
  const choices = ask.titles.map((title, i) => ({ title: `${i + 1}. ${title}`, value: title }));
  const none = { title: words.noneOfThese, value: noneOfThese };
  return [
    {
      id: nearestTitle,
      label: ask.question,
      choices: [...choices, none],
      many: false,
      style: 'expanded',
      value: '',
      error: words.errorOne,
    },
  ];
};

const typingFor = (state: State, proposal: Proposal | undefined): string => {
  if (Object.keys(state.proposed).length > 0) return words.formTypingProposed;
  return proposal?.ask ? words.formTypingNearest : words.formTyping;
};

/** One card that confirms what the job title suggests and asks every question still open. */
export const formView = (framework: Framework, state: State, notice: Notice | undefined): Model<'form'> => {
  const questions = formQuestions(framework, state);
  const filled = prefilled(state);
  const yesNo = questions.filter((q) => q.kind === 'yes-no');
  const firstYesNo = yesNo[0];
  const fields = questions.flatMap((q) => {
    if (q.kind !== 'yes-no') return [oneField(q, filled[q.id], false)];
    return q === firstYesNo ? [tickField(yesNo, filled, state.proposed, state.answers)] : [];
  });
  const changing = Object.keys(state.answers).length > 0;
  const proposal = changing || state.title === undefined ? undefined : propose(framework, state.title);
  return {
    heading: changing ? words.changeHeading : words.formHeading,
    notice: notice ? words.notices[notice] : null,
    theirTitle: state.title ?? null,
    found: proposal ? found(framework, proposal) : null,
    fields: [...(proposal ? nearestField(proposal) : []), ...fields],
    submit: words.submit,
    typing: typingFor(state, proposal),
  };
};

/** One question alone, numbered, for those who type. */
export const questionView = (framework: Framework, state: State, notice: Notice | undefined): Model<'form'> | undefined => {
  const question = currentQuestion(framework, state);
  if (!question) return undefined;
  const field = question.kind === 'yes-no' ? yesNoField(question) : oneField(question, undefined, true);
  return {
    heading: words.questionHeading,
    notice: notice ? words.notices[notice] : null,
    theirTitle: null,
    found: null,
    fields: [field],
    submit: words.submitQuestion,
    typing: question.kind === 'many' ? words.questionTypingMany : words.questionTyping,
  };
};
