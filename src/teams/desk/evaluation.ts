import { type AnswersGiven, askOneByOne, changeAnswers, keepDraft, sendAnswers, showEvaluation } from '../../evaluation/index.ts';
import { forms } from './forms.ts';
import { type Route, type Sent, text } from './route.ts';

const pressedOn = (sent: Sent) => ({ evaluation: sent['evaluation'], version: Number(sent['version']) });

/** The inputs of a card of questions, by time and question. */
export const answersIn = (sent: Sent): AnswersGiven => {
  const of = (start: string) =>
    Object.fromEntries(
      Object.entries(sent).flatMap(([k, v]) => (k.startsWith(start) ? [[k.slice(start.length), text(v) ?? '']] : [])),
    );
  return { before: of('f-b-'), after: of('f-a-') };
};

/** The buttons of what is asked about a session. */
export const evaluationPresses: Readonly<Record<string, Route<Sent>>> = {
  'evaluation-show': { act: 'answer-evaluation', run: (scene, sent) => showEvaluation(scene, sent['row'] ?? sent['evaluation']) },
  'evaluation-send': { act: 'answer-evaluation', run: (scene, sent) => sendAnswers(scene, pressedOn(sent), answersIn(sent)) },
  'evaluation-keep': { act: 'answer-evaluation', run: (scene, sent) => keepDraft(scene, pressedOn(sent), answersIn(sent)) },
  'evaluation-change': { act: 'answer-evaluation', run: (scene, sent) => changeAnswers(scene, sent['evaluation']) },
  'evaluation-ask': {
    act: 'answer-evaluation',
    run: (scene, sent) => askOneByOne(scene, forms, sent['evaluation'], answersIn(sent)),
  },
};
