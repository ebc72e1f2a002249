/** What officers write in these is about a briefing, and goes past the gate for live concerns, as the briefing itself does. */
export const afterFieldIds = { wrong: 'briefing-wrong', ground: 'briefing-ground' } as const;
