import { describe, expect, it } from 'vitest';
import { everybody, hasChromium } from './seated.ts';

describe.skipIf(!hasChromium)('round a session, in three windows', () => {
  const chats = everybody('2027-02-03T10:00:00Z');
  const [priya, sam, olwen] = [() => chats('practitioner'), () => chats('supervisor'), () => chats('training officer')] as const;
  let code = '';

  it('the officer sees the sessions there are', async () => {
    await olwen().say('sessions');
    expect(await olwen().card('Sessions')).toMatch(/County Hall, room 1/);
  });

  it('the officer sets one up from a course', async () => {
    await olwen().press('Set up a session');
    await olwen().card('Nobody is told until somebody is put on it.');
    await olwen().pick('Course', 'Introduction to Child Protection');
    await olwen().fill('Day', '2027-02-03');
    await olwen().fill('Starts at', '09:00');
    await olwen().fill('Ends at', '16:00');
    await olwen().fill('Where', 'Shire Hall');
    await olwen().fill('Places', '24');
    await olwen().press('Set up a session');
    const card = await olwen().card('Code for those who walk in');
    expect(card).toMatch(/09:00 to 16:00[\s\S]*Shire Hall/);
    code = /\b\d{6}\b/.exec(card)?.[0] ?? '';
    expect(code).toMatch(/^\d{6}$/);
  });

  it('the practitioner signs in with the code', async () => {
    await priya().say(code);
    await priya().card('you are signed in to Introduction to Child Protection');
  });

  it('the officer takes the register: adds somebody, and marks them with one tap', async () => {
    await olwen().press('Register');
    expect(await olwen().card('Register: Introduction')).toMatch(/Priya Shah\s*\(walked in\)/);
    await olwen().press('Add people');
    await olwen().fill('Who is to be on the list?', 'Idris Vaughan');
    await olwen().press('Add people');
    await olwen().card('1 of 2 marked');
    await olwen().tap('Idris Vaughan: Part');
    await olwen().card('2 here, 2 of 2 marked');
    await olwen().press('Close the register');
    await olwen().card('The register is closed');
  });

  it('the practitioner sees it in their training', async () => {
    await priya().say('my training');
    expect(await priya().card('What you have done')).toContain('Introduction to Child Protection: Wednesday 3 February 2027');
  });

  it('the supervisor sees how their team stands, and what one of them has done', async () => {
    await sam().say('my team');
    expect(await sam().card('My team')).toMatch(/Idris Vaughan[\s\S]*Priya Shah[\s\S]*Rosa Quist/);
    await sam().say('2');
    expect(await sam().card('Training of Priya Shah')).toContain('Introduction to Child Protection: Wednesday 3 February 2027');
  });

  it('a register that is corrected tells whom it touches', async () => {
    await olwen().tap('Priya Shah: Part');
    await priya().sees('The register has been corrected.');
    await priya().card('You are marked as');
    await priya().say('my training');
    expect(await priya().card('My training')).not.toContain('3 February 2027');
  });
});
