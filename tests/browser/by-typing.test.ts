import { describe, expect, it } from 'vitest';
import { hasChromium, practitioner } from './seated.ts';

describe.skipIf(!hasChromium)('by typing alone, a practitioner', () => {
  const chat = practitioner();

  /** The same to every question until there is a result; "not sure" where the question is no yes-or-no one. */
  const answerAll = async (answer: string) => {
    for (;;) {
      const card = await chat().card(/One question|Your safeguarding training/);
      if (!card.includes('One question')) return;
      await chat().say(card.includes('1. Yes') ? answer : 'not sure');
    }
  };

  it('is welcomed, and told what to type', async () => {
    expect(await chat().card('Hello, I am Signpost')).toMatch(/pathway/);
  });

  it('asks in their own words, and gives their job', async () => {
    await chat().say('what training do I need?');
    await chat().card('What do you do?');
    await chat().say('health visitor');
    expect(await chat().card('please check it')).toMatch(/Your role: health visitor/);
  });

  it('confirms what the job suggests, answers one question at a time, and sees what is needed and why', async () => {
    await chat().say('yes');
    await answerAll('not sure');
    const result = await chat().card('Your safeguarding training');
    expect(result).toMatch(/Required\s+Single Agency Child Protection: Basic Awareness/);
    expect(result).toMatch(/Why: .*Section 3, The SSCP Training Framework/s);
  });

  it('goes back a question and on again', async () => {
    await chat().say('back');
    await chat().card('One question');
    await answerAll('not sure');
    await chat().card('Your safeguarding training');
  });

  it('changes an answer, and what is needed changes with it', async () => {
    await chat().say('change');
    await chat().card('Change your answers');
    await chat().say('ask me');
    await answerAll('yes');
    expect(await chat().card('Your safeguarding training')).toMatch(/Advanced Child Protection.*Out of date/s);
  });

  it('looks at another partnership and comes back', async () => {
    await chat().say('other');
    await chat().card('Choose another');
    await chat().say('Wandsworth');
    expect(await chat().card('What Wandsworth would say')).toMatch(/Nothing of yours has changed/);
    await chat().say('back');
    await chat().card('Your safeguarding training');
  });

  it('takes the text for their manager along', async () => {
    await chat().say('manager');
    await chat().sees('Safeguarding training for my role: health visitor');
    await chat().sees('Can we talk about when I can do this?');
  });
});
