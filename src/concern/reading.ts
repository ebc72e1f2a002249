import { plainText } from './plain-text.ts';
import { type Senses, sensesOf } from './senses.ts';
import { sentences } from './sentences.ts';
import { listed, type WordsFile } from './signals.ts';
import { spelling } from './spelling.ts';

/** How text is read before anything is looked for in it: into sentences of words as they were meant, and what the words mean. */
export interface Reading {
  sentencesOf: (text: string) => readonly (readonly string[])[];
  sensesOf: Senses;
}

/** Makes a reading from `words.json` and `senses.json`. */
export const reading = (words: WordsFile, senses: Readonly<Record<string, string>>): Reading => {
  const spell = spelling(listed(words.spelt), new Set(listed(words.ordinary)));
  const pictures = new Map(Object.entries(words.pictures));
  const ends = { breaks: new Set(listed(words.breaks)), joined: new Map(Object.entries(words.joined)) };
  return {
    sentencesOf: (text) => sentences(plainText(text, pictures), spell, ends),
    sensesOf: sensesOf({ ...senses, name: words.classes['name'] ?? '' }),
  };
};
