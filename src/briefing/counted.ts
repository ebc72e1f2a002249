export const number = (count: number): string => count.toLocaleString('en-GB');

/** So many of something, in words. */
export const counted = (count: number, one: string, more: string): string => `${number(count)} ${count === 1 ? one : more}`;
export const people = (count: number): string => counted(count, 'person', 'people');
export const channels = (count: number): string => counted(count, 'channel', 'channels');
