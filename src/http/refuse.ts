import type { Response } from 'restify';

/** Refuses a request by a code that a program can tell apart and a sentence of our own. */
export const refuse = (response: Response, status: number, code: string, message: string): void =>
  void response.send(status, { code, message });

/** What is said of a status that comes from the web server itself. */
export const sentence = (status: number): string => {
  if (status >= 500) return 'Something went wrong on our side. Please try again in a minute.';
  if (status === 404) return 'There is nothing here. Activities go to POST /api/messages.';
  if (status === 405) return 'Not by this method. Activities go to POST /api/messages.';
  if (status === 413) return 'The body is larger than anything that Teams sends.';
  if (status === 415) return 'Expected a body of application/json.';
  return 'The request cannot be read. Expected a body of JSON.';
};
