import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Answer, Order, Spent } from './orders.ts';

/** The process that was asked is gone, by the simulation's own hand. */
export class Killed extends Error {}

/** One process with a bot in it, or one that has loaded and waits to be told. */
export interface Process {
  ask(order: Order extends infer O ? (O extends { id: number } ? Omit<O, 'id'> : never) : never): Promise<Answer>;
  /** SIGKILL: it has no moment to put anything in order. */
  kill(): void;
  gone: Promise<unknown>;
  /** What it has used, as it said last. */
  spent(): Spent;
}

/** Where the bot's program is, and what Node needs to run it. */
export interface Program {
  file: string;
  execArgv: string[];
}

/** Has it loaded; `heard` is told every line that it logs. */
export const load = ({ file, execArgv }: Program, heard: (line: string) => void): Process => {
  const child: ChildProcess = fork(file, [], { execArgv, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  let spent: Spent = { disk: 0, commits: 0, cpu: 0 };
  let killed = false;
  let over: Error | undefined;
  let said = '';
  let count = 0;
  const answerTo = (id: number) => new Promise<Answer>((resolve, reject) => void waiting.set(id, { resolve, reject }));
  const loaded = answerTo(0);
  // Nobody may be waiting for it when it is killed.
  loaded.catch(() => undefined);
  if (child.stderr)
    createInterface({ input: child.stderr }).on('line', (line) => {
      said = `${said}${line}\n`.slice(-4_000);
      heard(line);
    });
  child.on('message', (answer: Answer) => {
    spent = answer.spent ?? spent;
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
  });
  const gone = once(child, 'close').then(([code, signal]) => {
    over = killed ? new Killed() : new Error(`the bot ended with ${code ?? signal}: ${said}`);
    for (const { reject } of waiting.values()) reject(over);
    waiting.clear();
  });
  return {
    async ask(order) {
      await loaded;
      if (over) throw over;
      const id = ++count;
      const answered = answerTo(id);
      child.send({ ...order, id }, () => undefined);
      return answered;
    },
    kill() {
      killed = true;
      child.kill('SIGKILL');
    },
    gone,
    spent: () => spent,
  };
};
