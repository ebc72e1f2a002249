import type { Messenger, Outcome } from '../outbox/index.ts';

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);

/**
 * Whether the bot may answer at a `serviceUrl`: over https at a host that the settings name, and on this machine, where they name it,
 * over http at any port. A token of the bot's goes where it answers.
 */
export const mayAnswerAt =
  (hosts: readonly string[]) =>
  (serviceUrl: string): boolean => {
    if (!URL.canParse(serviceUrl)) return false;
    const { protocol, hostname, port, username, password } = new URL(serviceUrl);
    if (username || password || !hosts.includes(hostname)) return false;
    return isLoopback(hostname) ? /^https?:$/.test(protocol) : protocol === 'https:' && port === '';
  };

const unnamed: Outcome = { is: 'refused', why: 'wrong-host', code: 'unnamed-host' };

/** The same messenger, that refuses an address which was kept while the settings named other hosts. */
export const onlyTo = (hosts: readonly string[], messenger: Messenger): Messenger => {
  const mayAnswer = mayAnswerAt(hosts);
  const to = async ({ serviceUrl }: { serviceUrl: string }, act: () => Promise<Outcome>): Promise<Outcome> =>
    mayAnswer(serviceUrl) ? act() : unnamed;
  return {
    open: (address) => to(address, () => messenger.open(address)),
    send: (address, message) => to(address, () => messenger.send(address, message)),
    update: (sent, message) => to(sent, () => messenger.update(sent, message)),
    withdraw: (sent) => to(sent, () => messenger.withdraw(sent)),
  };
};
