/** Whether it is a whole web address that can be opened by everybody: http or https, a host, nobody's name and password. */
const isWeb = (text: string, begins: RegExp): boolean => {
  if (!begins.test(text) || /[\s\\]/.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname !== '' && username === '' && password === '';
};

export const isLink = (text: string): boolean => isWeb(text, /^https?:\/\//i);
export const isSecure = (text: string): boolean => isWeb(text, /^https:\/\//i);

/** The address as a card has it: the same, with nothing in it that a card host would expand. */
export const shownAddress = (url: string): string =>
  (URL.canParse(url) ? new URL(url).href : '').replaceAll('{', '%7B').replaceAll('}', '%7D');
