import { button, plain, type Told } from '../../cards/index.ts';
import { nameOf, type Scene } from '../../people/index.ts';
import { dayOf } from '../day-in-words.ts';
import { countsOf, findSample, titleOf } from './find.ts';
import { listSamples } from './list.ts';
import { drawFrom } from './pool.ts';
import { membersOf, type Sample, sampleMembers, samples } from './sample.ts';
import { words } from './words.ts';

const { about: says } = words;
const mostStrata = 20;

const strataLines = ({ strata }: Sample): string[] => [
  ...strata
    .slice(0, mostStrata)
    .map(({ agency, group, drawn, agreed }) =>
      says.stratum(plain(agency, 80) || says.noAgency, group || says.noGroup, drawn, agreed),
    ),
  ...(strata.length > mostStrata ? [says.rest(strata.length - mostStrata)] : []),
];

const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => plain(line, 3_000) || []);

/** Whether nothing has come of it yet. */
const isUntouched = async ({ tx, partition }: Scene, { id, learned, gone }: Sample): Promise<boolean> =>
  !learned && !gone && (await membersOf(tx, partition, id)).every(({ history }) => history.length === 0);

/** How a sample was drawn, so that it can be checked, and what was learned. */
export const aboutSample = async (scene: Scene, id: unknown, notice: string | null = null): Promise<Told> => {
  const { tx, partition } = scene;
  const sample = await findSample(scene, id);
  const { drawn } = await countsOf(scene, sample);
  const undo = await isUntouched(scene, sample);
  const data = { sample: sample.id };
  const facts = [
    { title: says.course, theirValue: plain(await titleOf(scene, sample.course), 160) },
    { title: says.kind, theirValue: words.kinds[sample.kind] },
    { title: says.on, theirValue: dayOf(scene, sample.at) },
    { title: says.by, theirValue: plain(await nameOf(tx, partition, sample.by), 80) || words.noName },
    { title: says.size, theirValue: words.people(sample.size) },
    { title: says.drawn, theirValue: words.people(drawn) },
    { title: says.seed, theirValue: sample.seed },
  ];
  const parts = [
    { title: says.strata, theirLines: strataLines(sample) },
    { title: says.how, theirLines: [...says.howText] },
    ...(sample.learned ? [{ title: says.learned, theirLines: linesOf(sample.learned.text) }] : []),
  ];
  const actions = [
    button(says.check, 'interviews-check', data),
    ...(undo ? [button(says.undo, 'interviews-undo', data)] : []),
    button(says.back, 'interviews-show', data),
  ];
  return {
    view: { card: 'detail', model: { heading: says.heading, notice, facts, parts, typing: says.typing(undo), actions } },
    offers: [
      { say: 'check', verb: 'interviews-check', data },
      ...(undo ? [{ say: 'take back', verb: 'interviews-undo', data }] : []),
      ...['people', 'list', 'back'].map((say) => ({ say, verb: 'interviews-show', data })),
    ],
  };
};

/** Draws again with the same seed, from those who agree now, and says whether the same people come out. */
export const checkDraw = async (scene: Scene, id: unknown): Promise<Told> => {
  const sample = await findSample(scene, id);
  const { people, pool } = await drawFrom(scene, sample, sample);
  const { drawn } = await countsOf(scene, sample);
  const members = await membersOf(scene.tx, scene.partition, sample.id);
  const again = members.filter(({ person }) => people.includes(person)).length;
  const same = again === drawn && people.length === drawn;
  const notice = same ? says.same : pool === sample.pool ? says.differs : says.changed(again, drawn);
  return aboutSample(scene, id, notice);
};

/** Takes a draw back of which nothing has come yet. */
export const takeBack = async (scene: Scene, id: unknown): Promise<Told> => {
  const { tx, partition } = scene;
  const sample = await findSample(scene, id);
  if (!(await isUntouched(scene, sample))) return aboutSample(scene, id, says.begun);
  for (const { id: member } of await membersOf(tx, partition, sample.id)) await tx.remove(sampleMembers, partition, member);
  await tx.remove(samples, partition, sample.id);
  return listSamples(scene, 0, says.undone);
};
