import { describe, expect, it } from 'vitest';
import { everybody, hasChromium } from './seated.ts';

describe.skipIf(!hasChromium)('after a session, and three months on, in three windows', () => {
  const chats = everybody('2027-02-03T10:00:00Z');
  const [priya, sam, olwen] = [() => chats('practitioner'), () => chats('supervisor'), () => chats('training officer')] as const;

  it('the practitioner is asked how it was as soon as the register says that they were there', async () => {
    await priya().say('hello');
    await sam().say('hello');
    await olwen().say('new session');
    await olwen().pick('Course', 'Introduction to Child Protection');
    await olwen().fill('Day', '2027-02-03');
    await olwen().fill('Starts at', '09:00');
    await olwen().fill('Ends at', '09:45');
    await olwen().fill('Where', 'Shire Hall');
    await olwen().fill('Places', '24');
    await olwen().press('Set up a session');
    await olwen().card('Code for those who walk in');
    await olwen().press('Register');
    await olwen().card('Nobody is on the list yet');
    await olwen().press('Add people');
    await olwen().fill('Who is to be on the list?', 'Priya Shah\nIdris Vaughan');
    await olwen().press('Add people');
    await olwen().card('0 of 2 marked');
    await olwen().press('All the others are here');
    await olwen().card('2 here, 2 of 2 marked');
    await priya().sees('How was it?');
  });

  it('half an answer is kept, and what is missing is said', async () => {
    await priya().pick('1. Before', 'Poor');
    await priya().press('Send');
    expect(await priya().card('Please check')).toContain('Not answered yet');
    await priya().press('Keep for later');
    await priya().card('That is kept, and not sent yet.');
  });

  it('the rest is answered, by typing too, and can be changed', async () => {
    await priya().say('evaluation');
    await priya().card('How was it?');
    await priya().pickEach();
    await priya().tap('Say more');
    await priya().fill('Up to three ideas', 'Ask children what they think.');
    await priya().press('Send');
    expect(await priya().card('Thank you')).toContain('Ask children what they think.');
    await priya().say('change');
    await priya().card('How was it?');
    await priya().press('Send');
    await priya().card('Thank you');
  });

  it('the officer sees who has answered, and nothing that could be told from one answer', async () => {
    await olwen().say('reports');
    await olwen().say('1');
    const report = await olwen().card('1 (50%)');
    expect(report).not.toContain('Ask children');
  });

  it('three months on the practitioner is asked what became of it, and the supervisor about both of their people on one card', async () => {
    await olwen().say('clock 13 weeks');
    await priya().sees('What has changed since?');
    await priya().say('follow up');
    expect(await priya().card('What has changed since?')).toContain('Ask children what they think.');
    await sam().sees('Your people, some time after training');
    await sam().say('follow up');
    expect(await sam().card('Your people')).toMatch(/Idris Vaughan[\s\S]*Priya Shah|Priya Shah[\s\S]*Idris Vaughan/);
  });

  it('the supervisor answers for both, each on its own', async () => {
    for (const number of ['1', '2']) {
      await sam().say(number);
      await sam().card('may ask to see what is held about them');
      await sam().pickEach();
      await sam().press('Send');
      await sam().card('Your people, some time after training');
    }
    expect((await sam().card('Your people')).match(/Answered/g)).toHaveLength(2);
  });
});
