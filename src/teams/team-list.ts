import { z } from 'zod/v4';
import { channelKinds, type TeamSaid } from '../people/index.ts';
import { OnceAdapter } from './connector.ts';
import type { Credentials } from './credentials.ts';

/** Asks Teams what a team is called and which channels it has. Rejects where Teams does not say. */
export type AskTeam = (team: { serviceUrl: string; team: string }) => Promise<TeamSaid>;

/** Milliseconds: nobody waits for it. */
const patience = 10_000;

const name = z
  .string()
  .nullish()
  .transform((given) => given?.trim() || undefined);

const details = z.looseObject({ name, aadGroupId: z.string().optional().catch(undefined) });

const list = z.looseObject({
  conversations: z.array(
    z.looseObject({
      id: z.string().min(1).max(500),
      name,
      /** Older answers do not say it: they list standard ones only. */
      type: z.enum(channelKinds).catch('standard'),
    }),
  ),
});

type Connector = Awaited<ReturnType<OnceAdapter['connectorAt']>>;
type Operation = Parameters<Connector['sendOperationRequest']>[1];

/** Nothing is put into the request, and what comes back is parsed here. */
const asItIs: Operation['serializer'] = {
  modelMappers: {},
  isXML: false,
  validateConstraints: () => undefined,
  serialize: (_, value) => value,
  deserialize: (_, body) => body,
};

/** The SDK's own operations on teams make clients of their own, which would wait and repeat as they please. */
const get = async (connector: Connector, path: string): Promise<unknown> => {
  const operation: Operation = { httpMethod: 'GET', path, responses: { 200: {}, default: {} }, serializer: asItIs };
  const { _response } = await connector.sendOperationRequest({}, operation);
  return JSON.parse(_response.bodyAsText ?? '');
};

export const askTeamBy = (credentials: Credentials): AskTeam => {
  const adapter = new OnceAdapter(credentials, patience);
  return async ({ serviceUrl, team }) => {
    const connector = await adapter.connectorAt(serviceUrl);
    const path = `v3/teams/${encodeURIComponent(team)}`;
    const about = details.parse(await get(connector, path));
    const { conversations } = list.parse(await get(connector, `${path}/conversations`));
    const channels = conversations.map(({ id, name: called, type: kind }) => ({ id, name: called, kind }));
    return { name: about.name, aadGroupId: about.aadGroupId, channels };
  };
};
