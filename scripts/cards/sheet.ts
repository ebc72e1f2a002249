import type { View } from './easel.ts';

/** A drawing that is a file of its own beside the sheet. */
export interface Picture extends View {
  card: string;
  file: string;
}

const page = (style: string, body: string): string => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Signpost's cards</title>
<style>
body { margin: 24px; font: 14px/20px 'Segoe UI', 'Liberation Sans', Arial, sans-serif; color: #242424; background: #ffffff; }
${style}
</style>
${body}
</html>
`;

const image = ({ card, theme, width, file }: Picture): string =>
  `<img src="${file}" alt="The card “${card}”, ${theme}, ${width} pixels wide">`;

const figure = (picture: Picture): string =>
  `<figure>${image(picture)}<figcaption>${picture.theme}, ${picture.width}</figcaption></figure>`;

const rowStyle = `
.row { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px; }
figure { margin: 0; }
figcaption { color: #616161; }`;

/** One page with every picture, a row a card. */
export const sheet = (pictures: readonly Picture[]): string => {
  const row = (card: string) => {
    const figures = pictures.filter((p) => p.card === card).map(figure);
    return `<h2>${card}</h2>\n<div class="row">${figures.join('\n')}</div>`;
  };
  const cards = [...new Set(pictures.map((p) => p.card))];
  return page(rowStyle, ['<h1>Signpost’s cards</h1>', ...cards.map(row)].join('\n'));
};

const posterStyle = `
body { width: 1344px; display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; }
h2 { margin: 0 0 4px; font-size: 16px; }
div { display: flex; gap: 8px; align-items: flex-start; }
img { max-height: 320px; object-fit: cover; object-position: top; }
[alt*="600 pixels"] { width: 200px; }
[alt*="320 pixels"] { width: 112px; }`;

/** The upper part of every card, small: light on a desktop beside dark on a phone. */
export const poster = (pictures: readonly Picture[]): string => {
  const desktop = pictures.filter((p) => p.theme === 'light' && p.width === 600);
  const phone = (card: string) => pictures.filter((p) => p.card === card && p.theme === 'dark' && p.width === 320);
  const cell = (one: Picture) =>
    `<section><h2>${one.card}</h2><div>${[one, ...phone(one.card)].map(image).join('')}</div></section>`;
  return page(posterStyle, desktop.map(cell).join('\n'));
};
