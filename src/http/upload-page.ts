import { escaped, page } from './page.ts';

/** One choice of several, none of them made beforehand unless `chosen` is. */
const choice = (name: string, legend: string, options: readonly (readonly [string, string])[], chosen = ''): string => `<fieldset>
<legend>${legend}</legend>
${options
  .map(
    ([value, label]) =>
      `<label><input type="radio" name="${name}" value="${value}" required${value === chosen ? ' checked' : ''}> ${label}</label>`,
  )
  .join('\n')}
</fieldset>`;

/** What was chosen before, and what was wrong with it. */
export interface Again {
  kind?: string | undefined;
  order?: string | undefined;
  problem?: string;
}

/** Where a file is chosen. It needs no script. */
export const formPage = ({ kind, order, problem }: Again): string =>
  page(
    problem === undefined ? 'Import a file' : 'Import a file: something is wrong',
    `${problem === undefined ? '' : `<p role="alert">${escaped(problem)}</p>\n`}<p>Choose a CSV file, from your booking system or your own, of at most 20 MB. Nothing is changed yet: what would change is shown in our chat first.</p>
<form method="post" enctype="multipart/form-data">
${choice(
  'kind',
  'What is in it?',
  [
    ['people', 'People: who they are and where they work'],
    ['sessions', 'Sessions: what is held when and where'],
    ['attendance', 'Attendance: who was at which session'],
    [
      'questions',
      'Evaluation questions of courses. Columns: course, kind (statement or question), text, right answer, other answers (with ; between them)',
    ],
  ],
  kind,
)}
<label class="label" for="file">The file</label>
<input id="file" type="file" name="file" accept=".csv,.txt,text/csv" required>
${choice(
  'order',
  'How does it write the fourth of July 2027?',
  [
    ['as-proven', 'I do not know: take it from the file, and ask me if it does not say'],
    ['day-first', '4/7/2027: the day first'],
    ['month-first', '7/4/2027: the month first'],
  ],
  order ?? 'as-proven',
)}
<button type="submit">Upload</button>
</form>`,
  );

export const takenPage = page(
  'I have your file',
  '<p>Go back to our chat in Teams: I show you there what would change, and you say whether to go on. You can close this page.</p>',
);

export const gonePage = page(
  'This link does not work',
  '<p>It may have been used already, or be older than ten minutes. Type <strong>import</strong> in our chat for a new one.</p>',
);
