/** Something that somebody does at a moment. What one does is done one after the other. */
export interface Act {
  at: Date;
  who: string;
  does: () => Promise<void>;
}

/** What people are going to do, by when. */
export interface Agenda {
  add(act: Act): void;
  /** When the first of them does something. */
  next(): Date | undefined;
  /** Takes away, in order, all that is to be done by then. */
  take(now: Date): Act[];
}

/** By so much the calendar goes, in milliseconds: what happens within a quarter of an hour is put together at its end. */
const step = 15 * 60_000;

export const stepAfter = (at: Date): Date => new Date(Math.ceil(at.getTime() / step) * step);

export const newAgenda = (): Agenda => {
  const slots = new Map<number, Act[]>();
  let order: number[] = [];
  return {
    add(act) {
      const at = stepAfter(act.at).getTime();
      const there = slots.get(at);
      if (there) return void there.push(act);
      slots.set(at, [act]);
      const place = order.findIndex((one) => one > at);
      order.splice(place < 0 ? order.length : place, 0, at);
    },
    next: () => (order[0] === undefined ? undefined : new Date(order[0])),
    take(now) {
      const ready = order.filter((at) => at <= now.getTime());
      order = order.slice(ready.length);
      return ready.flatMap((at) => {
        const acts = slots.get(at) ?? [];
        slots.delete(at);
        return acts;
      });
    },
  };
};

/** Does them, those of different people side by side, so many at a time. */
export const doAll = async (acts: readonly Act[], most: number): Promise<void> => {
  const each = new Map<string, Act[]>();
  for (const act of acts) each.set(act.who, [...(each.get(act.who) ?? []), act]);
  const waiting = [...each.values()];
  const worker = async (): Promise<void> => {
    for (let mine = waiting.shift(); mine; mine = waiting.shift()) for (const act of mine) await act.does();
  };
  await Promise.all(Array.from({ length: most }, worker));
};
