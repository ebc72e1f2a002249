import type { Given } from '../evaluations.ts';
import type { Run } from '../officer.ts';
import type { Somebody } from '../settle-in.ts';
import type { Deed } from '../three-months.ts';
import type { Kept } from './kept.ts';

type Answers = Readonly<Record<string, string>>;

/** Whether they say the same, in whichever order. */
const same = (a: Answers, b: Answers): boolean => {
  const said = (answers: Answers) => JSON.stringify(Object.entries(answers).sort());
  return said(a) === said(b);
};

/** Takes the first that is alike out of `from`; false where none is. */
const takeOut = <T>(from: T[], alike: (one: T) => boolean): boolean => {
  const at = from.findIndex(alike);
  if (at >= 0) from.splice(at, 1);
  return at >= 0;
};

/** Of those who sent several times, what the bot took last, and what they sent and heard nothing of. */
const lastOf = <T extends { acknowledged: boolean }>(all: readonly T[], key: (one: T) => string) => {
  const sure = new Map<string, T>();
  for (const one of all) if (one.acknowledged) sure.set(key(one), one);
  return { sure: [...sure.values()], open: all.filter(({ acknowledged }) => !acknowledged) };
};

/** That somebody wants to be contacted stands with their name and is no answer. */
const without = (answers: Answers, left: string | undefined): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => id !== left));

/** Whoever was not there after all has their answers dropped. */
const isDropped = (evaluation: string, runs: readonly Run[], people: readonly Somebody[]): boolean => {
  const [session, person] = evaluation.split('/');
  const run = runs.find(({ id }) => id === session);
  const n = people.find(({ id }) => id === person)?.n;
  return !run || n === undefined || !run.present.has(n);
};

/** Answers about sessions that are not as they were given: lost, changed, or given by nobody. A sentence each. */
export const untrueAnswers = (
  { responses, questionnaires }: Kept,
  given: readonly Given[],
  runs: readonly Run[],
  people: readonly Somebody[],
): string[] => {
  const { sure, open } = lastOf(given, ({ evaluation }) => evaluation);
  const wrong: string[] = [];
  for (const [session, all] of responses) {
    const stored = all.filter(({ sent }) => sent).map(({ before, after, questionnaire }) => ({ before, after, questionnaire }));
    const alike = (one: Given) => (kept: (typeof stored)[number]) => {
      const contact = questionnaires.get(kept.questionnaire)?.questions.find(({ use }) => use === 'contact')?.id;
      return same(kept.after, without(one.after, contact)) && same(kept.before, one.before);
    };
    const here = (one: Given) => one.evaluation.startsWith(`${session}/`);
    for (const one of sure.filter(here)) {
      const found = takeOut(stored, alike(one));
      if (!found && !isDropped(one.evaluation, runs, people))
        wrong.push(`the answers to ${one.evaluation} are lost: ${JSON.stringify(one)}`);
    }
    for (const kept of stored)
      if (!open.some((one) => here(one) && alike(one)(kept)))
        wrong.push(`nobody has answered ${JSON.stringify(kept)} about ${session}`);
  }
  return wrong;
};

/** The same of what was answered some months later. */
export const untrueLater = ({ responses, observations, followUps }: Kept, deeds: readonly Deed[]): string[] => {
  const { sure, open } = lastOf(
    deeds.filter(({ is }) => is === 'answered'),
    ({ id }) => id,
  );
  const ended = new Set(followUps.filter(({ state }) => state === 'ended').map(({ id }) => id));
  const as = new Map(followUps.map((one) => [one.id, one.as]));
  const wrong: string[] = [];
  for (const session of responses.keys())
    for (const [role, stored] of [
      ['practitioner', (responses.get(session) ?? []).flatMap(({ later }) => (later?.sent ? [later.answers] : []))],
      ['supervisor', (observations.get(session) ?? []).flatMap(({ sent, answers }) => (sent ? [answers] : []))],
    ] as const) {
      const here = ({ id }: Deed) => id.startsWith(`${session}/`) && as.get(id) === role;
      for (const one of sure.filter(here))
        if (!takeOut(stored, (answers) => same(answers, one.answers)) && !ended.has(one.id))
          wrong.push(`what was answered to ${one.id} is lost: ${JSON.stringify(one.answers)}`);
      for (const answers of stored)
        if (!open.some((one) => here(one) && same(one.answers, answers)))
          wrong.push(`nobody has answered ${JSON.stringify(answers)} about ${session}`);
    }
  return wrong;
};
