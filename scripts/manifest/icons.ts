import { PNG } from 'pngjs';
import { onSignpost } from './signpost-symbol.ts';

type Colour = readonly [red: number, green: number, blue: number];

const white: Colour = [255, 255, 255];
/** Samples along each side of a pixel: enough for smooth slopes. */
const samples = 8;

/** How much of a pixel the symbol covers, 0 to 1, when it is drawn `size` pixels wide. */
const coverage = (x: number, y: number, size: number): number => {
  let hits = 0;
  for (let i = 0; i < samples; i += 1) {
    for (let j = 0; j < samples; j += 1) {
      if (onSignpost([(x + (i + 0.5) / samples) / size, (y + (j + 0.5) / samples) / size])) hits += 1;
    }
  }
  return hits / samples ** 2;
};

const draw = (size: number, pixel: (x: number, y: number) => readonly [...Colour, alpha: number]): PNG => {
  const png = new PNG({ width: size, height: size });
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) png.data.set(pixel(x, y), (y * size + x) * 4);
  return png;
};

const parseColour = (hex: string): Colour => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** 192 by 192, one colour to the edges, the symbol in the middle 96 by 96, as Teams asks. */
export const colourIcon = (accent: string): PNG => {
  const ground = parseColour(accent);
  const mix = (share: number, channel: 0 | 1 | 2) => Math.round(ground[channel] + (white[channel] - ground[channel]) * share);
  return draw(192, (x, y) => {
    const share = coverage(x - 48, y - 48, 96);
    return [mix(share, 0), mix(share, 1), mix(share, 2), 255];
  });
};

/** 32 by 32, pure white on transparent: only the alpha tells the symbol from the ground. */
export const outlineIcon = (): PNG => draw(32, (x, y) => [...white, Math.round(255 * coverage(x, y, 32))]);
