/** Of the form: what is written in these is about no real child, so that the gate for live concerns keeps its hands off them. */
export const fieldIds = {
  title: 'briefing-title',
  summary: 'briefing-summary',
  body: 'briefing-body',
  link: 'briefing-link',
  topic: 'briefing-topic',
  picture: 'briefing-picture',
  alt: 'briefing-picture-alt',
} as const;
