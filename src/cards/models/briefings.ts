import { z } from 'zod/v4';
import { action, choice, lines, optional, text } from './parts.ts';

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
  /** One recipient of whom nobody knows whether they have it, with where to look. */
  'briefing-unknown': z.strictObject({
    heading: text,
    facts: z.array(z.strictObject({ title: text, theirValue: text })),
    /** A button that opens the channel in Teams; null where nothing can be opened. */
    link: z.strictObject({ title: text, url: text }).nullable(),
    typing: text,
    actions: z.array(action).max(3),
  }),
  /** The channels of a draft: a page of them, of which any are ticked. */
  channels: z.strictObject({
    heading: text,
    notice: optional,
    /** How many are chosen, and which; empty where there is nothing to choose. */
    chosen: text,
    theirChosen: optional,
    /** What they looked for. */
    theirWords: text,
    which: text,
    /** Numbered. A choice's title is read as Markdown: names come here by way of `label`. */
    choices: z.array(choice),
    /** The values of those that are ticked, with commas between. */
    ticked: text,
    empty: optional,
    /** What is not listed, and why. */
    more: optional,
    typing: text,
    actions: z.array(action).max(6),
  }),
};
