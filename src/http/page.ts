/** Text as it is shown, whatever is in it. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A page of ours, of no more than words and a form: it needs no script, and loads nothing. `title` and `body` are HTML. */
export const page = (title: string, body: string): string => `<!doctype html>
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
