import { z } from 'zod/v4';

/** What comes with every activity that we act on; anything else is refused before the SDK sees it. */
const envelope = z.looseObject({
  type: z.string().min(1).max(60),
  id: z.string().min(1).max(500).optional(),
  channelId: z.string().min(1).max(60),
  serviceUrl: z.string().min(1).max(500),
  from: z.looseObject({ id: z.string().min(1).max(500), aadObjectId: z.string().min(1).max(100).optional() }),
  recipient: z.looseObject({ id: z.string().min(1).max(500) }),
  conversation: z.looseObject({
    id: z.string().min(1).max(500),
    conversationType: z.string().max(60).optional(),
    tenantId: z.string().max(100).optional(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().max(100) }).optional() }).optional(),
});

/** Who sent it, from where. */
export interface Incoming {
  activity: string;
  tenant: string;
  /** Absent for what Teams itself says, such as an installation. */
  objectId: string | undefined;
  conversation: string;
  serviceUrl: string;
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
  conversation: e.conversation.id,
  serviceUrl: e.serviceUrl,
  personal: e.conversation.conversationType === undefined || e.conversation.conversationType === 'personal',
});
