import { button, type Model, mainButton, type Told } from '../cards/index.ts';

/** What may be answered, by button and by typing. */
interface Answer {
  title: string;
  say: string;
  verb: string;
  data: Readonly<Record<string, string>>;
}

type Says = Pick<Model<'detail'>, 'heading' | 'typing'> & Partial<Pick<Model<'detail'>, 'notice' | 'facts' | 'parts'>>;

/** A card that asks before something is done that reaches many, or cannot be taken back; what most people will want comes first. */
export const question = ({ notice = null, facts = [], parts = [], ...says }: Says, first: Answer, second: Answer): Told => {
  const actions = [mainButton(first.title, first.verb, first.data), button(second.title, second.verb, second.data)];
  const offers = [first, second].map(({ say, verb, data }) => ({ say, verb, data }));
  return { view: { card: 'detail', model: { ...says, notice, facts, parts, actions } }, offers };
};
