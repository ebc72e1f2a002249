/** What the bot says outside the cards' own templates. */
export const words = {
  hello: 'Hello! I can tell you which safeguarding training your role needs, and why.',
  thanks: 'You are welcome.',
  lost: 'Sorry, I did not understand that. I can tell you which safeguarding training your role needs.',
  goOn: 'I can tell you which safeguarding training your role needs, whenever you are ready.',
  next: 'Type pathway to start, or help to see what I can do.',
  notHere: 'That works on your training card. Type pathway to see it.',
  stalePress: 'That button is one I no longer know. Type pathway to go on, or help.',
  channel:
    'I answer questions about training in our own chat, so that nothing personal lands in a channel. Open a chat with me and type pathway.',
  nobody: 'Teams did not tell me who you are, so I cannot help here. Please open a chat with me and type pathway.',
  notHosted: 'Your organisation is not set up with Signpost. Please ask your safeguarding partnership.',
  trouble: 'Something went wrong on our side, and nothing of yours is lost. Please try again in a minute.',
  stopped: 'Stopped. I will send you nothing but answers to what you do.',
  turnOn: 'Type privacy to see what I keep about you; that turns my messages on again.',
  on: 'My messages to you are on.',
  kept: {
    account: {
      what: 'Your Teams account',
      why: 'So that I know you again and can write to you. Kept as long as your profile.',
    },
    roles: {
      what: 'Your roles, and your answers about them',
      why: 'So that you are not asked twice. Kept until you forget them.',
    },
    enquiry: { what: 'The questions you are in the middle of', why: 'So that you can go on. Kept until you cancel.' },
    sent: { what: 'A list of what I sent you', why: 'When, and whether it arrived. Kept for a year.' },
  },
  commands: [
    { title: 'pathway', value: 'Find out which training your role needs, or see what I have kept for you' },
    {
      title: 'courses',
      value: 'What is coming up, what of it fits your role, and how to book; or courses and a word: courses neglect',
    },
    { title: 'help', value: 'This card' },
    { title: 'back', value: 'One step back' },
    { title: 'start again', value: 'From the beginning, with no answers' },
    { title: 'cancel', value: 'Stop what we are doing' },
    { title: 'privacy', value: 'What I keep about you' },
    { title: 'stop', value: 'Nothing but answers from me' },
  ],
};
