import { describe, expect, it } from 'vitest';
import { hasChromium, twoOfficers } from './seated.ts';

describe.skipIf(!hasChromium)('a briefing, in two channels and the windows of two officers', () => {
  const chats = twoOfficers('2027-02-03T10:00:00Z');
  const [olwen, sam] = [() => chats('training officer'), () => chats('supervisor')] as const;
  const channels = ['General', 'Safeguarding'];
  /** The card of the one briefing there is. */
  const open = async () => {
    await olwen().say('briefings');
    await olwen().say('1');
  };

  it('is written on a card, for channels that the bot has come to know', async () => {
    await sam().say('hello');
    await olwen().say('hello');
    await olwen().inChannel('General', (general) => general.mention('hello'));
    const known = async () => {
      await olwen().say('channels');
      return olwen().card('Teams and channels');
    };
    await expect.poll(known, { timeout: 15_000 }).toContain('2 channels');
    await olwen().say('briefing');
    await olwen().fill('Title', 'Learning from a review');
    await olwen().fill('Summary', 'Three things to do differently.');
    await olwen().fill('Text', 'Ask why **the same day**.');
    await olwen().press('Save');
    await olwen().card('It is for nobody yet');
    await olwen().press('Channels');
    await olwen().card('Chosen: 0 of 2 channels');
    await olwen().say('every channel');
    await olwen().say('done');
    await olwen().card('Draft');
  });

  it('is seen beforehand as people will see it', async () => {
    await olwen().say('preview');
    await olwen().sees('I have read this');
  });

  it('goes once a second officer has said yes', async () => {
    await open();
    await olwen().press('Ask for approval');
    await sam().sees('Please look at a briefing');
    await sam().say('briefings');
    await sam().say('1');
    await sam().press('Approve');
    await sam().card('You have approved it');
    await olwen().sees('Approved: “Learning from a review”');
    await open();
    await olwen().press('Send now');
    await olwen().press('Send it');
    await olwen().sees('Sent: “Learning from a review”');
    for (const name of channels)
      await olwen().inChannel(name, async (channel) => {
        expect(await channel.card('Learning from a review')).toContain('Three things to do differently.');
      });
  });

  it('is read in a channel, which only the one who pressed is thanked for', async () => {
    await olwen().inChannel('Safeguarding', async (channel) => {
      await channel.press('I have read this');
      await channel.sees('Thank you. You said that you have read this');
    });
    await open();
    expect(await olwen().card('Has reached')).toMatch(/2 channels[\s\S]*by 1 person/);
  });

  it('is corrected in its place', async () => {
    await olwen().press('Correct');
    await olwen().fill('Title', 'Learning from a local review');
    await olwen().fill('What was wrong', 'The title.');
    await olwen().press('Correct it now');
    for (const name of channels)
      await olwen().inChannel(name, async (channel) => {
        expect(await channel.card('Learning from a local review')).toContain('Corrected: The title.');
      });
  });

  it('is withdrawn: where a post cannot be deleted, a notice stands in its place', async () => {
    await open();
    await olwen().press('Withdraw');
    await olwen().fill('Why it is withdrawn', 'A newer one comes tomorrow.');
    await olwen().press('Withdraw it now');
    for (const name of channels)
      await olwen().inChannel(name, async (channel) => {
        expect(await channel.card('This briefing was withdrawn')).toContain('A newer one comes tomorrow.');
      });
  });

  it('and its figures stay', async () => {
    await open();
    expect(await olwen().card('Withdrawn')).toMatch(/2 of 2 done/);
  });
});
