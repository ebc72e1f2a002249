/**
 * Loaded into a bot's process before anything else: whatever it asks of another machine goes to the fake internet at `INTERNET`, which
 * is told what host was meant; anything that would leave by another way is said on stderr and ends there.
 */
import http, { type RequestOptions } from 'node:http';
import https from 'node:https';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const internet = new URL(process.env['INTERNET'] ?? '');
const isHere = (host: string) => /^(localhost|\[?::1\]?|127(\.\d+){3})$/.test(host);

interface Meant {
  host: string;
  path: string;
  options: RequestOptions;
}

/** What the caller of `request` means, in each of the ways to say it. */
const meant = ([first, second]: unknown[]): Meant => {
  const given = typeof first === 'string' || first instanceof URL;
  const url = given ? new URL(first) : undefined;
  const options: RequestOptions = { ...((given ? second : first) as RequestOptions) };
  const host = options.hostname ?? options.host ?? url?.hostname ?? 'localhost';
  return { host, path: options.path ?? `${url?.pathname ?? '/'}${url?.search ?? ''}`, options };
};

const redirecting =
  (original: typeof http.request): typeof http.request =>
  (...args: unknown[]) => {
    const { host, path, options } = meant(args);
    const callback = args.findLast((one) => typeof one === 'function') as () => void;
    if (isHere(host)) return Reflect.apply(original, http, args);
    const headers = { ...(options.headers as object), 'x-host': host };
    return request({ method: options.method, path, headers, host: internet.hostname, port: internet.port }, callback);
  };

const request = http.request;
for (const wire of [http, https]) {
  wire.request = redirecting(wire.request) as typeof wire.request;
  wire.get = ((...args: Parameters<typeof http.get>) => {
    const asked = wire.request(...args);
    asked.end();
    return asked;
  }) as typeof wire.get;
}

const net: typeof import('node:net') = createRequire(import.meta.url)('node:net');
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: InstanceType<typeof net.Socket>, ...args: unknown[]) {
  const [options] = args.flat() as { host?: string; path?: string }[];
  const host = options?.path ? 'localhost' : (options?.host ?? 'localhost');
  if (isHere(host)) return Reflect.apply(connect, this, args);
  process.stderr.write(`${JSON.stringify({ contacted: host })}\n`);
  return this.destroy(new Error('there is no way out'));
} as typeof connect;
syncBuiltinESMExports();
