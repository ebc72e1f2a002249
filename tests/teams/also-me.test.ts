import { describe, expect, it } from 'vitest';
import { withBot } from '../fakes/bot.ts';
import type { Person } from '../fakes/teams/index.ts';
import { byButtons, read, records } from './reading.ts';

const here = withBot();
const somerset = 'somerset-2020';

/** Somebody with a role under an old account, and a new account of theirs of which the bot knows nothing yet. */
const twoAccounts = async () => {
  const old = here.person(somerset, 'Ann Lee');
  await byButtons(old, 'Wizard', { contact: 'regular' });
  const fresh = here.person(somerset, 'Ann Ray');
  await fresh.say('hello');
  return { old, fresh };
};

const asks = async (fresh: Person, who = 'Ann.Lee@example.org') => {
  await fresh.say('this is also me');
  const turn = await fresh.press('Send the code', { 'f-who': who });
  await here.settled();
  return turn;
};

const codeSeen = async (old: Person): Promise<string> => {
  const { card } = await old.sees(/A code to join two accounts/);
  return /\b\d{6}\b/.exec(card ? read(card) : '')?.[0] ?? expect.fail();
};

/** A code that is not it. */
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

const people = () => records(here.stored(), 'persons');
const owners = () => new Set(records(here.stored(), 'accounts').map(({ person }) => person));

describe('"this is also me"', () => {
  it('sends a code to the old account, and the code typed in the new one makes both one person’s', async () => {
    const { old, fresh } = await twoAccounts();
    expect(read((await asks(fresh)).card)).toMatch(/If I know that address, I have sent a code there/);
    const turn = await fresh.press('Join the accounts', { code: await codeSeen(old) });
    expect(read(turn.card)).toMatch(/Both accounts are yours now/);
    expect([people().length, owners().size]).toEqual([1, 1]);
    expect(read((await fresh.say('pathway')).card)).toContain('Wizard');
  });

  it('works by typing alone', async () => {
    const { old, fresh } = await twoAccounts();
    await fresh.say('this is also me');
    await fresh.say('ask me');
    await fresh.say('ann.lee@example.org');
    await here.settled();
    const code = await codeSeen(old);
    expect(read((await fresh.say(`also me ${code.slice(0, 3)} ${code.slice(3)}`)).card)).toMatch(/Both accounts are yours now/);
    expect(owners().size).toBe(1);
  });

  it('says the same whether the address is known or not, and whether the code is wrong or there is none', async () => {
    const { old, fresh } = await twoAccounts();
    const known = read((await asks(fresh)).card);
    const miss = read((await fresh.press('Join the accounts', { code: wrong(await codeSeen(old)) })).card);
    const other = here.person(somerset, 'Bob Ray');
    expect(read((await asks(other, 'nobody.at.all@example.org')).card)).toBe(known);
    expect(read((await other.press('Join the accounts', { code: '123456' })).card)).toBe(miss);
  });

  it('sends nothing to an address that somebody only typed, or that is the person’s own', async () => {
    const { old, fresh } = await twoAccounts();
    await old.say('profile');
    await old.press('Keep this', { 'f-agency-name': 'Hill House', 'f-sector': 'health', 'f-manager': 'boss@example.org' });
    await asks(fresh, 'boss@example.org');
    await asks(fresh, 'ann.ray@example.org');
    expect(records(here.stored(), 'intents').filter(({ kind }) => kind === 'also-me')).toEqual([]);
  });

  it('ends with the fifth wrong code: the right one works no more', async () => {
    const { old, fresh } = await twoAccounts();
    await asks(fresh);
    const code = await codeSeen(old);
    for (let tries = 0; tries < 5; tries++) await fresh.say(`also me ${wrong(code)}`);
    expect(read((await fresh.say(`also me ${code}`)).card)).toMatch(/does not work any more/);
    expect([people().length, owners().size]).toEqual([2, 2]);
  });

  it('ends after half an hour', async () => {
    const { old, fresh } = await twoAccounts();
    await asks(fresh);
    const code = await codeSeen(old);
    here.clock.moveTo(new Date(here.clock.now().getTime() + 31 * 60_000));
    expect(read((await fresh.say(`also me ${code}`)).card)).toMatch(/does not work any more/);
    expect(owners().size).toBe(2);
  });

  it('counts a code that is delivered twice once, also the right one', async () => {
    const { old, fresh } = await twoAccounts();
    await asks(fresh);
    const code = await codeSeen(old);
    const miss = await fresh.say(`also me ${wrong(code)}`);
    await fresh.redeliver(miss);
    expect(records(here.stored(), 'proofs')).toMatchObject([{ tries: 1 }]);
    const hit = await fresh.say(`also me ${code}`);
    const stored = here.stored();
    expect(read((await fresh.redeliver(hit)).card)).toBe(read(hit.card));
    expect(here.stored()).toBe(stored);
  });

  it('is of no use to anybody but whoever asked', async () => {
    const { old, fresh } = await twoAccounts();
    await asks(fresh);
    const code = await codeSeen(old);
    const eve = here.person(somerset, 'Eve Dark');
    expect(read((await eve.say(`also me ${code}`)).card)).toMatch(/have not asked for a code/);
    const asked = String(records(here.stored(), 'proofs')[0]?.['id']);
    const press = await asks(eve, 'nobody@example.org');
    const value = { action: { verb: 'also-me-code', data: { proof: asked, code } }, trigger: 'manual' };
    await eve.send({ ...press.sent, id: 'f:x', value });
    expect(people()).toHaveLength(3);
  });

  it('may be asked for three times a day', async () => {
    const { old, fresh } = await twoAccounts();
    for (let asked = 0; asked < 3; asked++) await asks(fresh);
    expect(read((await asks(fresh)).card)).toMatch(/three times today/);
    expect(old.cards().filter(({ card }) => /A code to join/.test(read(card)))).toHaveLength(3);
    here.clock.moveTo(new Date('2026-07-02T10:00:00Z'));
    expect(read((await asks(fresh)).card)).toMatch(/If I know that address/);
  });

  it('reaches somebody who has stopped messages: it answers their own act', async () => {
    const { old, fresh } = await twoAccounts();
    await old.say('stop');
    await asks(fresh);
    expect(await codeSeen(old)).toMatch(/^\d{6}$/);
  });

  it('never puts the code into the log', async () => {
    const { old, fresh } = await twoAccounts();
    await asks(fresh);
    const code = await codeSeen(old);
    await fresh.say(`also me ${code}`);
    expect(here.log.join('\n')).not.toContain(code);
  });
});
