import { request } from 'node:http';
import { parseJson } from './json.ts';

/** What the bot answered; the body read as JSON where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Posts to the bot as the Bot Connector does, over a connection of its own, so that a bot that has been restarted is met afresh.
 * Anything but a string is sent as JSON. Rejects when the bot cannot be reached or hangs up.
 */
export const postToBot = (url: string, body: unknown): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
    };
    const posted = request(new URL('/api/messages', url), { method: 'POST', agent: false, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: parseJson(text) ?? text }));
      response.on('error', reject);
    });
    posted.on('error', reject);
    posted.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
