const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Signpost</title>
<style>
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
fieldset { border: 1px solid #767676; margin: 0 0 1.5rem; padding: 1rem; }
legend, .label { font-weight: 600; }
.label, fieldset label { display: block; padding: .25rem 0; }
[role=alert] { border: 3px solid #b00020; padding: 1rem; margin: 0 0 1.5rem; }
input[type=file] { font: inherit; margin: 0 0 1.5rem; max-width: 100%; }
button { font: inherit; font-weight: 600; padding: .6rem 1.2rem; color: #fff; background: #1d4ed8; border: 0; }
:focus-visible { outline: 3px solid #1b1b1b; outline-offset: 2px; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;

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
    `${problem === undefined ? '' : `<p role="alert">${escaped(problem)}</p>\n`}<p>Choose a CSV file from your booking system, of at most 20 MB. Nothing is changed yet: what would change is shown in our chat first.</p>
<form method="post" enctype="multipart/form-data">
${choice(
  'kind',
  'What is in it?',
  [
    ['people', 'People: who they are and where they work'],
    ['sessions', 'Sessions: what is held when and where'],
    ['attendance', 'Attendance: who was at which session'],
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
