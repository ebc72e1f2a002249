interface Contact {
  kind: 'website' | 'email' | 'phone' | 'booking';
  label: string;
  value: string;
}

/** A way to reach somebody as a line of a card that reads Markdown; for what settings and packs say, never for what a person typed. */
export const contactText = ({ kind, label, value }: Contact): string => {
  if (kind === 'email') return `${label}: [${value}](mailto:${value})`;
  if (kind === 'phone') return `${label}: ${value}`;
  return `${label}: [${value}](${value.startsWith('http') ? '' : 'https://'}${value})`;
};
