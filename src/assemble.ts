import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startBriefings } from './briefing/index.ts';
import type { WorkingTime } from './calendar/index.ts';
import { type Buttons, loadTemplates } from './cards/index.ts';
import type { Clock } from './clock.ts';
import { collections } from './collections.ts';
import { loadScreen } from './concern/index.ts';
import { certificateFile, checkForms, follow, loadForms, produceCertificate, verify } from './evaluation/index.ts';
import { issue, take } from './files/index.ts';
import { foreseeAll } from './foresee.ts';
import { serveCertificates } from './http/certificates.ts';
import { serveFiles } from './http/files.ts';
import { serveMessages } from './http/messages.ts';
import { serveMetrics } from './http/metrics.ts';
import { type Posts, servePosts } from './http/posts.ts';
import { httpServer } from './http/server.ts';
import { serveUploads } from './http/uploads.ts';
import { watch } from './http/watch.ts';
import { startImports, waitingIn } from './import/index.ts';
import type { Log } from './log.ts';
import { metrics } from './metrics.ts';
import { hoursOf, pacer, type Sender, startPlanning, startSender, waiting } from './outbox/index.ts';
import type { Framework } from './pathway/index.ts';
import type { Partnership } from './people/index.ts';
import { drawersOf, plannersOf } from './planned.ts';
import { projectRoot } from './root.ts';
import type { Store } from './store/index.ts';
import {
  application,
  askTeamBy,
  type Bench,
  type Credentials,
  door,
  emailsBy,
  inTeamBy,
  keepKeys,
  mayAnswerAt,
  officerCheck,
  onlyTo,
  personCheck,
  type Recogniser,
  recogniser,
  type TeamAsker,
  teamAsker,
  teamsAdapter,
  teamsMessenger,
} from './teams/index.ts';

export interface Parts {
  store: Store;
  clock: Clock;
  log: Log;
  frameworks: ReadonlyMap<string, Framework>;
  /** All whose people are served, and when they may be written to. */
  partnerships: readonly (Partnership & WorkingTime)[];
  partnershipOf: (tenant: string) => Partnership | undefined;
  /** Messages a second to one tenant, at most. */
  sendRate: number;
  credentials: Credentials;
  /** The hosts that the bot may answer to. */
  serviceUrls: readonly string[];
  /** Lets those see the metrics from elsewhere who hold it. */
  metricsToken?: string | undefined;
  /** Where the keys of Teams are, if not where Microsoft publishes them: for tests. */
  openIdMetadata?: string | undefined;
  /** The address at which people reach the bot with a browser, and where their uploads wait: without both, nothing can be uploaded. */
  uploads?: { site: string; folder: string };
  /** Signs the links to files. */
  secret: string;
  buttons: Buttons;
  /** What only the sandbox has: the calendar moved by a request and by the chat command. */
  sandbox?: { posts: Posts; moveClock: NonNullable<Bench['moveClock']> };
}

export interface Bot {
  /** The port it listens on. */
  port: number;
  /** What is due, and when it is done. */
  outbox: Pick<Sender, 'nextDue' | 'settled' | 'wake'>;
  /** What is being found out about those who have just been met. */
  recogniser: Pick<Recogniser, 'settled'>;
  /** What is being asked of Teams about teams and channels. */
  asker: Pick<TeamAsker, 'settled'>;
  /** Takes no more requests, lets those under way finish, and closes the store. */
  close(): Promise<void>;
}

const earlier = (a: Date | undefined, b: Date | undefined): Date | undefined => (a && b ? (a < b ? a : b) : (a ?? b));

/**
 * The whole bot on one port (0 for any free one): the real adapter, the real application, over HTTP.
 * @throws input error `bad-form` or `bad-pack` for a form that nobody can be asked by, or a pack that asks by none
 */
export const assemble = async (parts: Parts, listen: { host: string; port: number }): Promise<Bot> => {
  loadTemplates();
  const known = { ...parts, forms: loadForms(join(projectRoot, 'data')) };
  checkForms(known.forms, known.frameworks);
  let sender: Sender | undefined;
  const told = metrics(parts.clock, {
    storeReady: () => parts.store.status().ready,
    outboxAlive: () => sender?.isAlive() === true,
    waiting: () =>
      waiting(
        parts.store,
        parts.partnerships.map(({ id }) => id),
      ),
    nextDue: async () => sender?.nextDue(),
  });
  const log = told.counting(parts.log);
  const watched = watch(told, log, parts.clock.elapsed);
  const adapter = teamsAdapter(parts.credentials, log, { openIdMetadata: parts.openIdMetadata });
  const mayAnswer = mayAnswerAt(parts.serviceUrls);
  const recognised = recogniser({ ...parts, log, collections, emailsOf: emailsBy(parts.credentials), mayAnswer });
  const asker = teamAsker({ ...parts, log, ask: askTeamBy(parts.credentials), mayAnswer });
  const site = parts.uploads?.site.replace(/\/$/, '');
  const isOfficer = officerCheck(inTeamBy(parts.credentials), parts.clock);
  const bench: Bench = {
    store: parts.store,
    clock: parts.clock,
    frameworks: parts.frameworks,
    partnershipOf: parts.partnershipOf,
    screen: loadScreen(join(projectRoot, 'data')),
    site,
    fileLink:
      site === undefined
        ? undefined
        : async ({ tx, partition, actor }, file) => `${site}${await issue(parts, tx, partition, actor.person.id, file)}`,
    ahead: (partnership, window) => foreseeAll(parts.store, known, partnership, window),
    isOfficer,
    met: recognised.met,
    asker,
    follow: follow(known),
    ...(parts.sandbox && { moveClock: parts.sandbox.moveClock }),
  };
  const app = application(adapter, bench, parts.buttons);
  const server = httpServer({ isReady: () => parts.store.status().ready && sender?.isAlive() === true, log });
  serveMessages(server, {
    ...watched,
    door: door({
      adapter,
      credentials: parts.credentials,
      isServed: (tenant) => parts.partnershipOf(tenant) !== undefined,
      serviceUrls: parts.serviceUrls,
      turn: async (context) => void (await app.run(context)),
      noKeys: watched.noKeys,
      log,
    }),
  });
  serveMetrics(server, told, parts.metricsToken);
  if (parts.sandbox) servePosts(server, parts.sandbox.posts);
  const producers = new Map([[certificateFile, produceCertificate({ ...parts, site })]]);
  serveFiles(server, (token) => take({ ...parts, producers }, token));
  const { store, partnerships, clock } = parts;
  serveCertificates(server, { ...watched, log, verify: (number) => verify(store, partnerships, number, clock.now()) });
  const imports =
    parts.uploads &&
    startImports({ ...parts, log, collections, waiting: waitingIn(parts.uploads.folder), wake: () => sender?.wake() });
  if (imports) serveUploads(server, imports.uploads);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(listen.port, listen.host, () => resolve());
  });
  const outbox = startSender({
    store: parts.store,
    clock: parts.clock,
    log,
    messenger: told.counted(onlyTo(parts.serviceUrls, teamsMessenger(parts.credentials, log))),
    pacer: pacer(parts.sendRate),
    buttons: parts.buttons,
    drawers: drawersOf(known),
    whose: parts.partnerships.map((one) => ({ partition: one.id, officers: one.officers ?? [], hours: hoursOf(one) })),
    random: Math.random,
  });
  sender = outbox;
  const planning = startPlanning(
    { ...parts, log, wake: outbox.wake },
    plannersOf(known),
    parts.partnerships.map(({ id, timeZone }) => ({ partition: id, zone: timeZone })),
  );
  const briefing = startBriefings({ ...parts, log, isOfficer: personCheck(parts.store, isOfficer), wake: outbox.wake });
  const keys = parts.credentials.MicrosoftAppId ? keepKeys(adapter, watched.noKeys) : undefined;
  return {
    port: (server.address() as AddressInfo).port,
    outbox: {
      wake: outbox.wake,
      settled: async () => {
        await planning.settled();
        await imports?.settled();
        await briefing.settled();
        await outbox.settled();
        await briefing.settled();
      },
      nextDue: async () => earlier(earlier(planning.nextDue(), await briefing.nextDue()), await outbox.nextDue()),
    },
    recogniser: recognised,
    asker,
    close: async () => {
      keys?.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await recognised.close();
      await asker.settled();
      await planning.close();
      await imports?.close();
      await briefing.close();
      await outbox.close();
      await parts.store.close();
    },
  };
};
