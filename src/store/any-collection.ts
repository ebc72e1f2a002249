import type { z } from 'zod/v4';
import type { Collection, Stored } from './port.ts';

/**
 * Any declared collection, for those who handle them all alike: the store itself, export, erasure.
 * The functions are written as methods, whose parameters the type checker compares both ways, so that every `Collection<R>` is
 * one of these. That is sound as long as a record goes only to functions of the declaration whose schema it came from.
 */
export interface AnyCollection extends Pick<Collection<Stored>, 'name' | 'kept' | 'onErasure' | 'quotes' | 'secrets'> {
  schema: z.ZodType<Stored>;
  indexes: Record<string, IndexOf['keys']>;
  owner(record: Stored): string | undefined;
  about?(record: Stored): readonly string[];
  takes?(record: Stored): readonly { collection: string; id: string }[];
  naming?: {
    by: readonly string[];
    as(record: Stored, from: string, to: string): Stored | undefined;
    over?(mine: Stored, theirs: Stored): boolean;
  };
}

interface IndexOf {
  keys(record: Stored): string[];
}
