import { fault } from '../errors.ts';
import type { Ahead, Foreseen } from '../people/index.ts';

type Window = Parameters<Ahead>[0];

/**
 * Does an act in a transaction. Where it turns out that it needs to know what is to be sent, which takes longer than others should
 * wait for one, that is worked out in none, and the act begun anew.
 */
export const lookingAhead = async <T>(
  look: (window: Window) => Promise<readonly Foreseen[]>,
  act: (ahead: Ahead) => Promise<T>,
): Promise<T> => {
  let needed: Window | undefined;
  try {
    return await act((window) => {
      needed = window;
      throw fault('not-looked', 'What is to be sent has still to be worked out.');
    });
  } catch (error) {
    if (!needed) throw error;
  }
  const found = await look(needed);
  return act(() => found);
};
