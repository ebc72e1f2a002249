/** Whether a text has the form of an e-mail address that work is done with. */
export const isEmail = (text: string): boolean => /^[^@\s,;<>]{1,64}@[^@\s,;<>]{1,190}\.[^@\s,;<>.]{2,}$/.test(text);
