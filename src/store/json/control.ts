import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod/v4';
import { fault, inputError, SignpostError } from '../../errors.ts';

/** The bot's side of the socket by which commands hand it work: a line of JSON each way, then it ends. */
export interface Control {
  path: string;
  /** Says how a command is answered; what it throws goes to whoever asked. */
  answer(command: string, how: (args: unknown) => Promise<unknown>): void;
  close(): Promise<void>;
}

/** In bytes. Longer ones are cut off by the system without a word. */
const longestPath = 100;
const largestAsk = 1024 * 1024;

/** In the store's folder; in one of its own where that path is too long. The name is new each time, so that an old one is known as such. */
const freshPath = async (folder: string): Promise<string> => {
  const name = `control-${randomBytes(4).toString('hex')}.sock`;
  const path = join(folder, name);
  return Buffer.byteLength(path) <= longestPath ? path : join(await mkdtemp(join(tmpdir(), 'signpost-')), name);
};

export const isSocket = (name: string): boolean => /^control-[\da-f]{8}\.sock$/.test(name);

const asked = z.object({ command: z.string(), args: z.unknown() });

export const openControl = async (folder: string): Promise<Control> => {
  const path = await freshPath(folder);
  const answers = new Map<string, (args: unknown) => Promise<unknown>>();

  const answerTo = async (line: string): Promise<unknown> => {
    const { command, args } = asked.parse(JSON.parse(line));
    const answer = answers.get(command);
    if (!answer) throw inputError('store-command', `The running Signpost does not know the command "${command}".`);
    return answer(args);
  };

  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    void firstLine(socket)
      .then(answerTo)
      .then((answer) => ({ answer: answer ?? null }))
      .catch((error: unknown) => ({ error: described(error) }))
      .then((reply) => socket.end(`${JSON.stringify(reply)}\n`));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  server.unref();
  await chmod(path, 0o600);
  return {
    path,
    answer: (command, how) => void answers.set(command, how),
    async close() {
      await new Promise((resolve) => server.close(resolve));
      if (dirname(path) !== folder) await rm(dirname(path), { recursive: true, force: true });
    },
  };
};

const firstLine = async (socket: Socket): Promise<string> => {
  let text = '';
  for await (const piece of socket.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    text += piece;
    if (text.includes('\n') || text.length > largestAsk) break;
  }
  return text;
};

const described = (error: unknown) => {
  const { family, code, message } =
    error instanceof SignpostError ? error : fault('store-command', 'The running Signpost could not do that; its log says why.');
  return { family, code, message };
};
