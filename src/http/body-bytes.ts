import type { Request } from 'restify';

/** Reads a body of at most `most` bytes; undefined for a longer one, of which no more is kept. */
export const bodyBytes = async (request: Request, most: number): Promise<Buffer | undefined> => {
  if (Number(request.header('content-length')) > most) return undefined;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size > most) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};
