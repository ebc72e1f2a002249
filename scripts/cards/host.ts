/** Colours of a Teams theme: what stands on what. */
interface Palette {
  canvas: string;
  card: string;
  border: string;
  text: string;
  subtle: string;
  accent: string;
  good: string;
  warning: string;
  attention: string;
  /** The background of each container style. */
  boxes: { emphasis: string; accent: string; good: string; warning: string; attention: string };
  button: { background: string; border: string; positive: string; onPositive: string };
  field: string;
}

export const themes = {
  light: {
    canvas: '#f5f5f5',
    card: '#ffffff',
    border: '#e0e0e0',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    good: '#237b4b',
    warning: '#835c00',
    attention: '#c4314b',
    boxes: { emphasis: '#f5f5f5', accent: '#e8ebfa', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6' },
    button: { background: '#ffffff', border: '#d1d1d1', positive: '#5b5fc7', onPositive: '#ffffff' },
    field: '#f5f5f5',
  },
  dark: {
    canvas: '#1f1f1f',
    card: '#292929',
    border: '#404040',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f9848f',
    boxes: { emphasis: '#333333', accent: '#2f2f4a', good: '#0d2e0d', warning: '#463100', attention: '#3f1011' },
    button: { background: '#292929', border: '#666666', positive: '#5b5fc7', onPositive: '#ffffff' },
    field: '#1f1f1f',
  },
} satisfies Record<string, Palette>;

export type Theme = keyof typeof themes;

/** What Teams uses where it is installed, and what stands in for it here. */
export const font = "'Segoe UI', 'Liberation Sans', Arial, sans-serif";

const both = (colour: string, subtle = colour) => ({ default: colour, subtle });

const foreground = (p: Palette) => ({
  default: both(p.text, p.subtle),
  dark: both(p.text, p.subtle),
  light: both(p.text, p.subtle),
  accent: both(p.accent),
  good: both(p.good),
  warning: both(p.warning),
  attention: both(p.attention),
});

const style = (p: Palette, backgroundColor: string) => ({ backgroundColor, foregroundColors: foreground(p) });

/** Settings for the renderer that come close to how Teams draws a card. */
export const hostConfig = (theme: Theme) => {
  const p = themes[theme];
  return {
    fontFamily: font,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: p.border },
    supportsInteractivity: true,
    containerStyles: {
      default: style(p, p.card),
      ...Object.fromEntries(Object.entries(p.boxes).map(([name, background]) => [name, style(p, background)])),
    },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 120 },
      value: { wrap: true },
      spacing: 16,
    },
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
