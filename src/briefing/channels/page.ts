/** How many channels are on a page. */
export const shown = 20;
