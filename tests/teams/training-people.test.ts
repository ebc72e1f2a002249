import { describe, expect, it } from 'vitest';
import { accounts, persons } from '../../src/people/index.ts';
import { withBot } from '../fakes/bot.ts';
import { read } from './reading.ts';
import { sessionSteps } from './session-steps.ts';

const here = withBot();
const steps = sessionSteps(here);

const trainers = () => steps.session()['trainers'];

describe('the trainers of a session that is edited', () => {
  const given = async (names: string) => {
    const olga = here.officer();
    await steps.setUp(olga, { 'f-trainers': names });
    return olga;
  };

  it('stay who they are when somebody of the same name has come since', async () => {
    const tom = await steps.somebody('Tom Reed');
    const olga = await given('Tom Reed');
    await steps.somebody('Tom Reed');
    await olga.press('Edit');
    await olga.press('Save', { 'f-place': 'Room 2' });
    expect(trainers()).toEqual([steps.personOf(tom)]);
    expect(steps.session()).not.toHaveProperty('otherTrainers');
  });

  it('stay who they are where their name has a comma in it', async () => {
    const tom = await steps.somebody('Reed, Tom (Children’s Services)');
    for (const name of ['Ann Reed', 'Tom Hill']) await steps.somebody(name);
    const olga = await given('Tom Reed');
    await olga.press('Edit');
    await olga.press('Save', { 'f-place': 'Room 2' });
    expect(trainers()).toEqual([steps.personOf(tom)]);
    expect(steps.session()).not.toHaveProperty('otherTrainers');
  });

  it('stay where nobody has said what they are called', async () => {
    const tom = await steps.somebody('Tom Reed');
    const olga = await given('Tom Reed');
    await here.store.transaction(async (tx) => {
      for (const account of await tx.find(accounts, 'p-somerset-2020', 'person', steps.personOf(tom))) {
        const { name: _, ...nameless } = account;
        await tx.put(accounts, 'p-somerset-2020', nameless);
      }
      const known = await tx.get(persons, 'p-somerset-2020', steps.personOf(tom));
      if (known) {
        const { name: _, ...nameless } = known;
        await tx.put(persons, 'p-somerset-2020', nameless);
      }
    });
    await olga.press('Edit');
    await olga.press('Save', { 'f-place': 'Room 2' });
    expect(trainers()).toEqual([steps.personOf(tom)]);
  });

  it('are those that are left when one is taken out', async () => {
    const tom = await steps.somebody('Tom Reed');
    const una = await steps.somebody('Una Marsh');
    const olga = await given('Tom Reed, Una Marsh, Vic Stone');
    expect(trainers()).toEqual([steps.personOf(tom), steps.personOf(una)]);
    await olga.press('Edit');
    await olga.press('Save', { 'f-trainers': 'Una Marsh, Vic Stone' });
    expect(steps.session()).toMatchObject({ trainers: [steps.personOf(una)], otherTrainers: 'Vic Stone' });
  });
});

describe('a line of those who are put on a list', () => {
  const put = async (...lines: string[]) => {
    const olga = here.officer();
    await steps.setUp(olga);
    const turn = await steps.put(olga, ...lines);
    return read(turn.card);
  };

  it('that has two e-mails is asked about, and nobody is put on it under the other’s', async () => {
    expect(await put('Ann Lee', 'bo@school.example, cy@school.example')).toMatch(/one person a line[\s\S]*bo@school.example/i);
    expect(steps.kept('attendances')).toEqual([]);
  });

  it('that says nobody is nobody', async () => {
    await put('Ann Lee', ',', '<>', ' ; ');
    expect(steps.kept('attendances')).toHaveLength(1);
  });
});
