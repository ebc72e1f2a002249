import { inWords } from '../pathway/index.ts';

/** What the card of a briefing says by itself, and what its officers read wherever they are. */
export const words = {
  from: (partnership: string) => `From ${partnership}`,
  urgency: { normal: null, important: 'Important', urgent: 'Urgent: please read this now' },
  corrected: (what: string) => `Corrected: ${what}`,
  topic: (topic: string) => `Topic: ${topic}`,
  open: 'Open the link',
  read: 'I have read this',
  reading: {
    counted: 'Pressing the button tells the training officers how many have read this, not who.',
    named: 'Pressing the button tells the training officers that you have read this, by name.',
  },
  why: 'You get this because it is for your team, your work or your training.',
  noName: 'Somebody whose name Teams has not told me',
  orType: (says: readonly string[]) =>
    says.length === 0 ? 'Type briefings to see them all.' : `Or type ${inWords(says, 'or')}.`,
};
