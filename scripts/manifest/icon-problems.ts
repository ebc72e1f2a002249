import type { PNG } from 'pngjs';

const everyPixel = (png: PNG, holds: (red: number, green: number, blue: number, alpha: number) => boolean): boolean => {
  for (let at = 0; at < png.data.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = png.data.subarray(at, at + 4);
    if (!holds(red, green, blue, alpha)) return false;
  }
  return true;
};

const sizeProblem = (name: string, png: PNG, size: number): string[] =>
  png.width === size && png.height === size ? [] : [`${name}: is ${png.width} by ${png.height}; expected ${size} by ${size}`];

/** One line for each rule of Teams that the icons break; none when they are fine. */
export const iconProblems = (color: PNG, outline: PNG): string[] => [
  ...sizeProblem('color.png', color, 192),
  ...sizeProblem('outline.png', outline, 32),
  ...(everyPixel(color, (_r, _g, _b, alpha) => alpha === 255)
    ? []
    : ['color.png: has see-through pixels; expected a solid ground']),
  ...(everyPixel(outline, (...[r, g, b, alpha]) => alpha === 0 || Math.min(r, g, b) === 255)
    ? []
    : ['outline.png: has other colours; expected pure white on transparent']),
];
