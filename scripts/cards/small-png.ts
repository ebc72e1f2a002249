import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
};

const parts = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

const distance = (a: number, b: number): number => {
  const [red, green, blue] = parts(a);
  const [red2, green2, blue2] = parts(b);
  return (red - red2) ** 2 + (green - green2) ** 2 + (blue - blue2) ** 2;
};

const coloursOf = ({ data, width, height }: PNG): number[] =>
  Array.from({ length: width * height }, (_, i) => data.readUIntBE(i * 4, 3));

/** The place of each colour in a palette of the `most` that are seen most; the others take the place of the nearest. */
const palette = (colours: number[], most: number): { kept: number[]; places: Map<number, number> } => {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const all = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const kept = all.slice(0, most);
  const places = new Map(kept.map((colour, i) => [colour, i]));
  for (const colour of all.slice(most)) {
    const nearest = kept.reduce((best, one) => (distance(one, colour) < distance(best, colour) ? one : best));
    places.set(colour, places.get(nearest) ?? 0);
  }
  return { kept, places };
};

/** The same opaque picture with at most `most` colours (256 or fewer), a byte a pixel: a third of the size for text on a card. */
export const smallPng = (png: Buffer, most = 256): Buffer => {
  const picture = PNG.sync.read(png);
  const { width, height } = picture;
  const colours = coloursOf(picture);
  const { kept, places } = palette(colours, most);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (const [i, colour] of colours.entries()) {
    rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = places.get(colour) ?? 0;
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(kept.flatMap(parts))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
