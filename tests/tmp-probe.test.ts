import { describe, expect, it } from 'vitest';
import { perform, readFile, type Who } from '../src/import/index.ts';
import { accounts, persons } from '../src/people/index.ts';
import { frameworks, withBot } from './fakes/bot.ts';
import { partnership } from './people/scenes.ts';
import { cardSteps, firstChoices } from './teams/evaluation-card-steps.ts';
import { read } from './teams/reading.ts';
import { sentTo } from './teams/sent-to.ts';

const here = withBot();
const somerset = cardSteps(here);
const solihull = cardSteps(here, 'solihull-2021', 'foundation');
const wandsworth = cardSteps(here, 'wandsworth-2017', 'gangs');

const at = async (moment: string) => {
  here.clock.moveTo(new Date(moment));
  await here.settled();
};
const inSchool = async (framework: string, who: any, steps: any) =>
  here.store.transaction(async (tx) => {
    const p = await tx.get(persons, `p-${framework}`, steps.personOf(who));
    await tx.put(persons, `p-${framework}`, { ...p!, sector: 'school' } as any);
  });
const texts = (who: any) => who.cards().map(({ card }: any) => read(card).slice(0, 160));
const header = 'Email,Name,Course,Date,Start,End,Status';
const imported = async (id: string, rows: readonly string[], framework = 'somerset-2020') => {
  await here.settled();
  const who: Who = { partition: `p-${framework}`, partnership: partnership(`p-${framework}`, framework), frameworks, by: 'command-line', now: here.clock.now() };
  const file = await readFile('attendance', Buffer.from([header, ...rows].join('\n')), undefined);
  for await (const lines of perform(here.store, who, file, id)) console.log(lines.map((l) => JSON.stringify(l)).join('\n'));
};

it('P3 school person listed in the holidays', async () => {
  const ann = await solihull.somebody('Ann Lee');
  await inSchool('solihull-2021', ann, solihull);
  here.clock.moveTo(new Date('2026-07-27T10:00:00Z'));
  const olga = here.officer('solihull-2021');
  await solihull.setUp(olga, { 'f-course': 'foundation', 'f-day': '2026-09-14' });
  await solihull.put(olga, 'Ann Lee');
  await here.settled();
  console.log('P3 sent in holidays', sentTo(here, ann, 'Before it begins'));
});

it('P2 school person reminder', async () => {
  const ann = await somerset.somebody('Ann Lee');
  await inSchool('somerset-2020', ann, somerset);
  const olga = here.officer();
  await somerset.setUp(olga, { 'f-day': '2026-07-20' });
  here.clock.moveTo(new Date('2026-07-20T15:45:00Z'));
  await somerset.put(olga, 'Ann Lee');
  await olga.say('all here');
  await here.settled();
  await at('2026-07-21T10:00:00Z');
  console.log('P2 20 July, reminders by 21', sentTo(here, ann, 'How was it?'));
});

it('P9 trainer unreachable; P10 sign in', async () => {
  const ann = await somerset.somebody('Ann Lee');
  const tom = await somerset.somebody('Tom Reed');
  const olga = here.officer();
  await olga.say('hello');
  await somerset.setUp(olga, { 'f-day': '2026-07-02', 'f-trainers': 'Tom Reed' });
  await somerset.put(olga, 'Zed Young', 'Ann Lee');
  await tom.uninstall();
  await at('2026-07-02T09:00:00Z');
  await at('2026-07-02T18:00:00Z');
  console.log('P9 officer reminded', sentTo(here, olga, 'is still to be taken'), texts(olga));
});
it('P10', async () => {
  const ann = await somerset.somebody('Ann Lee');
  const tom = await somerset.somebody('Tom Reed');
  const olga = here.officer();
  await olga.say('hello');
  await somerset.setUp(olga, { 'f-day': '2026-07-02', 'f-trainers': 'Tom Reed' });
  await somerset.put(olga, 'Zed Young');
  await at('2026-07-02T08:40:00Z');
  await ann.say(String(somerset.session()['code']));
  await at('2026-07-02T18:00:00Z');
  console.log('P10 trainer reminded though one signed in', sentTo(here, tom, 'is still to be taken'));
});

it('P11 correction after the link is destroyed', async () => {
  const ann = await somerset.somebody('Ann Lee');
  const olga = await somerset.wereThere(ann);
  await ann.press('Send', firstChoices(await somerset.card(ann)));
  await at('2027-03-01T10:00:00Z');
  console.log('P11 evaluations', somerset.asked().length, somerset.answers().length);
  await olga.say('sessions introduction');
  const s = somerset.session();
  console.log(texts(olga).at(-1));
  await olga.say('1');
  await olga.say('register');
  console.log(texts(olga).at(-1));
  await olga.say('1 part');
  await here.settled();
  console.log('P11 after correction', somerset.asked(), sentTo(here, ann, 'How was it?'));
});

it('P12 register of tomorrow by mistake', async () => {
  const ann = await somerset.somebody('Ann Lee');
  const olga = here.officer();
  await somerset.setUp(olga, { 'f-day': '2026-07-02', 'f-from': '13:00', 'f-to': '16:00' });
  await somerset.put(olga, 'Ann Lee');
  const t = await olga.say('all here');
  console.log('P12', read(t.card));
  await here.settled();
  await at('2026-07-02T08:00:00Z');
  console.log('P12 asked at 9 before it begins', sentTo(here, ann, 'How was it?'), texts(ann));
});

it('P62/96 sign in before the start in wandsworth', async () => {
  const ann = await wandsworth.somebody('Ann Lee');
  const bob = await wandsworth.somebody('Bob Hill');
  const olga = here.officer('wandsworth-2017');
  await wandsworth.setUp(olga, { 'f-course': 'gangs', 'f-day': '2026-07-02' });
  await wandsworth.put(olga, 'Ann Lee');
  await at('2026-07-02T07:31:00Z');
  console.log('P96', sentTo(here, ann, 'Before it begins'));
  here.clock.moveTo(new Date('2026-07-02T08:20:00Z'));
  await ann.say(String(wandsworth.session()['code']));
  await bob.say(String(wandsworth.session()['code']));
  await here.settled();
  console.log('P96 ann', texts(ann), 'bob', texts(bob));
});

it('P92 late register at night', async () => {
  const ann = await somerset.somebody('Ann Lee');
  const olga = here.officer();
  await somerset.setUp(olga, { 'f-day': '2026-07-01' });
  await somerset.put(olga, 'Ann Lee');
  here.clock.moveTo(new Date('2026-07-05T21:45:00Z'));
  await olga.say('register');
  await olga.say('all here');
  await here.settled();
  console.log('P92', sentTo(here, ann, 'How was it?'));
});

it('imported booking then register taken', async () => {
  const ann = await somerset.somebody('Ann Lee');
  const bob = await somerset.somebody('Bob Hill');
  const olga = here.officer();
  await imported('i1', ['ann.lee@example.org,Ann Lee,introduction,2026-07-03,09:30,12:30,Booked']);
  console.log('IMP', somerset.session());
  await at('2026-07-03T08:45:00Z');
  await olga.say('sessions introduction');
  console.log(texts(olga).at(-1));
  await olga.say('1');
  await olga.say('register');
  console.log(texts(olga).at(-1));
  await olga.say('1 here');
  await here.settled();
  console.log('IMP', texts(ann));
  const turn = await bob.say(String(somerset.session()['code']));
  console.log('IMP code', read(turn.card));
});
