/** What filling in a form says, outside the template. */
export const words = {
  required: 'Please fill this in.',
  tooLong: (max: number) => `Please keep this to ${max} characters.`,
  date: 'Please give a date, such as 14 July 2027 or 14/7/2027.',
  time: 'Please give a time, such as 9:30 or 2pm.',
  number: (min: number, max: number) => `Please give a whole number from ${min} to ${max}.`,
  choice: 'Please choose from the list.',
  person: 'Please give a whole e-mail address, such as sam.okafor@example.org.',
  tooMany: (most: number) => `Please give ${most} at most.`,
  optional: (label: string) => `${label} (optional)`,
  typing: 'Or type “ask me”, and I ask one thing at a time; or cancel.',
  askingRequired: 'Type your answer. You can also type back or cancel.',
  askingOptional: 'Type your answer, or skip. You can also type back or cancel.',
  askingKept: (value: string) => `Type your answer, or keep to leave it as it is (${value}). You can also type back or cancel.`,
  askingKeptOptional: (value: string) =>
    `Type your answer, keep to leave it as it is (${value}), or none to empty it. You can also type back or cancel.`,
  askingMany: 'Type the numbers of all that are right, such as 1, 3; or skip. You can also type back or cancel.',
  next: 'Next',
  keptUnseen: 'What you gave is kept, though it is too long to be shown here.',
  cancelled: 'Stopped. Nothing has changed.',
  closed: 'That form is closed, and nothing has changed.',
  help: 'Type help to see what I can do.',
};
