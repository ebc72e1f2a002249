export const also = {
  heading: 'Another account of yours',
  intro:
    'If you have used Signpost from another account, with another employer perhaps, tell me which. I send a code there, and you type it here: then what I know of both is in one place. If you cannot open that account any more, ask your training officer to join them.',
  submit: 'Send the code',
  who: 'The work e-mail of your other account',
  hint: 'ann.lee@example.org',
  tooOften: 'You have asked for a code three times today. Please try again tomorrow, or ask your training officer.',
  codeHeading: 'A code to join two accounts',
  code: 'The code',
  codeWhat: 'What this is for',
  codeMeans:
    'Somebody says that another Teams account is theirs as well as this one. If that is you, type this code there within half an hour. If it is not, do nothing, and tell your training officer.',
  codeTyping: 'Tell nobody else this code.',
  wrong: 'That code is not right, or I do not know that address. Please check and try again.',
  ended: 'That code does not work any more. Type this is also me to ask for another.',
  none: 'You have not asked for a code. Type this is also me to begin.',
  joined: 'Thank you. Both accounts are yours now, and what I know of you is in one place.',
};
