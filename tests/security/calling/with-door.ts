import { afterEach, beforeEach, vi } from 'vitest';
import { assemble, type Bot } from '../../../src/assemble.ts';
import { systemClock } from '../../../src/clock.ts';
import { collections } from '../../../src/collections.ts';
import type { Log } from '../../../src/log.ts';
import { openJsonStore, type Store } from '../../../src/store/index.ts';
import { england } from '../../calendar/settings.ts';
import { frameworks } from '../../fakes/bot.ts';
import { type FakeTeams, startFakeTeams } from '../../fakes/teams/index.ts';
import { temporaryFolder } from '../../store/temporary.ts';
import { appId, appTenant, claims, newKey, signed, startKeys } from './keys.ts';

export const tenant = 'b0000000-0000-4000-8000-0000000000b1';
const partnership = { ...england, id: 'p', name: 'Here', framework: 'somerset-2020', concernContact: {} };

/** Making a key takes a while: one of each for all tests. */
export const keys = {
  teams: newKey('teams', ['msteams', 'webchat']),
  webchat: newKey('webchat', ['webchat']),
  unpublished: newKey('unpublished', ['msteams']),
};

interface Options {
  /** Where the keys are, nobody answers well. */
  keysAway?: boolean;
  serviceUrls?: string[];
}

/** For each test a whole bot as production has it, except that the keys of Teams are ours; every transaction is counted. */
export const withDoor = ({ keysAway = false, serviceUrls = ['127.0.0.1'] }: Options = {}) => {
  let bot: Bot;
  let teams: FakeTeams;
  let keyHost: Awaited<ReturnType<typeof startKeys>>;
  let transactions = 0;
  let lines: { level: string; code?: string }[];
  let dispose: () => Promise<void>;

  beforeEach(async () => {
    // The SDK writes what it makes of a bad token to the console.
    vi.spyOn(console, 'error').mockReturnValue();
    const temporary = await temporaryFolder();
    dispose = temporary.dispose;
    [teams, keyHost] = await Promise.all([startFakeTeams(), startKeys([keys.teams, keys.webchat], keysAway)]);
    const opened = await openJsonStore(temporary.folder, collections);
    const store: Store = {
      transaction: (work) => {
        transactions++;
        return opened.transaction(work);
      },
      status: () => opened.status(),
      close: () => opened.close(),
    };
    lines = [];
    const line = (level: string) => (ids: object) => void lines.push({ level, ...ids });
    const log: Log = { info: line('info'), warn: line('warn'), error: line('error') };
    bot = await assemble(
      {
        store,
        clock: systemClock(),
        log,
        frameworks,
        // The sender of a partnership looks for what is due all the time, which would be counted.
        partnerships: [],
        partnershipOf: (wanted) => (wanted === tenant ? partnership : undefined),
        sendRate: 40,
        credentials: {
          MicrosoftAppId: appId,
          MicrosoftAppType: 'SingleTenant',
          MicrosoftAppTenantId: appTenant,
          MicrosoftAppPassword: 'not a real one',
        },
        serviceUrls,
        metricsToken: 'the token of the metrics',
        openIdMetadata: keyHost.openIdMetadata,
        secret: 'x'.repeat(32),
        buttons: 'execute',
      },
      { host: '127.0.0.1', port: 0 },
    );
    transactions = 0;
  });

  afterEach(async () => {
    await bot.close();
    await teams.stop();
    await keyHost.stop();
    await dispose();
    vi.restoreAllMocks();
  });

  const url = () => `http://127.0.0.1:${bot.port}`;

  /** Somebody of a tenant has removed the bot: an activity that is work for the store, and asks for no answer in Teams. */
  const activity = (more: object = {}): Record<string, unknown> => ({
    type: 'installationUpdate',
    action: 'remove',
    id: 'f:1',
    channelId: 'msteams',
    serviceUrl: teams.serviceUrl,
    from: { id: '29:ann', aadObjectId: 'c0000000-0000-4000-8000-0000000000c1' },
    recipient: { id: `28:${appId}`, name: 'Signpost' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    ...more,
  });

  return {
    url,
    activity,
    serviceUrl: () => teams.serviceUrl,
    keyHost: () => keyHost,
    /** Lines of the log. */
    log: () => lines,
    /** Everything that the bot has done since the test began: transactions, and requests to Teams. */
    work: () => transactions + teams.ledger.length,
    /** A token that proves Teams, with `more` over its claims. */
    token: (more: object = {}) => signed(claims(teams.serviceUrl, more), keys.teams),
    async post(body: unknown, token?: string, headers: Record<string, string> = {}) {
      const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const response = await fetch(`${url()}/api/messages`, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...authorization, ...headers },
      });
      return { status: response.status, text: await response.text() };
    },
    /** The value of a metric, with its labels as they are written; 0 as long as there is none. */
    async metric(name: string): Promise<number> {
      const text = await (await fetch(`${url()}/metrics`)).text();
      const line = text.split('\n').find((one) => one.startsWith(`${name} `));
      return Number(line?.slice(name.length + 1) ?? 0);
    },
  };
};
