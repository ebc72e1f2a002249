import { connect } from 'node:net';
import { z } from 'zod/v4';
import { fault, otherSideError, SignpostError } from '../../errors.ts';
import { presentHolder } from './lock.ts';

const reply = z.object({
  answer: z.unknown(),
  error: z.object({ family: z.enum(['input', 'other-side', 'fault']), code: z.string(), message: z.string() }).optional(),
});

/**
 * Hands a command to the bot that holds the store of `folder`, and waits for what it answers; undefined when none does.
 * Rejects with the error that the bot met, or other side `store-no-answer`.
 */
export const askHolder = async (folder: string, command: string, args: unknown): Promise<{ answer: unknown } | undefined> => {
  const holder = await presentHolder(folder);
  if (!holder) return undefined;
  const text = await exchange(holder.socket, `${JSON.stringify({ command, args })}\n`).catch((cause: unknown) => {
    throw otherSideError('store-no-answer', `Process ${holder.pid} holds the store in ${folder} and does not answer.`, cause);
  });
  const { answer, error } = reply.parse(JSON.parse(text));
  if (error) throw new SignpostError(error.family, error.code, error.message);
  return { answer };
};

const exchange = (path: string, line: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(path, () => socket.end(line));
    socket.setEncoding('utf8');
    socket.on('data', (piece) => {
      text += piece;
    });
    socket.once('error', reject);
    socket.once('close', () =>
      text.endsWith('\n') ? resolve(text) : reject(fault('store-no-answer', 'The connection ended without an answer.')),
    );
  });
