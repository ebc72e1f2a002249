import { describe, expect, it } from 'vitest';
import { frameworkIds, frameworks, withBot } from '../fakes/bot.ts';
import { answersTo, byButtons, type Given, read } from './reading.ts';

const here = withBot();

describe('while the period of a strategy lasts', () => {
  const then = withBot({ now: '2023-07-01T09:00:00Z' });

  it('nothing is said of its end', async () => {
    const { card } = await byButtons(then.person('cumbria-2022'), 'Wizard', { lead: 'no' });
    expect(read(card)).not.toMatch(/ended|out of date/i);
  });
});

const result = async (framework: string, given: Given, title = 'Wizard') =>
  read((await byButtons(here.person(framework), title, given)).card);

const somerset = { contact: 'predominant', section47: 'no', lead: 'yes', 'with-children': 'yes', sector: 'school' };

/** The lines of the card from the one that says `from` up to the one that says `to`. */
const between = (text: string, from: string, to: string): string => {
  const lines = text.split('\n');
  const start = lines.indexOf(from);
  const end = lines.indexOf(to, start + 1);
  return lines.slice(start, end < 0 ? undefined : end).join('\n');
};

describe('the recommendation', () => {
  it('names the groups: the label here, the workforce group, the intercollegiate level', async () => {
    const text = await result('somerset-2020', somerset);
    expect(text).toMatch(/Group 3[^\n]*workforce group 3[^\n]*intercollegiate level 3/);
    expect(text).toMatch(/Group 5[^\n]*workforce group 5[^\n]*intercollegiate level 5/);
    expect(text).not.toMatch(/workforce group 4/);
  });

  it('repeats the role in the words it was given in', async () => {
    expect(await result('somerset-2020', somerset, 'Head of Year')).toContain('Your role: Head of Year');
  });

  it('says what is required, and apart from that what is recommended', async () => {
    const text = await result('somerset-2020', somerset);
    const required = between(text, 'Required', 'Recommended');
    expect(required).toContain('Working Together Update');
    expect(required).not.toContain('Advanced Child Protection');
    expect(text).toMatch(/\nRecommended[\s\S]*Advanced Child Protection/);
  });

  it.each([
    ['suitable', 'cheshire-west-2015', /Suitable[\s\S]*Level 1[\s\S]*Level 4/],
    [
      'dependent on a condition',
      'cumbria-2022',
      /Depends[\s\S]*multi-agency training programme[\s\S]*When[\s\S]*If your role needs/,
    ],
    ['recommended', 'wandsworth-2017', /Recommended[\s\S]*Basic safeguarding awareness/],
    ['chosen with the manager', 'solihull-2021', /Recommended[\s\S]*Module 2[\s\S]*manager's approval/],
  ])('says what is %s', async (_, framework, expected) => {
    expect(await result(framework, answersTo(framework, 'lead'))).toMatch(expected);
  });

  it('says what comes first, what of two is enough, and when to refresh', async () => {
    const text = await result('somerset-2020', somerset);
    expect(text).toMatch(/Do first:? ?[\s\S]{0,3}Single Agency Child Protection/);
    expect(text).toMatch(/This or Lead Safeguard: one is enough/);
    expect(text).toMatch(/or an equivalent/);
    expect(text).toMatch(/Every year \(Section 3[^)]*\)/);
    expect(text).toMatch(/Every 2 years \(Section 3[^)]*\)/);
  });

  it('asks a school’s lead in Cumbria to refresh every two years, anybody else every three', async () => {
    expect(await result('cumbria-2022', { lead: 'yes', sector: 'school' })).toMatch(/Every 2 years/);
    expect(await result('cumbria-2022', { lead: 'yes', sector: 'police' })).toMatch(/Every 3 years/);
  });

  it.each(frameworkIds)('says why, each reason with its section, under %s', async (framework) => {
    const text = await result(framework, answersTo(framework, 'lead'));
    const reasons = text.split('\n').filter((line) => /^\W*Why:/.test(line));
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason).toMatch(/_[^_]+_$/);
    expect(text).toContain(frameworks.get(framework)?.pack.document);
  });

  it.each(frameworkIds)('says that the period has ended, and whom to ask, under %s', async (framework) => {
    const pack = frameworks.get(framework)?.pack;
    const text = await result(framework, answersTo(framework));
    expect(text).toMatch(/Out of date:?[^\n]*has ended[^\n]*check with/);
    expect(text).toContain(pack?.partnership);
    for (const { value } of pack?.contacts ?? []) expect(text).toContain(value);
  });

  it('shows both readings of a contradiction, each with its place, and says to settle it', async () => {
    const text = await result('cheshire-west-2015', answersTo('cheshire-west-2015'));
    const both = between(text, 'Good to know', 'Whom to ask');
    expect(both).toMatch(/does not agree with itself/);
    expect(both.match(/^- [^\n]+\([^)]+\)$/gm)).toHaveLength(2);
    expect(both).toMatch(/settle it with your line manager/);
  });

  it('says plainly when the strategy sets nothing, and points to the employer', async () => {
    for (const framework of ['cheshire-west-2015', 'wandsworth-2017']) {
      const given = { ...answersTo(framework), contact: 'none' };
      const text = await result(framework, given);
      expect(text).toMatch(/sets no training/);
      expect(text).toMatch(/employer/);
      expect(text).not.toMatch(/Not settled yet/);
    }
  });

  it('says that Cumbria has no groups, and gives one for orientation only', async () => {
    const text = await result('cumbria-2022', { lead: 'yes', sector: 'school' });
    expect(text).toMatch(/orientation only[^\n]*group 5/);
    expect(text).toMatch(/no table of groups or levels/);
    expect(text).not.toMatch(/workforce group \d/);
  });

  it('holds the largest there can be: every function of Solihull at once', async () => {
    const functions =
      frameworks
        .get('solihull-2021')
        ?.questions.get('functions')
        ?.values.map(({ value }) => value) ?? [];
    const text = await result('solihull-2021', { functions }, 'W'.repeat(120));
    expect(frameworks.get('solihull-2021')?.pack.training.every(({ title }) => text.includes(title))).toBe(true);
  });

  it('can be had as a text for the manager: plain, whole, with sources, and once', async () => {
    const ann = here.person();
    await byButtons(ann, '*Head* of [Year](http://x.test)', somerset);
    const turn = await ann.press('Text for my manager');
    const texts = turn.messages.filter(({ text }) => text !== undefined);
    expect(texts).toHaveLength(1);
    expect(texts[0]?.activity['textFormat']).toBe('plain');
    expect(texts[0]?.card).toBeUndefined();
    const text = texts[0]?.text ?? '';
    expect(text).toContain('*Head* of [Year](http://x.test)');
    expect(text).toMatch(/Group 3/);
    expect(text).toMatch(/Working Together Update \(required\)[\s\S]*Section 3/);
    expect(text).toMatch(/Advanced Child Protection \(recommended\)[\s\S]*Appendix 2/);
    expect(text).toMatch(/has ended/);
    expect((await ann.say('manager')).messages.filter((m) => m.text !== undefined)).toHaveLength(1);
  });
});
