/** What the bot says outside the cards' own templates. */
export const words = {
  hello: 'Hello! I can tell you which safeguarding training your role needs, and why.',
  thanks: 'You are welcome.',
  lost: 'Sorry, I did not understand that. I can tell you which safeguarding training your role needs.',
  next: 'Type pathway to start, or help to see what I can do.',
  notHere: 'That works on your training card. Type pathway to see it.',
  stalePress: 'That button is one I no longer know. Type pathway to go on, or help.',
  channel:
    'I answer questions about training in our own chat, so that nothing personal lands in a channel. Open a chat with me and type pathway.',
  nobody: 'Teams did not tell me who you are, so I cannot help here. Please open a chat with me and type pathway.',
  notHosted: 'Your organisation is not set up with Signpost. Please ask your safeguarding partnership.',
  trouble: 'Something went wrong on our side, and nothing of yours is lost. Please try again in a minute.',
  commands: [
    { title: 'pathway', value: 'Find out which training your role needs, or see what I have kept for you' },
    { title: 'help', value: 'This card' },
    { title: 'back', value: 'One step back' },
    { title: 'start again', value: 'From the beginning, with no answers' },
    { title: 'cancel', value: 'Stop what we are doing' },
  ],
};
