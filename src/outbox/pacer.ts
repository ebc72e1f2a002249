import { conversationLimits, type Limit, type Trail, tenantLimits, trail } from './pace.ts';

/** Where a request goes. Opening a chat names none yet. */
export interface Where {
  tenant: string;
  /** A channel's threads are one conversation. */
  conversation?: string | undefined;
}

/** A look ahead that changes nothing: what was planned in it counts in it alone. */
export interface Plan {
  /** When one more to `where` may go, and whether its conversation is what holds it up. */
  next(where: Where): { at: number; byConversation: boolean };
  /** Counts on one more there. */
  add(where: Where): void;
  /** Counts on one more in its conversation, some time. */
  putOff(where: Where): void;
}

/** Keeps requests within the limits. Instants are milliseconds of elapsed time. */
export interface Pacer {
  /** The earliest instant from `now` at which a request to `where` may go. */
  next(where: Where, now: number): number;
  /** A request goes now. */
  begin(where: Where, now: number): void;
  /**
   * It has ended. In its conversation it counts from now on, since nobody can tell when on its way it arrived; requests to one
   * conversation follow one another. `after`: the platform asked to be left alone for so long.
   */
  end(where: Where, now: number, after?: number): void;
  /** A look ahead from `now`, `pending` counted as gone. */
  plan(now: number, pending: readonly Where[]): Plan;
}

interface Conversation {
  trail: Trail;
  /** The platform wants nothing before. */
  blocked: number;
}

interface Tenant {
  trail: Trail;
  /** 1 at the configured rate; 2 at half of it. */
  slower: number;
  /** Whether each of the last answers was a refusal for now. */
  lately: boolean[];
}

/** Half of so many answers are refusals for now: that is the tenant's limit, not one conversation's. */
const storm = 20;
const slowest = 32;
/** From half the rate back to the whole one in some twenty seconds. */
const recovery = 0.998;
/** Conversations beyond this are looked through for those that no limit concerns any more. */
const kept = 4_000;

export const pacer = (ratePerTenant: number, perConversation: readonly Limit[] = conversationLimits): Pacer => {
  const perTenant = tenantLimits(ratePerTenant);
  const longest = Math.max(...perConversation.map(({ per }) => per));
  const tenants = new Map<string, Tenant>();
  const conversations = new Map<string, Conversation>();
  let lookAgainAt = kept;

  const tenantOf = (id: string): Tenant => {
    const known = tenants.get(id) ?? { trail: trail(perTenant), slower: 1, lately: [] };
    tenants.set(id, known);
    return known;
  };
  const keyOf = ({ tenant, conversation }: Where): string => `${tenant}/${conversation ?? ''}`;

  const forget = (now: number): void => {
    if (conversations.size < lookAgainAt) return;
    for (const [key, { trail: gone, blocked }] of conversations)
      if (gone.last() + longest < now && blocked < now) conversations.delete(key);
    lookAgainAt = Math.max(kept, conversations.size * 2);
  };

  const conversationOf = (where: Where): Conversation | undefined => {
    if (where.conversation === undefined) return undefined;
    const known = conversations.get(keyOf(where)) ?? { trail: trail(perConversation), blocked: 0 };
    conversations.set(keyOf(where), known);
    return known;
  };

  const weather = (tenant: Tenant, refused: boolean): void => {
    tenant.lately = [...tenant.lately, refused].slice(-storm);
    if (tenant.lately.length === storm && tenant.lately.filter(Boolean).length >= storm / 2) {
      tenant.slower = Math.min(slowest, tenant.slower * 2);
      tenant.lately = [];
    } else if (!refused) tenant.slower = Math.max(1, tenant.slower * recovery);
  };

  return {
    next(where, now) {
      const tenant = tenants.get(where.tenant);
      const conversation = conversations.get(keyOf(where));
      return Math.max(
        tenant?.trail.next(now, tenant.slower) ?? now,
        conversation?.trail.next(now) ?? now,
        conversation?.blocked ?? now,
      );
    },
    begin(where, now) {
      forget(now);
      tenantOf(where.tenant).trail.add(now);
      conversationOf(where)?.trail.add(now);
    },
    end(where, now, after) {
      const conversation = conversationOf(where);
      conversation?.trail.moveLast(now);
      if (conversation && after !== undefined) conversation.blocked = Math.max(conversation.blocked, now + after);
      weather(tenantOf(where.tenant), after !== undefined);
    },
    plan(now, pending) {
      const inTenants = new Map<string, Trail>();
      const inConversations = new Map<string, Trail>();
      const copied = (copies: Map<string, Trail>, key: string, of: Trail | undefined, limits: readonly Limit[]): Trail => {
        const copy = copies.get(key) ?? of?.copy() ?? trail(limits);
        copies.set(key, copy);
        return copy;
      };
      const trails = (where: Where) => {
        const tenant = tenants.get(where.tenant);
        const conversation = conversations.get(keyOf(where));
        const key = where.conversation === undefined ? undefined : keyOf(where);
        return {
          tenant: copied(inTenants, where.tenant, tenant?.trail, perTenant),
          slower: tenant?.slower ?? 1,
          conversation: key === undefined ? undefined : copied(inConversations, key, conversation?.trail, perConversation),
          blocked: conversation?.blocked ?? now,
        };
      };
      const look = (where: Where) => {
        const { tenant, slower, conversation, blocked } = trails(where);
        const forTenant = tenant.next(now, slower);
        const forConversation = Math.max(conversation?.next(now) ?? now, blocked);
        return { tenant, conversation, forTenant, forConversation, at: Math.max(forTenant, forConversation) };
      };
      const add = (where: Where): void => {
        const { tenant, conversation, forTenant, at } = look(where);
        tenant.add(forTenant);
        conversation?.add(at);
      };
      for (const where of pending) add(where);
      return {
        next(where) {
          const { at, forTenant, forConversation } = look(where);
          return { at, byConversation: forConversation > forTenant };
        },
        add,
        putOff(where) {
          const { conversation, forConversation } = look(where);
          conversation?.add(forConversation);
        },
      };
    },
  };
};
