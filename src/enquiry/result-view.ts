import { contactText, type Model } from '../cards/index.ts';
import {
  type Answers,
  durationInWords,
  type Framework,
  type Item,
  inWords,
  place,
  type Recommendation,
  type Requirement,
  readAnswers,
  recommend,
  remarks,
  type Source,
  settleIt,
  sourceText,
  whatIf,
} from '../pathway/index.ts';
import type { State } from './enquiry.ts';
import { glance } from './glance.ts';
import { words } from './words.ts';

/** The card names its document once; beside each reason the section is enough. */
const section = (source: Source): string => (source === 'default' ? sourceText(source) : source.section);

const order: Requirement[] = ['required', 'recommended', 'suitable', 'conditional', 'optional'];

const titleOf = (framework: Framework, id: string) => framework.training.get(id)?.title ?? id;

const facts = (framework: Framework, all: Item[], item: Item): Model<'result'>['sections'][number]['items'][number]['facts'] => {
  const training = framework.training.get(item.id);
  const others = item.oneOf === null ? [] : all.filter((t) => t.oneOf === item.oneOf && t.id !== item.id).map((t) => t.title);
  const first = (training?.prerequisites ?? []).map(
    (p) => `${titleOf(framework, p.training)}${p.orEquivalent ? ', or an equivalent' : ''}`,
  );
  const refresh = item.refresh && `Every ${durationInWords(item.refresh.every)} (${section(item.refresh.source)})`;
  return [
    ...(item.condition ? [{ title: 'When', value: item.condition }] : []),
    ...(others.length > 0 ? [{ title: 'Choose one', value: `This or ${inWords(others, 'or')}: one is enough` }] : []),
    ...(first.length > 0 ? [{ title: 'Do first', value: inWords(first) }] : []),
    ...(refresh ? [{ title: 'Refresh', value: refresh }] : []),
    ...(training ? [{ title: 'Given by', value: training.provider }] : []),
    ...(training?.delivery ? [{ title: 'How', value: training.delivery }] : []),
  ];
};

/** The training of a recommendation, strongest requirement first. */
const byRequirement = (training: Item[]): { requirement: Requirement; items: Item[] }[] =>
  order
    .map((requirement) => ({ requirement, items: training.filter((t) => t.requirement === requirement) }))
    .filter((s) => s.items.length > 0);

/** The local label of each group, beside the workforce group and the intercollegiate level where the document gives one. */
export const groupTitles = (framework: Framework, groups: string[]): string[] =>
  groups.map((id) => {
    const group = framework.groups.get(id);
    const level = group && group.intercollegiate.length > 0 ? `, intercollegiate level ${inWords(group.intercollegiate)}` : '';
    return `${group?.label ?? id} (workforce group ${id} of Working Together 2010${level})`;
  });

const openLines = (framework: Framework, state: State, now: Recommendation, today: string): Model<'result'>['open'] => {
  const answers = readAnswers(framework, state.answers);
  return now.open.flatMap((id) => {
    const question = framework.questions.get(id);
    if (!question) return [];
    const adds = whatIf(framework, answers, now, id, today).map(({ value, adds }) => {
      const label = question.kind === 'yes-no' ? words.yesOrNo(value) : question.values.find((v) => v.value === value)?.label;
      return `${label}: ${inWords(adds.map((t) => `${t.title} (${t.requirement})`))}`;
    });
    return [{ prompt: question.prompt, adds: adds.length > 0 ? words.wouldAdd(adds) : words.mayMatter }];
  });
};

const ask = ({ pack }: Framework): string | null =>
  pack.contacts.length > 0 ? pack.contacts.map(contactText).join('\n\n') : null;

const cited = (text: string, source: Source): string => (source === 'default' ? text : `${text} (${section(source)})`);

/** The period has a place of its own on the card; a contradiction shows both readings, one under the other. */
const remarksOf = (framework: Framework, answers: Answers, today: string): Pick<Model<'result'>, 'ended' | 'notes'> => {
  const all = remarks(framework, answers, today);
  const ended = all.find((r) => r.kind === 'period');
  return {
    ended: ended ? cited(ended.text, ended.source) : null,
    notes: all
      .filter((r) => r !== ended)
      .map((r) =>
        r.kind === 'contradiction'
          ? { text: words.contradiction(r.text), readings: r.readings.map((one) => cited(one.text, one.source)), after: settleIt }
          : { text: cited(r.text, r.source), readings: [], after: null },
      ),
  };
};

/** Why no training is listed: the strategy sets none, or answers are missing; null where some is. */
export const whyNothing = (
  framework: Framework,
  { placed, open }: Recommendation,
  notEnough: string = words.notEnough,
): string | null => (placed ? null : open.length > 0 ? notEnough : words.nothing(framework));

/** The recommendation card: what, how strongly, what first, when again, why and from where, and what is not settled. */
export const resultView = (framework: Framework, state: State, today: string): Model<'result'> => {
  const answers = readAnswers(framework, state.answers);
  const now = recommend(framework, answers, today);
  return {
    heading: words.resultHeading,
    theirTitle: state.title ?? null,
    strategy: words.strategy(framework),
    ...remarksOf(framework, answers, today),
    groups: groupTitles(framework, now.groups).map((title, i) => ({
      title,
      value: framework.groups.get(now.groups[i] ?? '')?.description ?? '',
    })),
    nothing: whyNothing(framework, now, words.notEnoughYet),
    sections: byRequirement(now.training).map(({ requirement, items }) => ({
      ...words.requirement[requirement],
      glance: glance(now.training, items),
      items: items.map((t) => ({
        title: t.title,
        facts: facts(framework, now.training, t),
        why: t.because.map((b) => ({ reason: b.reason, source: section(b.source) })),
      })),
    })),
    open: openLines(framework, state, now, today),
    ask: ask(framework),
    typing: now.open.length > 0 ? words.resultTypingOpen : words.resultTyping,
  };
};

/** What another partnership's strategy would say to the same answers. Nothing of it is kept. */
export const compareView = (framework: Framework, answers: State['answers'], today: string): Model<'compare'> => {
  const read = readAnswers(framework, answers);
  const then = recommend(framework, read, today);
  return {
    heading: words.compareHeading(framework),
    partnership: framework.pack.partnership,
    ...remarksOf(framework, read, today),
    groups: framework.pack.groups.length > 0 ? place(framework, read).map((g) => framework.groups.get(g)?.label ?? g) : [],
    nothing: whyNothing(framework, then),
    sections: byRequirement(then.training).map(({ requirement, items }) => ({
      title: words.requirement[requirement].title,
      items: glance(then.training, items),
    })),
    prompts: then.open.map((q) => framework.questions.get(q)?.prompt ?? q),
    open: then.open.length > 0 ? words.compareOpen(then.open.length) : null,
  };
};
