import type { Request, Response, Server } from 'restify';
import { SignpostError } from '../errors.ts';
import { largestFile, type Upload, uploadOf } from '../import/index.ts';
import { bodyBytes } from './body-bytes.ts';
import { type Again, formPage, gonePage, takenPage } from './upload-page.ts';

const headers = {
  'Cache-Control': 'no-store',
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'Referrer-Policy': 'no-referrer',
};

const show = (response: Response, status: number, html: string): void => {
  response.writeHead(status, headers);
  response.end(html);
};

/** What stands round the file in a form. */
const frame = 64 * 1024;
const tooLarge = 'The file is larger than 20 MB. Please split it, and choose the first part.';
const unreadable = 'I could not read what your browser sent. Please choose the file again.';

/** The form as a browser sent it; undefined where it is none. The platform's own parser reads it, and keeps nothing on the disk. */
const formIn = async (request: Request, body: Buffer): Promise<FormData | undefined> => {
  const type = request.header('content-type') ?? '';
  if (!/^multipart\/form-data;/i.test(type)) return undefined;
  return new globalThis.Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined);
};

const text = (form: FormData, name: string): string | undefined => {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, 20) : undefined;
};

/** What links lead to. */
export interface Uploads {
  /** Whether a link works still. */
  isOpen(link: string): Promise<boolean>;
  /** Takes the file, after which the link works no more; false where it did not. @throws input error as `readFile`: the link works still */
  take(link: string, upload: Upload): Promise<boolean>;
}

/** Serves `GET` and `POST /import/<link>`: the page where an officer chooses a file. Whatever is wrong with a link has one answer. */
export const serveUploads = (server: Server, { isOpen, take }: Uploads): void => {
  server.get('/import/*', async (request: Request, response: Response) => {
    const isGood = await isOpen(request.params['*']);
    show(response, isGood ? 200 : 404, isGood ? formPage({}) : gonePage);
  });

  server.post('/import/*', async (request: Request, response: Response) => {
    const link: string = request.params['*'];
    if (!(await isOpen(link))) return show(response, 404, gonePage);
    const again = (status: number, problem: string, chosen: Again = {}) =>
      show(response, status, formPage({ ...chosen, problem }));
    const body = await bodyBytes(request, largestFile + frame);
    if (!body) {
      // What is still on its way is not waited for.
      response.setHeader('Connection', 'close');
      return again(413, tooLarge);
    }
    const form = await formIn(request, body);
    const file = form?.get('file');
    if (!form || !(file instanceof Blob)) return again(400, unreadable);
    const chosen = { kind: text(form, 'kind'), order: text(form, 'order') };
    const upload = uploadOf(chosen.kind, chosen.order, Buffer.from(await file.arrayBuffer()));
    if (!upload) return again(400, 'Please say what is in the file, and how it writes its dates.', chosen);
    try {
      const isTaken = await take(link, upload);
      show(response, isTaken ? 200 : 404, isTaken ? takenPage : gonePage);
    } catch (error) {
      if (!(error instanceof SignpostError) || error.family !== 'input') throw error;
      again(400, error.message.replace(/: --dates .*/, '. Choose it below. Nothing was imported.'), chosen);
    }
  });
};
