import type { TurnContext } from 'botbuilder';
import { SignpostError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { OnceAdapter, Proof } from './connector.ts';
import { type Credentials, isSandbox } from './credentials.ts';
import { mayAnswerAt } from './hosts.ts';
import { type Envelope, incoming, readEnvelope } from './incoming.ts';
import { prove } from './keys.ts';
import { looksOurs } from './token.ts';

/** Why a request got no further, or that it was taken. */
export type Outcome = 'taken' | 'failed' | 'unproven' | 'no-keys' | 'malformed' | 'wrong-channel' | 'wrong-tenant' | 'wrong-host';

/** What a caller is answered; the body never holds a message of the SDK's. */
export interface Answer {
  outcome: Outcome;
  status: number;
  body?: unknown;
}

/** Takes what a proven caller posted. */
export type Take = (body: unknown) => Promise<Answer>;

/** The way in, in two steps: who is calling, before anything of the body is read; then what they say. */
export interface Door {
  admit(authorization: string | undefined): Promise<Take | Answer>;
}

export interface DoorParts {
  adapter: OnceAdapter;
  credentials: Credentials;
  /** Whether the people of a tenant are served. */
  isServed: (tenant: string) => boolean;
  /** The hosts that the bot may answer to. */
  serviceUrls: readonly string[];
  turn: (context: TurnContext) => Promise<void>;
  /** The keys of Teams could not be fetched. */
  noKeys: () => void;
  log: Log;
}

const refused = (outcome: Outcome, status: number, code: string, message: string): Answer => ({
  outcome,
  status,
  body: { code, message },
});
const unproven = refused('unproven', 401, 'Unauthorized', 'Expected a token by which Teams proves itself to this bot.');
const noKeys = refused('no-keys', 503, 'NoKeys', 'Nobody can be let in at the moment. Please try again in a minute.');
const wrongChannel = refused('wrong-channel', 403, 'WrongChannel', 'Only the Teams channel is served.');
const wrongTenant = refused('wrong-tenant', 403, 'WrongTenant', 'This tenant is not served.');
const wrongHost = refused('wrong-host', 403, 'WrongHost', 'The bot does not answer to this serviceUrl.');
const failed = refused('failed', 500, 'InternalError', 'Something went wrong on our side. Please try again in a minute.');

/** Who is let in: Teams alone, speaking for a tenant that is served, from where the bot may answer. No state is read before. */
export const door = ({ adapter, credentials, log, ...parts }: DoorParts): Door => {
  const mayAnswer = mayAnswerAt(parts.serviceUrls);
  const isOpen = isSandbox(credentials);

  const proofOf = async (authorization: string): Promise<Proof | undefined> =>
    isOpen || looksOurs(authorization, credentials) ? prove(adapter, authorization) : undefined;

  /** The token is for one service URL, and good for no other. */
  const isFrom = ({ claimsIdentity }: Proof, serviceUrl: string): boolean =>
    isOpen || claimsIdentity.getClaimValue('serviceurl') === serviceUrl;

  const refusal = (proof: Proof, envelope: Envelope): Answer | undefined => {
    if (!isFrom(proof, envelope.serviceUrl)) return unproven;
    if (envelope.channelId !== 'msteams') return wrongChannel;
    if (!parts.isServed(incoming(envelope).tenant)) return wrongTenant;
    return mayAnswer(envelope.serviceUrl) ? undefined : wrongHost;
  };

  const take = async (proof: Proof, body: unknown): Promise<Answer> => {
    const read = readEnvelope(body);
    if ('problem' in read) return refused('malformed', 400, 'BadActivity', `Not an activity: ${read.problem}`);
    const no = refusal(proof, read.envelope);
    if (no) return no;
    try {
      const answer = await adapter.take(proof, body, parts.turn);
      return { outcome: 'taken', status: answer?.status ?? 200, body: answer?.body };
    } catch (error) {
      log.error({ code: error instanceof SignpostError ? error.code : 'turn' }, 'a turn could not be taken');
      return failed;
    }
  };

  return {
    async admit(authorization = '') {
      try {
        const proof = await proofOf(authorization);
        return proof ? (body) => take(proof, body) : unproven;
      } catch {
        parts.noKeys();
        return noKeys;
      }
    },
  };
};
