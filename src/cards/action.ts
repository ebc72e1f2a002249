import type { Model } from './catalogue.ts';

/** A button of a card, with the opaque ids that come back with it. */
export type Action = Model<'detail'>['actions'][number];

type Data = Readonly<Record<string, string>>;

/** A button that sends nothing but what it carries. */
export const button = (title: string, verb: string, data: Data = {}): Action => ({
  title,
  verb,
  data: { ...data },
  primary: false,
  inputs: 'none',
});

/** The one that most people will want. */
export const mainButton = (title: string, verb: string, data: Data = {}): Action => ({
  ...button(title, verb, data),
  primary: true,
});

/** One that works on what has been chosen on the card. */
export const chooseButton = (title: string, verb: string, data: Data = {}): Action => ({
  ...mainButton(title, verb, data),
  inputs: 'auto',
});
