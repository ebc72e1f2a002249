/** What stands on what, in a theme of Teams. */
export interface Palette {
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
  field: string;
  button: string;
  buttonBorder: string;
}

const light: Palette = {
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
  field: '#f5f5f5',
  button: '#ffffff',
  buttonBorder: '#d1d1d1',
};

const dark: Palette = {
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
  field: '#1f1f1f',
  button: '#292929',
  buttonBorder: '#666666',
};

export const themes = { light, dark };
export type Theme = keyof typeof themes;

/** What Teams uses where it is installed, and what stands in for it elsewhere. */
export const font = "'Segoe UI', 'Liberation Sans', Arial, sans-serif";
