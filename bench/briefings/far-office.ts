import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Arrived, Office, Order, Town } from './orders.ts';

type Without<O> = O extends { id: number } ? Omit<O, 'id'> : never;

/** The office in a process of its own. */
export const farOffice = (seed: number): Office => {
  const child = fork(join(import.meta.dirname, 'office-process.ts'), [String(seed)], {
    execArgv: ['--import', 'tsx', '--max-old-space-size=6000'],
  });
  const waiting = new Map<number, (answer: unknown) => void>();
  let count = 0;
  child.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  const ask = (order: Without<Order>): Promise<unknown> =>
    new Promise((resolve) => {
      waiting.set(++count, resolve);
      child.send({ ...order, id: count });
    });
  return {
    town: (given) => ask({ do: 'town', given }) as Promise<Town>,
    connect: (given) => ask({ do: 'connect', given }) as Promise<void>,
    begin: (given) => ask({ do: 'begin', given }) as Promise<void>,
    seen: (given) => ask({ do: 'seen', given }) as Promise<number>,
    arrived: (given) => ask({ do: 'arrived', given }) as Promise<Arrived>,
    stop: async () => void child.kill(),
  };
};
