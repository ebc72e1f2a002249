import { describe, expect, it } from 'vitest';
import { hasChromium, practitioner } from './seated.ts';

describe.skipIf(!hasChromium)('with buttons, a practitioner', () => {
  const chat = practitioner();

  it('is welcomed, and told where to take a worry about a child', async () => {
    expect(await chat().card('Hello, I am Signpost')).toMatch(/Worried about a child\?.*999/s);
  });

  it('asks in their own words and gives their job', async () => {
    await chat().say('what training do I need?');
    await chat().card('What do you do?');
    await chat().fill('Your job or role', 'health visitor');
    await chat().press('Next');
    expect(await chat().card('please check it')).toMatch(/Your role: health visitor/);
  });

  it('confirms what the job suggests, and sees what is needed, why and from where', async () => {
    await chat().press('Show my training');
    const result = await chat().card('Your safeguarding training');
    expect(result).toMatch(/Required\s+Single Agency Child Protection: Basic Awareness/);
    expect(result).toMatch(/Out of date:/);
    expect(result).toMatch(/Why: .*Section 3, The SSCP Training Framework/s);
  });

  it('goes back to the questions and on again', async () => {
    await chat().press('Back');
    await chat().card('please check it');
    await chat().press('Show my training');
    await chat().card('Your safeguarding training');
  });

  it('changes an answer, and what is needed changes with it', async () => {
    await chat().press('Change an answer');
    await chat().card('Change your answers');
    await chat().tick('Most of my work is with children');
    await chat().press('Show my training');
    expect(await chat().card('Most of your work is with children, so')).toMatch(
      /Required.*Introduction to Child Protection.*Out of date/s,
    );
  });

  it('looks at another partnership', async () => {
    await chat().press('Another partnership');
    await chat().card('Choose another');
    await chat().choose('Wandsworth');
    await chat().press('Show me');
    expect(await chat().card('What Wandsworth would say')).toMatch(/Nothing of yours has changed/);
  });

  it('comes back to their own, and takes the text for their manager along', async () => {
    await chat().press('Back to mine');
    await chat().card('Your safeguarding training');
    await chat().press('Text for my manager');
    await chat().sees('Safeguarding training for my role: health visitor');
    await chat().sees('Can we talk about when I can do this?');
  });
});
