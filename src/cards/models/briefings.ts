import { z } from 'zod/v4';
import { action, lines, optional, text } from './parts.ts';

/** What officers tell channels and people. */
export const briefings = {
  /** The very card that is sent. `body` alone is read as Markdown: it has been looked through before it comes here. */
  briefing: z.strictObject({
    theirTitle: text,
    /** From whom, and when. */
    from: text,
    /** How urgent it is, in words. */
    urgency: optional,
    /** That it was corrected, and what. */
    theirCorrection: optional,
    theirSummary: text,
    /** Paragraphs and lists, each of which Teams shows as a block of Markdown. */
    body: lines,
    picture: z.strictObject({ url: text, alt: text }).nullable(),
    theirTopic: optional,
    /** A button that opens a web address. */
    link: z.strictObject({ title: text, url: text }).nullable(),
    /** Who sees that they have read it. */
    reading: optional,
    typing: text,
    actions: z.array(action).max(5),
  }),
};
