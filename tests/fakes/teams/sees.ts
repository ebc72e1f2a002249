import { texts } from './cards.ts';
import type { Chat, Shown } from './chats.ts';

/** The newest message in the chat that the pattern is found in, waited for if need be; rejects with what is there instead. */
export const sees = (chat: Chat, pattern: RegExp, within: number, who: string): Promise<Shown> => {
  const there = chat.visible().findLast((shown) => pattern.test(readable(shown)));
  if (there) return Promise.resolve(there);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      leave();
      reject(
        new Error(`${who} did not see ${pattern} within ${within} ms, but:\n${chat.visible().map(readable).join('\n--\n')}`),
      );
    }, within);
    const leave = chat.watch((shown) => {
      if (!pattern.test(readable(shown))) return;
      clearTimeout(late);
      leave();
      resolve(shown);
    });
  });
};

const readable = ({ text, card }: Shown): string => [text ?? '', ...(card ? texts(card) : [])].join('\n');
