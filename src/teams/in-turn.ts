import type { Told } from '../cards/index.ts';
import type { Deps } from '../enquiry/index.ts';
import { keepOffers } from '../entry/index.ts';
import { type Ahead, accountId, type Caller, meet, type Partnership, type Scene, worryOf } from '../people/index.ts';
import type { Transaction } from '../store/index.ts';
import type { Bench } from './bench.ts';
import type { Incoming } from './incoming.ts';
import { localDay } from './local-day.ts';
import { lookingAhead } from './looking-ahead.ts';
import { isNamed } from './officers.ts';

/** A turn of a person in their own chat. */
export interface Turn {
  tx: Transaction;
  deps: Deps;
  scene: Scene;
}

/** Meets the person, and does something in the one transaction of their turn. */
export const inTurn = async (
  bench: Bench,
  incoming: Incoming,
  partnership: Partnership,
  caller: Caller,
  work: (turn: Turn) => Promise<Told>,
): Promise<Told> => {
  const officer = await bench.isOfficer(partnership, incoming);
  const leads = (partnership.agencies ?? []).flatMap((agency) => (isNamed(agency.leads, caller) ? [agency.id] : []));
  const now = bench.clock.now();
  const local = localDay(partnership.timeZone);
  const once = (ahead: Ahead): Promise<Told> =>
    bench.store.transaction(async (tx) => {
      const person = await meet(tx, partnership.id, caller);
      const deps: Deps = {
        partition: partnership.id,
        framework: partnership.framework,
        frameworks: bench.frameworks,
        person,
        worry: worryOf(partnership),
        now,
        today: local.iso(now),
        date: (iso) => local.inWords(new Date(iso)),
      };
      const { frameworks, worry, today, partition } = deps;
      const actor = { person, account: accountId(caller), officer, leads };
      const { activity } = incoming;
      const { site, follow, fileLink } = bench;
      const more = { site, follow, fileLink, ahead };
      const scene = { tx, partition, partnership, actor, now, today, activity, frameworks, worry, ...more };
      const told = await work({ tx, deps, scene });
      await keepOffers(scene, told);
      return told;
    });
  return lookingAhead((window) => bench.ahead(partnership, window), once);
};
