import { type Persona, sandboxTenant } from './personas.ts';

/** The work e-mail of somebody at a window, as the Playground tells it. */
export const emailOf = (givenName: string, surname: string): string => `${givenName}.${surname}@example.org`.toLowerCase();

const user = (id: string, givenName: string, surname: string, aadObjectId: string) => {
  const email = emailOf(givenName, surname);
  // "Principle" is how the Playground spells it.
  return { id, name: `${givenName} ${surname}`, userPrincipleName: email, aadObjectId, givenName, surname, email };
};

const colleagues = ['Alex', 'Bronwen', 'Chidi', 'Dilys', 'Ewan'];

/**
 * The Playground's settings for one persona, to be written to `.m365agentsplayground.yml` (JSON is YAML too). It takes exactly five
 * other users and at most one further channel. Every id holds the persona's, since windows with the same ids would share conversations.
 */
export const playgroundConfig = ({ key, givenName, surname, aadObjectId }: Persona): string => {
  const objectId = (last: number) => `${aadObjectId.slice(0, 24)}${aadObjectId.slice(-2)}${String(last).padStart(10, '0')}`;
  const config = {
    version: '0.1.1',
    tenantId: sandboxTenant,
    bot: { id: 'signpost', name: 'Signpost' },
    currentUser: user(`${key}-user`, givenName, surname, aadObjectId),
    users: colleagues.map((name, i) => user(`${key}-user-${i + 1}`, name, surname, objectId(i + 1))),
    personalChat: { id: `${key}-personal-chat` },
    groupChat: { id: `${key}-group-chat`, name: `${givenName}'s group chat` },
    team: {
      id: `${key}-team`,
      name: `${givenName}'s team`,
      aadGroupId: objectId(99),
      channels: [{ id: `${key}-channel`, name: 'Safeguarding' }],
    },
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
};
