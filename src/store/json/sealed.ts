import { crc32 } from 'node:zlib';

/** The checksum of a text or of bytes, which may go on from that of what stood before: eight hexadecimal digits. */
export const checksum = (of: string | Uint8Array, before?: string): string =>
  crc32(of, before === undefined ? 0 : Number.parseInt(before, 16))
    .toString(16)
    .padStart(8, '0');

const opening = '{"sum":"';
const closing = '",';
const fieldsAt = opening.length + 8 + closing.length;

/** A line of the journal, still JSON: `fields` (`"a":1,"b":2`) as an object that begins with their checksum. */
export const seal = (fields: string): string => `${opening}${checksum(fields)}${closing}${fields}}\n`;

/** Whether the line is whole and as it was written. */
export const isSound = (line: string): boolean =>
  line.startsWith(opening) &&
  line.endsWith('}') &&
  line.slice(opening.length, fieldsAt) === `${checksum(line.slice(fieldsAt, -1))}${closing}`;

/** Whether the text may be the beginning of a sealed line, cut off as it was written. */
export const mayBeTorn = (text: string): boolean =>
  !text.includes('\u0000') && (text.startsWith(opening) || opening.startsWith(text));
