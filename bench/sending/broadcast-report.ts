import { loadavg } from 'node:os';
import type { Intent } from '../../src/outbox/index.ts';
import { lineChart } from '../plot.ts';
import { aim, figure, median, type Section, table } from '../report.ts';
import { broadcast, channels, posts, rate, readers, seed } from './broadcast.ts';
import { type Judgement, tenants } from './teams.ts';

type Requests = Judgement['requests'];

/** From the first request until the last message had its first: as long as there was always one to be sent. In seconds. */
const whileBusy = (requests: Requests, bulk: ReadonlySet<string>) => {
  const first = new Map<string, number>();
  for (const { about, at } of requests) if (bulk.has(about) && !first.has(about)) first.set(about, at);
  const [from, to] = [requests[0]?.at ?? 0, Math.max(...first.values())];
  return { count: requests.filter(({ at }) => at <= to).length, seconds: (to - from) / 1_000 };
};

const perSecond = (from: number, seconds: number, times: readonly number[]): number[] => {
  const counts = new Array<number>(Math.floor(seconds)).fill(0);
  for (const at of times) {
    const second = Math.floor((at - from) / 1_000);
    if (second < counts.length) counts[second] = (counts[second] ?? 0) + 1;
  }
  return counts;
};

/** 12,000 messages under the published limits, as many as that is, with something going wrong all the time. */
export const theBroadcast = async (): Promise<Pick<Section, 'text' | 'plots'>> => {
  const load = figure(loadavg()[0] ?? 0);
  const { judgement, evaluations, states, lost, bulk } = await broadcast();
  const { requests, excess, untruths } = judgement;
  const each = [...new Set(requests.map(({ tenant }) => tenant))].map((tenant) =>
    whileBusy(
      requests.filter((one) => one.tenant === tenant),
      new Set(bulk),
    ),
  );
  const rates = each.map((one) => one.count / one.seconds);
  const slowest = Math.min(...rates);
  const first = new Map(requests.toReversed().map(({ about, at }) => [about, at]));
  const delays = [...evaluations].map(([about, at]) => (first.get(about) ?? Number.NaN) - at);
  const longest = Math.max(...delays);
  const from = requests[0]?.at ?? 0;
  const all = ((requests.at(-1)?.at ?? 0) - from) / 1_000;
  const total = bulk.length + evaluations.size;
  const other = total - lost - (states.get('delivered') ?? 0) - (states.get('unknown') ?? 0);
  const count = (state: Intent['state']) => (states.get(state) ?? 0).toLocaleString('en-GB');
  const text = [
    '### The big broadcast',
    `One card to each of ${readers.toLocaleString('en-GB')} people and ${posts.toLocaleString('en-GB')} posts in ${channels} channels, all due at once, in one partnership whose people sit in ${tenants} tenants, each at ${rate} requests a second (at one tenant alone it would take ${tenants} times as long). Teams is a process of its own that takes 50 to 250 ms for each request, puts off 5 of 100 with a 429 (half of them with a Retry-After) and answers 1 of 100 with a 504 when it has done it (seed ${seed}). Meanwhile somebody is sent an evaluation every half a second. What else the machine did when it began: a load of ${load} (a request that goes late is time lost, since the rate holds in every second).`,
    table(
      ['', ''],
      [
        ['requests', requests.length.toLocaleString('en-GB')],
        ['answered with 429', requests.filter(({ status }) => status === 429).length.toLocaleString('en-GB')],
        ['until every message had been tried', `${figure(Math.max(...each.map(({ seconds }) => seconds)))} s`],
        ['until the last that was put off was through', `${figure(all)} s`],
        [
          'delivered / unknown (the 504s) / anything else',
          `${count('delivered')} / ${count('unknown')} / ${other.toLocaleString('en-GB')}`,
        ],
        ['evaluations: from written to sent, median', `${figure(median(delays))} ms`],
      ],
    ),
    '![Requests a second](plots/sending-rate.svg)',
    [
      aim(
        'every tenant at 97% of the configured rate or more, while there is something to send',
        `${((slowest / rate) * 100).toFixed(1)}% the slowest: ${rates.map((one) => one.toFixed(1)).join(', ')} of ${rate} a second`,
        slowest >= 0.97 * rate,
      ),
      aim('nothing lost', `${lost} lost`, lost === 0),
      aim('nothing there twice, and every state true', `${untruths.length} of ${total} untrue`, untruths.length === 0),
      aim('no published limit exceeded at the other side', `${excess.length} times`, excess.length === 0),
      aim(
        'an evaluation that falls due meanwhile is sent within a second',
        `${figure(longest)} ms the longest of ${delays.length}`,
        longest <= 1_000,
      ),
    ].join('\n'),
  ].join('\n\n');
  const answered = (status: (of: number) => boolean) =>
    perSecond(
      from,
      all,
      requests.filter((one) => status(one.status)).map(({ at }) => at),
    );
  const plot = lineChart({
    title: 'Requests a second during the broadcast',
    unit: `all ${tenants} tenants together, configured: ${rate * tenants}`,
    along: 'seconds',
    lines: [
      { name: 'requests', values: answered(() => true) },
      { name: 'of them put off (429)', values: answered((status) => status === 429) },
    ],
  });
  return { text, plots: { 'sending-rate.svg': plot } };
};
