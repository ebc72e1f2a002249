import { systemClock } from '../clock.ts';
import { nextQuestion, periodEnded, readAnswers, recommend, sourceText } from '../pathway/index.ts';
import { allFrameworks, frameworkOf } from './framework-of.ts';
import { jsonOption, print, printJson } from './output.ts';

interface Asked {
  framework: string;
  answers: string;
  json?: boolean;
}

/** Today where the partnerships are, `YYYY-MM-DD`; without the time library, which a command would wait for. */
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(systemClock().now());

/** Lists the strategies there are. */
export const frameworks = ({ json }: { json?: boolean }): void => {
  const rows = [...allFrameworks().values()].map((f) => ({
    id: f.pack.id,
    partnership: f.pack.partnership,
    period: f.pack.period.label,
    ended: periodEnded(f.pack, today()),
    groups: f.pack.groups.map((g) => g.id),
    training: f.pack.training.map((t) => t.id),
  }));
  if (json) printJson(rows);
  else
    for (const r of rows)
      print(
        `${r.id}  ${r.partnership}, ${r.period}${r.ended ? ' (ended)' : ''}: ${r.groups.length} groups, ${r.training.length} trainings`,
      );
};

/** Prints which training the answers call for, and why. @throws input error for an unknown framework, question, value or group */
export const recommendation = ({ framework: id, answers, json }: Asked): void => {
  const framework = frameworkOf(id);
  const result = recommend(framework, readAnswers(framework, jsonOption('answers', answers)), today());
  if (json) {
    printJson(result);
    return;
  }
  print(`${framework.pack.partnership}${result.groups.length > 0 ? `: group ${result.groups.join(', ')}` : ''}`);
  for (const t of result.training) {
    print(`- ${t.title} (${t.requirement}${t.refresh ? `, again every ${t.refresh.every}` : ''})`);
    for (const b of t.because) print(`    ${b.reason} [${sourceText(b.source)}]`);
  }
  for (const n of result.notes) print(`* ${n}`);
  if (result.open.length > 0) print(`Still open: ${result.open.join(', ')}`);
};

/** Prints the question that would settle most. @throws as `recommendation` */
export const question = ({ framework: id, answers, json }: Asked): void => {
  const framework = frameworkOf(id);
  const next = nextQuestion(framework, readAnswers(framework, jsonOption('answers', answers)));
  const shown = next && { id: next.id, prompt: next.prompt, values: next.values.map(({ value, label }) => ({ value, label })) };
  if (json) printJson({ question: shown ?? null });
  else if (!shown) print('Nothing more is worth asking.');
  else {
    print(`${shown.id}: ${shown.prompt}`);
    for (const v of shown.values) print(`  ${v.value}: ${v.label}`);
  }
};
