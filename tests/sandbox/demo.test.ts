import { describe, expect, it } from 'vitest';
import { bind, cardProblems, type Told } from '../../src/cards/index.ts';
import { intents } from '../../src/outbox/index.ts';
import { accountId, accounts, persons, type Scene } from '../../src/people/index.ts';
import { demonstrate } from '../../src/sandbox/demo/index.ts';
import { personas, sandboxTenant } from '../../src/sandbox/personas.ts';
import { listClaims, listCourses, listSessions, myTeam, myTraining } from '../../src/training/index.ts';
import { england } from '../calendar/settings.ts';
import { frameworkIds, frameworks } from '../fakes/bot.ts';
import { partnership, sceneOf, withStore } from '../people/scenes.ts';

const here = withStore();
const now = new Date('2027-02-03T09:00:00Z');

const demo = (framework: string) => ({
  store: here.store,
  frameworks,
  now,
  partnership: { ...partnership('demo', framework), ...england },
});

/** What the persona at a window is answered with. */
const shown = (framework: string, key: string, work: (scene: Scene) => Promise<Told>): Promise<string> =>
  here.store.transaction(async (tx) => {
    const objectId = personas.find((one) => one.key === key)?.aadObjectId ?? '';
    const account = await tx.get(accounts, 'demo', accountId({ tenant: sandboxTenant, objectId }));
    const person = await tx.get(persons, 'demo', account?.person ?? '');
    if (!person) throw new Error(`nobody sits at ${key}`);
    const scene = sceneOf(tx, partnership('demo', framework), person, { now, officer: key === 'training-officer' });
    const { view } = await work(scene);
    const card = bind(view);
    expect(cardProblems(card)).toEqual([]);
    return JSON.stringify(view.model);
  });

describe.each(frameworkIds)('the demonstration data under %s', (framework) => {
  it('shows everybody something at once', async () => {
    await demonstrate(demo(framework));
    expect(await shown(framework, 'practitioner', myTraining)).toMatch(/What you have done.*Wednesday 23 December 2026/);
    expect(await shown(framework, 'practitioner', listCourses)).toMatch(/Coming up.*February 2027/);
    expect(await shown(framework, 'supervisor', myTeam)).toMatch(/Idris Vaughan.*Priya Shah.*Rosa Quist/);
    expect(await shown(framework, 'supervisor', listSessions)).toContain('Wednesday 3 February 2027');
    expect(await shown(framework, 'training-officer', listSessions)).toMatch(/3 February 2027.*4 February 2027.*5 February 2027/);
    expect(await shown(framework, 'training-officer', listClaims)).toContain('Tomasz Field');
  });

  it('sends nobody anything, and stays as it is the second time', async () => {
    await demonstrate(demo(framework));
    const kept = () => shown(framework, 'training-officer', listSessions);
    const before = await kept();
    await demonstrate(demo(framework));
    expect(await kept()).toBe(before);
    const waiting = await here.store.transaction(async (tx) =>
      Promise.all(['personal', 'answer', 'bulk', 'channel'].map((lane) => tx.find(intents, 'demo', 'waiting', lane))),
    );
    expect(waiting.flat()).toEqual([]);
  });
});
