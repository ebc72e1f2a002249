import type { Given } from '../evaluations.ts';
import type { Run } from '../officer.ts';
import type { Somebody } from '../settle-in.ts';
import type { Deed } from '../three-months.ts';
import type { Kept } from './kept.ts';

type Answers = Readonly<Record<string, string>>;
type Answered = Pick<Kept, 'responses' | 'questionnaires'>;
type Register = Pick<Run, 'id' | 'present'>;
type Named = Pick<Somebody, 'n' | 'id'>;

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

/** That somebody wants to be contacted, or interviewed, stands with their name and is no answer. */
const answersIn = (given: Answers, questionnaire: string, { questionnaires }: Answered): Answers => {
  const asked = questionnaires.get(questionnaire)?.questions ?? [];
  const wishes = new Set(asked.flatMap(({ id, use }) => (use === 'contact' || use === 'interview' ? id : [])));
  return Object.fromEntries(Object.entries(given).filter(([id]) => !wishes.has(id)));
};

/** Whoever was not there after all has their answers dropped. */
const isDropped = (evaluation: string, runs: readonly Register[], people: readonly Named[]): boolean => {
  const [session, person] = evaluation.split('/');
  const run = runs.find(({ id }) => id === session);
  const n = people.find(({ id }) => id === person)?.n;
  return !run || n === undefined || !run.present.has(n);
};

/** Answers about sessions that are not as they were given: lost, changed, or given by nobody. A sentence each. */
export const untrueAnswers = (
  kept: Answered,
  given: readonly Given[],
  runs: readonly Register[],
  people: readonly Named[],
): string[] => {
  const { sure, open } = lastOf(given, ({ evaluation }) => evaluation);
  const wrong: string[] = [];
  for (const [session, all] of kept.responses) {
    const stored = all.filter(({ sent }) => sent);
    const alike = (one: Given) => (response: (typeof stored)[number]) =>
      same(response.after, answersIn(one.after, response.questionnaire, kept)) && same(response.before, one.before);
    const here = (one: Given) => one.evaluation.startsWith(`${session}/`);
    for (const one of sure.filter(here)) {
      const found = takeOut(stored, alike(one));
      if (!found && !isDropped(one.evaluation, runs, people)) wrong.push(`the answers to ${one.evaluation} are lost`);
    }
    for (const response of stored)
      if (!open.some((one) => here(one) && alike(one)(response)))
        wrong.push(`nobody has answered ${JSON.stringify(response)} about ${session}`);
  }
  return wrong;
};

interface Later {
  questionnaire: string;
  answers: Answers;
}

/** The same of what was answered some months later. */
export const untrueLater = (kept: Answered & Pick<Kept, 'followUps' | 'observations'>, deeds: readonly Deed[]): string[] => {
  const answers = deeds.filter(({ is }) => is === 'answered');
  const { sure, open } = lastOf(answers, ({ id }) => id);
  const ended = new Set(kept.followUps.filter(({ state }) => state === 'ended').map(({ id }) => id));
  const as = new Map(kept.followUps.map((one) => [one.id, one.as]));
  const alike = (one: Deed) => (later: Later) => same(later.answers, answersIn(one.answers, later.questionnaire, kept));
  const wrong: string[] = [];
  const compare = (session: string, role: 'practitioner' | 'supervisor', stored: Later[]): void => {
    const here = ({ id }: Deed) => id.startsWith(`${session}/`) && as.get(id) === role;
    for (const one of sure.filter(here))
      if (!takeOut(stored, alike(one)) && !ended.has(one.id)) wrong.push(`what was answered to ${one.id} is lost`);
    for (const later of stored)
      if (!open.some((one) => here(one) && alike(one)(later)))
        wrong.push(`nobody has answered ${JSON.stringify(later)} about ${session}`);
  };
  for (const [session, all] of kept.responses)
    compare(
      session,
      'practitioner',
      all.flatMap(({ later }) => (later?.sent ? [later] : [])),
    );
  for (const [session, all] of kept.observations)
    compare(
      session,
      'supervisor',
      all.filter(({ sent }) => sent),
    );
  return wrong;
};
