// In the browser: draws one card, and says what axe finds wrong with it. The libraries are loaded before this.
/* global AdaptiveCards, axe, markdownit */

// What Teams reads in a text; anything else would stand there as typed.
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

globalThis.judgeCard = async () => {
  const { violations } = await axe.run('#card', { runOnly: standards, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => ({ rule: id, help, html: node.html })));
};
