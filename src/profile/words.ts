export const words = {
  heading: 'About your work',
  intro: 'I ask this once. It says which sessions fit you, and who is told what you have done.',
  submit: 'Keep this',
  agency: 'Who do you work or volunteer for?',
  otherAgency: 'If it is not in the list: its name',
  other: 'Another organisation',
  sector: 'In which sector?',
  kept: 'Thank you, that is kept. Type profile to change it.',
  next: 'Type help to see what I can do.',
  nameIt: 'Please write the name of your organisation, or choose it from the list.',
};
