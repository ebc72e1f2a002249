import type { Command } from './command.ts';

/** The words that mean something at this point of an enquiry; elsewhere they are pointed to the card they work on. */
export const usable: Record<string, readonly Command[]> = {
  title: ['cancel', 'restart', 'back', 'skip', 'hello'],
  form: ['cancel', 'restart', 'back', 'skip', 'ask'],
  asking: ['cancel', 'restart', 'back'],
  result: ['cancel', 'restart', 'back', 'change', 'open', 'other', 'hand-on'],
  other: ['cancel', 'restart', 'back'],
  compare: ['cancel', 'restart', 'back', 'other', 'adopt'],
  review: ['cancel', 'show', 'change', 'add', 'forget'],
};

/** Those that mean the same everywhere. */
export const always: readonly Command[] = ['start', 'help', 'stop', 'privacy'];

export const awaitsAnswer = (step: string | undefined): boolean => step === 'title' || step === 'form' || step === 'asking';
