import { dateAfter } from '../../calendar/index.ts';
import { button, type Model, mainButton, type Offer, plain, type Told } from '../../cards/index.ts';
import { carryOver, readAnswers, sourceText, yearlyHours } from '../../pathway/index.ts';
import { allow, nameOf, type Person, persons, type Scene } from '../../people/index.ts';
import { recordsOf, type TrainingRecord } from '../record.ts';
import { type Done, doneBy } from './done.ts';
import { dueBy, type Need, needsOf, neverDone } from './needs.ts';
import { words } from './words.ts';

type Part = Model<'detail'>['parts'][number];

/** So many lines of a part; the newest and most pressing come first. */
const shown = 25;

const part = (title: string, lines: readonly string[]): Part[] =>
  lines.length === 0 ? [] : [{ title, theirLines: lines.slice(0, shown).map((line) => plain(line, 300)) }];

/** What is due, or has been, is shown from a year ahead. */
const ahead = 'P1Y';

/** The hours of the last twelve months beside what the strategy asks for in a year, where it does. */
const hours = (person: Person, { frameworks, today }: Scene, done: readonly Done[]): string[] => {
  const since = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const sum = done.filter(({ day }) => day > since && day <= today).reduce((all, one) => all + (one.hours ?? 0), 0);
  const asked = person.roles.flatMap(({ framework: id, answers }) => {
    const framework = frameworks.get(id);
    return (framework && yearlyHours(framework, readAnswers(framework, carryOver(answers, framework)))) ?? [];
  });
  return [...new Set(asked.map(({ min, max, note, source }) => words.hoursOf(sum, min, max, note ?? '', sourceText(source))))];
};

const waiting = (records: readonly TrainingRecord[]): string[] => [
  ...records.filter(({ state }) => state === 'claimed').map(({ title, done }) => words.claimed(title, done)),
  ...records.filter(({ state }) => state === 'declined').map(({ title, done }) => words.declined(title, done)),
];

const next = (needs: readonly Need[]): string[] =>
  neverDone(needs).map(({ item, missing }) => words.nextOne(item.title, item.requirement, missing));

/** What somebody has done, what is due and what comes next; nothing of any evaluation. */
const partsOf = async (scene: Scene, person: Person, mine: boolean): Promise<Part[]> => {
  const { tx, partition, frameworks, today } = scene;
  const done = await doneBy(scene, person.id);
  const needs = needsOf(person, frameworks, done, today);
  const due = dueBy(needs, dateAfter(today, ahead)).map(({ item, due: by }) =>
    words.dueOn(item.title, by, today, item.refresh ? sourceText(item.refresh.source) : ''),
  );
  const nothing = mine ? words.nothingDone : words.theyNothing;
  return [
    ...part(words.due, due),
    ...part(words.comesNext, person.roles.length === 0 ? [mine ? words.noRole : words.theyNoRole] : next(needs)),
    ...part(words.hours, hours(person, scene, done)),
    ...part(words.waiting, waiting(await recordsOf(tx, partition, person.id))),
    ...part(
      mine ? words.done : words.theyDone,
      done.length === 0 ? [nothing] : done.map(({ title, day, elsewhere }) => words.on(title, day, elsewhere)),
    ),
  ];
};

const offers: Offer[] = [
  { say: 'add training', verb: 'record-add' },
  { say: 'add', verb: 'record-add' },
];

/** One's own training. */
export const myTraining = async (scene: Scene): Promise<Told> => {
  const { actor } = scene;
  allow(actor, 'see-own-training');
  const parts = await partsOf(scene, actor.person, true);
  const unasked = actor.person.agency === undefined;
  const actions = [
    ...(unasked ? [mainButton(words.aboutWork, 'profile')] : []),
    (unasked ? button : mainButton)(words.add, 'record-add'),
    button(words.courses, 'courses'),
    button(words.certificates, 'certificates'),
  ];
  const model = {
    heading: words.heading,
    notice: unasked ? words.askWork : null,
    facts: [],
    parts,
    typing: words.typing,
    actions,
  };
  return { view: { card: 'detail', model }, offers };
};

/** The training of somebody whom the actor supervises; undefined for nobody. */
export const trainingOf = async (scene: Scene, person: string): Promise<Told | undefined> => {
  const { tx, partition } = scene;
  const found = await tx.get(persons, partition, person);
  if (!found) return undefined;
  const name = plain(await nameOf(tx, partition, person), 80) || words.noName;
  const parts = await partsOf(scene, found, false);
  const [claim] = (await recordsOf(tx, partition, person)).filter(({ state }) => state === 'claimed');
  const ways = [
    ...(claim ? [{ say: 'waiting', title: words.seeWaiting, verb: 'record-show', data: { row: claim.id } }] : []),
    { say: 'my team', title: words.team, verb: 'team', data: {} },
  ];
  const actions = ways.map(({ title, verb, data }) => button(title, verb, data));
  const typing = claim ? words.typingWaiting : words.typingTeam;
  return {
    view: { card: 'detail', model: { heading: words.of(name), notice: null, facts: [], parts, typing, actions } },
    offers: ways,
  };
};
