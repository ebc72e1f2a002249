import { describe, expect, it } from 'vitest';
import { begin, blank, type State } from '../../src/enquiry/enquiry.ts';
import { type Deps, enquire, enquiries } from '../../src/enquiry/index.ts';
import { viewOf } from '../../src/enquiry/views.ts';
import { frameworks } from '../pathway/packs.ts';
import { withStore } from '../people/scenes.ts';

const here = withStore();

const wandsworth = 'wandsworth-2017';
const nothingIsSet = /sets no training for a role like this/;
/** Everything that Wandsworth asks, and nobody of its groups. */
const noneOfThem = { contact: 'none', section47: 'no', lead: 'no', manages: 'no', strategic: 'no', partnership: 'no' };

/** Somebody whose role is kept with these answers. */
const deps = (answers: State['answers']): Deps => ({
  frameworks,
  person: {
    id: 'ann',
    roles: [{ id: 'r', title: 'Caretaker', framework: wandsworth, answers, confirmed: '2026-06-01T09:00:00.000Z' }],
  },
  worry: 'Call 01632 960001.',
  today: '2026-07-01',
  date: (iso) => iso.slice(0, 10),
  partition: 'p',
  framework: wandsworth,
  now: new Date('2026-07-01T09:00:00Z'),
});

const at = (step: State['step'], answers: State['answers'], framework = wandsworth) =>
  begin('ann', { ...blank(framework, 'r', { answers }), step, ...(step === 'compare' && { compared: wandsworth }) });

const shown = (...[step, answers, framework]: Parameters<typeof at>): string =>
  JSON.stringify(viewOf(at(step, answers, framework), deps(answers)).model);

const handedOn = (answers: State['answers']) =>
  here.store.transaction(async (tx) => {
    await tx.put(enquiries, 'p', at('result', answers));
    return (await enquire(tx, deps(answers), { act: { act: 'hand-on' }, activity: '' })).text;
  });

describe('where the answers do not settle which training somebody needs, nobody is told that a strategy sets none', () => {
  it('on the card of what is kept', () => {
    expect(shown('review', {})).toContain('Your answers so far are not enough to say.');
    expect(shown('review', {})).not.toMatch(nothingIsSet);
  });

  it('in the text for a line manager', async () => {
    expect(await handedOn({})).toContain('My answers so far are not enough to say.');
    expect(await handedOn({})).not.toMatch(nothingIsSet);
  });
});

describe('where a strategy sets no training for a role', () => {
  it('it is said of what is kept, and to the line manager', async () => {
    expect(shown('review', noneOfThem)).toMatch(nothingIsSet);
    expect(await handedOn(noneOfThem)).toMatch(nothingIsSet);
  });

  it('it is said in a comparison, too, where nothing is left to be answered', () => {
    const seen = shown('compare', noneOfThem, 'somerset-2020');
    expect(seen).toMatch(nothingIsSet);
    expect(seen).not.toContain('not enough to say');
  });
});

it('a comparison names what is missing, and points at nothing that is not on its card', () => {
  const seen = shown('compare', {}, 'somerset-2020');
  expect(seen).toMatch(/not enough to say\.".*To be sure/);
  expect(seen).not.toContain('start again');
});
