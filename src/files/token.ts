import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the token of a link says. */
export interface Pass {
  partition: string;
  /** Of the file's record. */
  id: string;
  /** The calendar's instant after which it is worth nothing. */
  until: Date;
}

const form = /^([a-z\d-]+)\.([\w-]{22})\.([\da-z]{1,10})\.([\w-]{43})$/;

/** HMAC-SHA256, in base64url; the name of the purpose keeps whatever else the secret signs from passing for a link. */
const signature = (secret: string, said: string): string =>
  createHmac('sha256', secret).update(`file.${said}`).digest('base64url');

/** The token of a link, signed, of characters that need no escape in a path. */
export const tokenOf = (secret: string, { partition, id, until }: Pass): string => {
  const said = `${partition}.${id}.${until.getTime().toString(36)}`;
  return `${said}.${signature(secret, said)}`;
};

/** What a token says; undefined for any that was not made with this secret, in a time that tells nothing of how wrong it was. */
export const readToken = (secret: string, token: string): Pass | undefined => {
  const [, partition = '', id = '', until = '', signed = ''] = form.exec(token) ?? [];
  const right = Buffer.from(signature(secret, `${partition}.${id}.${until}`));
  const given = Buffer.from(signed);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return { partition, id, until: new Date(Number.parseInt(until, 36)) };
};
