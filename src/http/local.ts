import type { IncomingMessage } from 'node:http';

const isLoopback = (address: string): boolean => /^(::ffff:)?127(\.\d+){3}$|^::1$/.test(address);
const isLoopbackHost = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(host);

/** What a proxy adds: behind one on this machine, the whole world comes from loopback. */
const forwarded = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/** Whether somebody on this machine asks for it by this machine's own name, neither through a proxy nor from a page in a browser. */
export const isLocal = ({
  socket,
  headers,
}: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } }): boolean =>
  isLoopback(socket.remoteAddress ?? '') && isLoopbackHost(headers.host ?? '') && !forwarded.some((name) => name in headers);
