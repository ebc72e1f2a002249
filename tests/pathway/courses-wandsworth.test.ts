import { describe, expect, it } from 'vitest';
import { coursesOf, expectPrinted, linked, titlesOf } from './courses.ts';

const id = 'wandsworth-2017';

/** Appendix 1, in its order; (o) for what it marks as online learning. */
const appendix1 = [
  'Background to Safeguarding Children (o)',
  'CAADA Young People affected by intimate Partner Violence',
  'Child Abuse linked to faith or culture (o)',
  'Children Missing from Home and Care',
  'Child Sexual Exploitation – Level 1 (o)',
  'Child Sexual Exploitation – Level 2 (o)',
  'Child Protection Awareness Recognition and Referral',
  'Child Protection Process and Procedures (o)',
  'Child Protection Refresher',
  'Child Trafficking',
  'Complex Neglect',
  'Critical Thinking in Assessing Harm',
  'Domestic Abuse',
  'Domestic Violence and Safeguarding Children (Advanced)',
  'E-safety Awareness Workshop',
  'Faith Based Abuse',
  'FGM as a Safeguarding Issue',
  'Gangs',
  'Honour Based Violence',
  'Introducing Signs of Safety and Wellbeing (o)',
  'Impact of Parental Substance Misuse on Parenting',
  'Impact of Parental Learning Difficulties',
  'Impact of Domestic Violence on Children',
  'Keeping Good Records (o)',
  'Learning Lessons: Key themes and practice learning points from a Wandsworth SCR',
  'Multi-agency 2 Day Signs of Safety and Wellbeing',
  'Multi-agency Working (o)',
  'Planning and Decision Making in Child Protection',
  'Protecting young people from sexual violence',
  'Recognising Abuse and Neglect Scenarios (o)',
  'Referring Safeguarding Concerns (o)',
  'Responding to a Disclosure – what you should do (o)',
  'Safer Recruitment (o)',
  'Safeguarding Basic Adults and Children',
  'Safeguarding Awareness for Volunteers',
  'Self Harm',
  'Sexual Exploitation: Identification and intervention',
  'Sexual Exploitation: Identification and response for managers',
  'Signs of Safety & Wellbeing: Tools for working with children',
  'Supervision Skills',
  'The Effects of Parental Mental Health on Children',
  'The Effects of Parental Mental ill Health on Children (Advanced)',
  'Training the Trainers',
  "Understanding Children's Development (0-11)",
  'Understanding Adolescence',
  'Using the Signs of Safety and Wellbeing approach in TAC meetings at specialist level',
  'What is Sexual Violence?',
  'Working with Challenging Adolescence',
  'Working with Child Sexual Abuse',
  'Working with Gangs',
  'Working with Hard to Help Families managing Authoritative Practice',
  'Working with Hard to Help Families developing Authoritative Practice',
  'Workshop to Raise Awareness of Prevent: Identifying those at risk of being drawn into terrorism',
  'Young People and Violence Against Woman and Girls',
];

const listed = coursesOf(id).filter(({ source }) => source === 'Appendix 1');

describe('the courses of Wandsworth', () => {
  it('are those of Appendix 1, as it prints them, online learning marked', () => {
    expect(listed.map(({ title, kind }) => (kind === 'e-learning' ? `${title} (o)` : title))).toEqual(appendix1);
  });

  it('stand in the document by these titles', () => {
    expectPrinted(
      id,
      listed.map(({ title, kind }) => (kind === 'e-learning' ? `${title} (online learning)` : title)),
    );
    expectPrinted(id, [
      'Designated Safeguarding Leads training is offered at a basic and advanced level',
      'whole school staff safeguarding training',
      'managing allegations against staff',
      "local conferences and 'Learning from Experience' events",
    ]);
  });

  it('are besides what sections 6 and 8 name', () => {
    expect(titlesOf(id).slice(appendix1.length)).toEqual([
      'Designated Safeguarding Leads training, basic level',
      'Designated Safeguarding Leads training, advanced level',
      'Whole school staff safeguarding training',
      'Managing allegations against staff',
      'Local conferences',
      "'Learning from Experience' events",
    ]);
  });

  it('count as nothing but the conferences of section 8, since the document maps none to the rows of Appendix 4', () => {
    expect(linked(id, 'gives')).toEqual(['local-conferences: conferences', 'learning-from-experience: conferences']);
    expect(linked(id, 'needs')).toEqual([]);
  });

  it('are offered beside a row as the project suggests, for all rows but those that no title speaks of', () => {
    const rows = new Set(coursesOf(id).flatMap(({ suggestedFor }) => suggestedFor));
    expect([...rows].sort()).toEqual(['1', '2', '3', '4', '5', '6', '7', '9'].map((row) => `content-${row}`));
  });
});
