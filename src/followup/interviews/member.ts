import { button, mainButton, plain, type Told } from '../../cards/index.ts';
import { nameOf, type Scene } from '../../people/index.ts';
import { summaryOf } from '../../profile/index.ts';
import { dayOf } from '../day-in-words.ts';
import { showSample } from './card.ts';
import { findMember } from './find.ts';
import { type Member, type Outcome, outcomes, sampleMembers } from './sample.ts';
import { words } from './words.ts';

const { member: says } = words;

const historyOf = async (scene: Scene, { history }: Member): Promise<string[]> => {
  const { tx, partition } = scene;
  const lines: string[] = [];
  for (const { state, by, at } of history) {
    const name = plain(await nameOf(tx, partition, by), 80) || words.noName;
    lines.push(says.line(dayOf(scene, at), words.outcomes[state], name));
  }
  return lines;
};

/** Somebody who was drawn: how to reach them, and what has come of it. */
export const showMember = async (scene: Scene, id: unknown): Promise<Told> => {
  const { member, sample } = await findMember(scene, id);
  const who = await summaryOf(scene, member.person);
  const history = await historyOf(scene, member);
  const facts = [
    { title: says.name, theirValue: who?.name ?? words.noName },
    { title: says.agency, theirValue: who?.agency ?? '' },
    { title: says.emails, theirValue: plain(who?.emails.join(', ') ?? '', 300) || says.noEmail },
    { title: says.state, theirValue: words.outcomes[member.state] },
  ];
  const others = outcomes.filter((outcome) => outcome !== member.state);
  const back = { sample: sample.id };
  return {
    view: {
      card: 'detail',
      model: {
        heading: says.heading,
        notice: null,
        facts: facts.filter(({ theirValue }) => theirValue !== ''),
        parts: history.length === 0 ? [] : [{ title: says.history, theirLines: history }],
        typing: says.typing(others.map((outcome) => says.says[outcome])),
        actions: [
          ...others.map((state, at) =>
            (at === 0 ? mainButton : button)(words.outcomes[state], 'interviews-tick', { member: member.id, state }),
          ),
          button(says.back, 'interviews-show', back),
        ],
      },
    },
    offers: [
      ...others.map((state) => ({ say: says.says[state], verb: 'interviews-tick', data: { member: member.id, state } })),
      ...['list', 'back'].map((say) => ({ say, verb: 'interviews-show', data: back })),
    ],
  };
};

/** Ticks somebody off, or puts it right; the same again changes nothing. Gives the list, where they are on it. */
export const tickOff = async (scene: Scene, id: unknown, is: unknown): Promise<Told> => {
  const { tx, partition, actor, now } = scene;
  const { member, sample } = await findMember(scene, id);
  const state: Outcome | undefined = outcomes.find((one) => one === is);
  if (state === undefined) return showMember(scene, id);
  if (state !== member.state) {
    const history = [...member.history, { state, by: actor.person.id, at: now.toISOString() }];
    await tx.put(sampleMembers, partition, { ...member, state, history });
  }
  const name = plain(await nameOf(tx, partition, member.person), 80) || words.noName;
  return showSample(scene, sample.id, 0, words.sample.nowIs(name, words.outcomes[state]));
};
