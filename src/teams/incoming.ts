import { z } from 'zod/v4';

/** What comes with every activity that we act on; anything else is refused before the SDK sees it. */
const envelope = z.object({
  type: z.string().min(1).max(60),
  id: z.string().min(1).max(500).optional(),
  channelId: z.string().min(1).max(60),
  serviceUrl: z.string().min(1).max(500),
  from: z.object({
    id: z.string().min(1).max(500),
    aadObjectId: z.string().min(1).max(100).optional(),
    name: z.string().max(500).optional().catch(undefined),
  }),
  recipient: z.object({ id: z.string().min(1).max(500) }),
  conversation: z.object({
    id: z.string().min(1).max(500),
    conversationType: z.string().max(60).optional(),
    tenantId: z.string().max(100).optional(),
  }),
  channelData: z
    .looseObject({
      tenant: z.object({ id: z.string().max(100) }).optional(),
      team: z
        .looseObject({ id: z.string().min(1).max(500).optional() })
        .optional()
        .catch(undefined),
    })
    .optional(),
});

/** Who sent it, from where. */
export interface Incoming {
  activity: string;
  tenant: string;
  /** Absent for what Teams itself says, such as an installation. */
  objectId: string | undefined;
  /** What Teams calls them for this bot, and what it shows of them; what Teams itself says names nobody. */
  user: string;
  name: string | undefined;
  conversation: string;
  /** The team, in one of its channels. */
  team: string | undefined;
  serviceUrl: string;
  /** What Teams calls the bot. */
  bot: string;
  /** A chat of one person with the bot, the only place for personal data. */
  personal: boolean;
}

export type Envelope = z.infer<typeof envelope>;

/** The envelope of an activity, or what is wrong with it in one line. */
export const readEnvelope = (body: unknown): { envelope: Envelope } | { problem: string } => {
  const parsed = envelope.safeParse(body);
  if (parsed.success) return { envelope: parsed.data };
  const issue = parsed.error.issues[0];
  return { problem: `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not an activity'}` };
};

export const incoming = (e: Envelope): Incoming => ({
  activity: e.id ?? '',
  tenant: e.channelData?.tenant?.id ?? e.conversation.tenantId ?? '',
  objectId: e.from.aadObjectId,
  user: e.from.id,
  name: e.from.name,
  conversation: e.conversation.id,
  team: e.channelData?.team?.id,
  serviceUrl: e.serviceUrl,
  bot: e.recipient.id,
  personal: e.conversation.conversationType === undefined || e.conversation.conversationType === 'personal',
});
