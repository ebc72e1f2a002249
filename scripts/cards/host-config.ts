import { font, type Palette, type Theme, themes } from './themes.ts';

const foreground = (p: Palette) => {
  const text = { default: p.text, subtle: p.subtle };
  const plain = (colour: string) => ({ default: colour, subtle: colour });
  return {
    default: text,
    dark: text,
    light: text,
    accent: plain(p.accent),
    good: plain(p.good),
    warning: plain(p.warning),
    attention: plain(p.attention),
  };
};

/** Settings of the renderer that come close to how Teams draws a card. */
export const hostConfig = (theme: Theme): object => {
  const p = themes[theme];
  const on = (backgroundColor: string) => ({ backgroundColor, foregroundColors: foreground(p) });
  return {
    fontFamily: font,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: p.border },
    textBlock: { headingLevel: 2 },
    supportsInteractivity: true,
    containerStyles: {
      default: on(p.card),
      emphasis: on(p.boxes.emphasis),
      accent: on(p.boxes.accent),
      good: on(p.boxes.good),
      warning: on(p.boxes.warning),
      attention: on(p.boxes.attention),
    },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 120 }, value: { wrap: true }, spacing: 16 },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { spacing: 'small', color: 'attention' },
    },
  };
};
