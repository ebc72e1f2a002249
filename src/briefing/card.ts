import { mainButton, plain } from '../cards/index.ts';
import type { Drawn } from '../outbox/index.ts';
import type { Briefing } from './briefing.ts';
import { shownAddress } from './drafting/address.ts';
import { bodyBlocks } from './drafting/body.ts';
import { words } from './words.ts';

/** What a briefing is shown to people as: the one way of it, so that a preview is exactly what is sent. */
export const briefingCard = (one: Briefing, partnership: string): Drawn => ({
  view: {
    card: 'briefing',
    model: {
      theirTitle: plain(one.title),
      from: words.from(partnership),
      urgency: words.urgency[one.urgency],
      theirCorrection: one.correction === undefined ? null : plain(words.corrected(one.correction), 400),
      theirSummary: plain(one.summary, 400),
      body: bodyBlocks(one.body),
      picture: one.picture ? { url: shownAddress(one.picture.url), alt: plain(one.picture.alt, 300) } : null,
      theirTopic: one.topic === undefined ? null : plain(words.topic(one.topic)),
      link: one.link === undefined ? null : { title: words.open, url: shownAddress(one.link) },
      reading: words.reading[one.readers],
      typing: words.why,
      actions: [mainButton(words.read, 'briefing-read', { briefing: one.id })],
    },
  },
});
