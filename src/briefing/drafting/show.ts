import { type Action, button, type Model, type Offer, plain, type Told } from '../../cards/index.ts';
import { nameOf, type Scene } from '../../people/index.ts';
import { afterWays } from '../after/ways.ts';
import { type Audience, audienceOf, channelCount, isForPeople } from '../audience/audience.ts';
import type { Briefing } from '../briefing.ts';
import { chosenInWords } from '../channels/named.ts';
import { sendingWays } from '../sending/ways.ts';
import { words as common } from '../words.ts';
import { findBriefing } from './find.ts';
import { peopleInWords } from './people.ts';
import { stateInWords } from './state.ts';
import { warningsOf } from './warnings.ts';
import { draftingWays } from './ways.ts';
import { words } from './words.ts';

type Facts = Model<'detail'>['facts'];

/** Teams shows so many buttons. */
const mostButtons = 6;

const isForNobody = (audience: Audience): boolean => channelCount(audience) === 0 && !isForPeople(audience);

const factsOf = async (scene: Scene, one: Briefing, audience: Audience): Promise<Facts> => {
  const { facts: says } = words;
  const fact = (title: string, value: string | undefined): Facts =>
    value === undefined ? [] : [{ title, theirValue: plain(value, 1_200) }];
  const channels = channelCount(audience) > 0 ? await chosenInWords(scene, audience) : says.noChannels;
  return [
    ...fact(says.state, stateInWords(one)),
    ...fact(says.channels, channels),
    ...fact(says.people, (await peopleInWords(scene, one, audience)) ?? says.noPeople),
    ...fact(says.urgency, words.urgency[one.urgency]),
    ...fact(says.topic, one.topic),
    ...fact(says.readers, words.readers[one.readers]),
    ...fact(says.author, await nameOf(scene.tx, scene.partition, one.author)),
  ];
};

/** What was said last of it, where an officer may not expect it. */
const noticeOf = (one: Briefing, audience: Audience): string | null => {
  if (one.state !== 'draft') return null;
  const [before, last] = one.history.slice(-2);
  if (before?.what === 'changed' && (last?.what === 'unscheduled' || last?.what === 'returned')) return words.takenBack;
  return isForNobody(audience) ? words.nobody : null;
};

/** All that can be done with a briefing in its state, what is wanted most in front. */
const waysOf = async (scene: Scene, one: Briefing, audience: Audience) => {
  const { first, last } = draftingWays(one, isForNobody(audience));
  const [sending, after] = [await sendingWays(scene, one), await afterWays(scene, one)];
  const all = [first, sending, after, last];
  const offers: Offer[] = all.flatMap(({ offers }) => offers);
  const actions: Action[] = all.flatMap(({ actions }) => actions);
  return { facts: [...sending.facts, ...after.facts], actions, offers };
};

const moreOf = ({ id }: Briefing) => ({ verb: 'briefing-more', data: { briefing: id } });

/** All of a briefing, for officers: what it is, whom it is for, and what can be done with it. `notice` says what has just been done. */
export const showBriefing = async (scene: Scene, id: unknown, notice: string | null = null): Promise<Told> => {
  const one = await findBriefing(scene, id);
  const audience = await audienceOf(scene.tx, scene.partition, one.id);
  const { facts, actions, offers } = await waysOf(scene, one, audience);
  const warnings = one.state === 'sent' || one.state === 'withdrawn' ? [] : await warningsOf(scene, one);
  const { verb, data } = moreOf(one);
  const tooMany = actions.length > mostButtons;
  const model = {
    heading: plain(one.title),
    notice: notice ?? noticeOf(one, audience),
    facts: [...(await factsOf(scene, one, audience)), ...facts],
    parts: warnings.length > 0 ? [{ title: words.warnings, theirLines: warnings }] : [],
    typing: common.orType(offers.map(({ say }) => say)),
    actions: tooMany ? [...actions.slice(0, mostButtons - 1), button(words.ways.more.title, verb, data)] : actions,
  };
  const more = tooMany ? [{ say: words.ways.more.say, verb, data }] : [];
  return { view: { card: 'detail', model }, offers: [...offers, ...more] };
};

/** The buttons for which the card of a briefing has no room. */
export const showMore = async (scene: Scene, id: unknown): Promise<Told> => {
  const one = await findBriefing(scene, id);
  const { actions, offers } = await waysOf(scene, one, await audienceOf(scene.tx, scene.partition, one.id));
  const back = { verb: 'briefing-show', data: { briefing: one.id } };
  const rest = actions.slice(mostButtons - 1);
  const model = {
    heading: words.more(plain(one.title)),
    notice: null,
    facts: [],
    parts: [],
    typing: common.orType([...offers.map(({ say }) => say), words.ways.back.say]),
    actions: [...rest.slice(0, mostButtons - 1), button(words.ways.back.title, back.verb, back.data)],
  };
  return { view: { card: 'detail', model }, offers: [...offers, { say: words.ways.back.say, ...back }] };
};
