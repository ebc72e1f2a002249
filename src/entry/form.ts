import type { Told } from '../cards/index.ts';
import type { Transaction } from '../store/port.ts';
import type { Field, Problem, Values } from './field.ts';

/** What filling in needs to know of where it happens. */
export interface Scene {
  tx: Transaction;
  partition: string;
  now: Date;
  /** In the partnership's time zone, `YYYY-MM-DD`. */
  today: string;
  actor: { person: { id: string } };
  /** The id of the activity that it happens in. */
  activity: string;
}

/** A form as it is drawn now. */
export interface Form {
  heading: string;
  intro?: string;
  /** What the button says. */
  submit: string;
  fields: readonly Field[];
  /** It is filled in one field after the other, and never shown as a whole. */
  oneByOne?: true;
  /** Beside free text: where to take a worry about a child. */
  worry?: string;
}

export type AboutIds = Readonly<Record<string, string>>;

/** A form that a feature offers. Each function checks for itself that this person may, at that moment. */
export interface FormKind<S extends Scene> {
  form: (scene: S, about: AboutIds, values: Values) => Promise<Form>;
  /** Does what was asked for, or says what is wrong and does nothing. `ref` names it: done twice, it is one. */
  done: (scene: S, about: AboutIds, values: Values, ref: string) => Promise<readonly Problem[]>;
  /** What it is about from when somebody has seen what is wrong: the version, say, that they have been told of since. */
  since?: (scene: S, about: AboutIds) => Promise<AboutIds>;
  /** What came of it, drawn as it is now: at once, and whenever it is asked for again. */
  shown: (scene: S, about: AboutIds, ref: string) => Promise<Told>;
}

export type FormKinds<S extends Scene> = Readonly<Record<string, FormKind<S>>>;
