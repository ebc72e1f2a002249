// In the browser: draws one card, and says what is wrong with it as drawn. The libraries are loaded before this.
/* global AdaptiveCards, axe, markdownit */

// Teams reads bold, italic, lists and links in a text, and nothing else.
const markdown = markdownit({ html: false, linkify: false }).disable([
  'backticks',
  'blockquote',
  'code',
  'fence',
  'heading',
  'hr',
  'html_block',
  'image',
  'lheading',
  'reference',
  'strikethrough',
  'table',
]);

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

globalThis.drawCard = ({ card, host, look }) => {
  for (const [name, value] of Object.entries(look)) document.documentElement.style.setProperty(`--${name}`, value);
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig(host);
  drawn.parse(card);
  document.getElementById('card').replaceChildren(drawn.render());
};

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const isCutOff = (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';

globalThis.judgeCard = async () => {
  const { violations } = await axe.run('#card', { runOnly: standards, resultTypes: ['violations'] });
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  const cutOff = [...document.querySelectorAll('#card *')].filter(isCutOff);
  return [...found, ...cutOff.map((element) => `cut off at the side: ${element.textContent}`)];
};
