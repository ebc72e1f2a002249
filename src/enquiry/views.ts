import type { View } from '../cards/index.ts';
import { carryOver as carry, type Framework } from '../pathway/index.ts';
import type { Person } from '../people/index.ts';
import type { Enquiry } from './enquiry.ts';
import { formView, questionView } from './form-view.ts';
import { compareView, resultView } from './result-view.ts';
import { reviewView } from './review-view.ts';
import type { Notice } from './steps.ts';
import { words } from './words.ts';

/** What a view needs beside the enquiry itself. */
export interface Setting {
  frameworks: ReadonlyMap<string, Framework>;
  person: Person;
  /** Where to take a worry about a child, in the partnership's words. */
  worry: string;
  /** Today in the partnership's time zone, `YYYY-MM-DD`. */
  today: string;
  /** An instant as a date for people, in the partnership's time zone. */
  date: (iso: string) => string;
}

const titleView = (framework: Framework, enquiry: Enquiry, setting: Setting, notice: Notice | undefined): View => ({
  card: 'title',
  model: {
    partnership: framework.pack.shortName,
    notice: notice ? words.notices[notice] : null,
    theirTitle: enquiry.state.title ?? '',
    worry: setting.worry,
  },
});

const otherView = (framework: Framework, setting: Setting, notice: Notice | undefined): View => ({
  card: 'other',
  model: {
    notice: notice ? words.notices[notice] : null,
    own: framework.pack.partnership,
    choices: [...setting.frameworks.values()]
      .filter((f) => f !== framework)
      .map((f) => ({ title: `${f.pack.shortName} (${f.pack.period.label})`, value: f.pack.id })),
    typing: words.otherTyping,
  },
});

/** The card that shows where the enquiry stands. */
export const viewOf = (enquiry: Enquiry, setting: Setting, notice?: Notice): View => {
  const { state } = enquiry;
  const framework = setting.frameworks.get(state.framework);
  if (!framework) return { card: 'said', model: { text: words.notices['unknown-partnership'], next: words.next } };
  switch (state.step) {
    case 'title':
      return titleView(framework, enquiry, setting, notice);
    case 'form':
      return { card: 'form', model: formView(framework, state, notice) };
    case 'asking': {
      const model = questionView(framework, state, notice);
      return model ? { card: 'form', model } : { card: 'result', model: resultView(framework, state, setting.today) };
    }
    case 'result':
      return { card: 'result', model: resultView(framework, state, setting.today) };
    case 'other':
      return otherView(framework, setting, notice);
    case 'compare': {
      const compared = setting.frameworks.get(state.compared ?? '');
      return compared
        ? { card: 'compare', model: compareView(compared, carry(state.answers, compared), setting.today) }
        : otherView(framework, setting, 'unknown-partnership');
    }
    case 'review': {
      const model = reviewView(setting.frameworks, setting.person, setting.today, setting.date);
      return model ? { card: 'review', model } : titleView(framework, enquiry, setting, notice);
    }
  }
};
