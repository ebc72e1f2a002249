import { z } from 'zod/v4';
import { optional, text } from './parts.ts';

/** Where somebody is met, and what they are told in passing. */
export const talk = {
  welcome: z.strictObject({ partnership: text, worry: text }),
  help: z.strictObject({ partnership: text, commands: z.array(z.strictObject({ title: text, value: text })), worry: text }),
  lost: z.strictObject({ text }),
  said: z.strictObject({ text, next: text }),
  /** These three stand above the card where somebody was. */
  concern: z.strictObject({ worry: text, allegation: z.boolean() }),
  doubt: z.strictObject({ worry: text }),
  'once-more': z.strictObject({}),
  privacy: z.strictObject({
    messages: text,
    /** What is kept, what of it is in the person's own words or name, and why and how long. */
    kept: z.array(z.strictObject({ what: text, theirs: text, why: text })).min(1),
  }),
  unreachable: z.strictObject({ people: z.array(z.strictObject({ theirName: text, why: text })).min(1), more: optional }),
  /** Where the code is typed that was sent to another account of somebody's. */
  'also-me': z.strictObject({ notice: optional }),
  /** A page to be opened in a browser. */
  upload: z.strictObject({ heading: text, intro: text, link: text, open: text, typing: text }),
};
