/** What officers write in this is about a briefing, and goes past the gate for live concerns, as the briefing itself does. */
export const sendingFieldIds = { why: 'briefing-why' } as const;
