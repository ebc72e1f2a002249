import { randomUUID } from 'node:crypto';
import type { Told } from '../cards/index.ts';
import { fault } from '../errors.ts';
import { type Entry, entries, entriesOf, keepEntry } from './entry.ts';
import type { Field, Problem, Values } from './field.ts';
import type { AboutIds, Form, FormKind, FormKinds, Scene } from './form.ts';
import { givenAt, readField } from './read.ts';
import { entryView, fitsWhole } from './view.ts';
import { words } from './words.ts';

/** Which card a press came from; absent for what was typed. */
export interface Pressed {
  entry: string;
  version: number;
}

const said = (text: string): Told => ({ view: { card: 'said', model: { text, next: words.help } } });

const kindOf = <S extends Scene>(kinds: FormKinds<S>, name: string): FormKind<S> => {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (!kind) throw fault('no-form', `No form is called "${name}".`);
  return kind;
};

/** Keeps it as it is now; whoever goes on with it after something else was begun is back in it. */
const keep = (scene: Scene, { parked: _, ...entry }: Entry): Promise<Entry> =>
  keepEntry(scene.tx, scene.partition, { ...entry, version: entry.version + 1, at: scene.now.toISOString() }, scene.activity);

/** A form that is never shown as a whole, or is too long for it as it stands, is at its first field, where it is at none. */
const placed = (form: Form, entry: Entry): Entry => {
  const [first] = form.fields;
  if (!first || form.fields.some(({ id }) => id === entry.asking)) return entry;
  return form.oneByOne || !fitsWhole(form, entry, []) ? { ...entry, asking: first.id } : entry;
};

const draw = async <S extends Scene>(scene: S, kinds: FormKinds<S>, entry: Entry): Promise<Told> => {
  if (entry.state === 'cancelled') return said(words.cancelled);
  const kind = kindOf(kinds, entry.form);
  if (entry.state === 'done') return kind.shown(scene, entry.about, entry.id);
  const form = await kind.form(scene, entry.about, entry.values);
  return entryView(form, placed(form, entry), []);
};

/** What was opened by this very act, delivered again. */
const again = async (scene: Scene): Promise<Entry | undefined> =>
  scene.activity === ''
    ? undefined
    : (await entriesOf(scene.tx, scene.partition, scene.actor.person.id)).find(({ seen }) => seen.includes(scene.activity));

/** Opens a form, with what is known filled in. */
export const openForm = async <S extends Scene>(
  scene: S,
  kinds: FormKinds<S>,
  name: string,
  about: AboutIds = {},
  values: Values = {},
): Promise<Told> => {
  const before = await again(scene);
  if (before) return draw(scene, kinds, before);
  const form = await kindOf(kinds, name).form(scene, about, values);
  const fresh: Entry = {
    id: randomUUID(),
    person: scene.actor.person.id,
    form: name,
    about: { ...about },
    values: { ...values },
    version: 0,
    state: 'open',
    at: scene.now.toISOString(),
    seen: [],
  };
  return entryView(form, await keep(scene, placed(form, fresh)), []);
};

const readAll = (fields: readonly Field[], given: Values, today: string): { values: Values; problems: Problem[] } => {
  const values: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const field of fields) {
    const read = readField(field, givenAt(field, given), today);
    if ('problem' in read) problems.push({ field: field.id, text: read.problem });
    else if (read.value !== '') values[field.id] = read.value;
  }
  return { values, problems };
};

/** Does what the form asks for; where something is wrong it stays open with all that was given. */
const finish = async <S extends Scene>(scene: S, kind: FormKind<S>, form: Form, entry: Entry, given: Values): Promise<Told> => {
  const { values, problems } = readAll(form.fields, given, scene.today);
  const wrong = problems.length > 0 ? problems : await kind.done(scene, entry.about, values, entry.id);
  if (wrong.length === 0) {
    const { asking: _, ...rest } = entry;
    await keep(scene, { ...rest, values: {}, state: 'done' });
    return kind.shown(scene, entry.about, entry.id);
  }
  const at = wrong[0]?.field;
  const since = problems.length === 0 ? await kind.since?.(scene, entry.about) : undefined;
  const all = { ...given, ...values };
  const isAsked = entry.asking !== undefined || !fitsWhole(form, entry, wrong, all);
  const next = isAsked ? (at ?? entry.asking ?? form.fields[0]?.id) : undefined;
  const kept = await keep(scene, {
    ...entry,
    values,
    about: { ...entry.about, ...since },
    ...(next === undefined ? {} : { asking: next }),
  });
  return entryView(form, kept, wrong, all);
};

const isNext = ({ state, parked }: Entry): boolean => state === 'open' && !parked;

/** The entry of this person's that a card or the last typed words belong to. */
const entryOf = async (scene: Scene, pressed: Pressed | undefined): Promise<Entry | undefined> => {
  const { tx, partition, actor } = scene;
  if (!pressed) return (await entriesOf(tx, partition, actor.person.id)).find(isNext);
  const found = await tx.get(entries, partition, pressed.entry);
  return found?.person === actor.person.id ? found : undefined;
};

/** Works on the entry that is open; a stale press, a repeat and what is closed are answered with things as they are, and change nothing. */
const onOpen = async <S extends Scene>(
  scene: S,
  kinds: FormKinds<S>,
  pressed: Pressed | undefined,
  work: (entry: Entry, kind: FormKind<S>, form: Form) => Promise<Told>,
): Promise<Told> => {
  const entry = (await again(scene)) ?? (await entryOf(scene, pressed));
  if (!entry) return said(words.closed);
  const repeated = scene.activity !== '' && entry.seen.includes(scene.activity);
  const stale = pressed !== undefined && pressed.version !== entry.version;
  if (entry.state !== 'open' || repeated || stale) return draw(scene, kinds, entry);
  const kind = kindOf(kinds, entry.form);
  const form = await kind.form(scene, entry.about, entry.values);
  return work(placed(form, entry), kind, form);
};

const ask = async (scene: Scene, form: Form, entry: Entry, field: string, problems: readonly Problem[] = []): Promise<Told> =>
  entryView(form, await keep(scene, { ...entry, asking: field }), problems);

/** What was given at one field; at the last one the form is done. */
const answer = async <S extends Scene>(scene: S, kind: FormKind<S>, form: Form, entry: Entry, given: string): Promise<Told> => {
  const at = form.fields.findIndex(({ id }) => id === entry.asking);
  const field = form.fields[at];
  if (!field) return entryView(form, entry, []);
  const word = given.trim().toLowerCase();
  const before = entry.values[field.id] ?? '';
  const kept = before !== '' && ['keep', 'same', 'skip'].includes(word);
  const text = kept ? before : !field.required && ['skip', 'none', '-'].includes(word) ? '' : given;
  const read = readField(field, text, scene.today);
  if ('problem' in read) return ask(scene, form, entry, field.id, [{ field: field.id, text: read.problem }]);
  const { [field.id]: _, ...others } = entry.values;
  const values = read.value === '' ? others : { ...others, [field.id]: read.value };
  const next = form.fields[at + 1];
  if (next) return ask(scene, form, { ...entry, values }, next.id);
  return finish(scene, kind, form, { ...entry, values }, values);
};

const answeredIn = ({ fields }: Form, { asking }: Entry, given: Values): string => {
  const asked = fields.find(({ id }) => id === asking);
  return asked ? givenAt(asked, given) : '';
};

/** The button of a form, with its inputs by field id. */
export const submitForm = <S extends Scene>(scene: S, kinds: FormKinds<S>, pressed: Pressed, given: Values): Promise<Told> =>
  onOpen(scene, kinds, pressed, (entry, kind, form) =>
    entry.asking === undefined
      ? finish(scene, kind, form, entry, given)
      : answer(scene, kind, form, entry, answeredIn(form, entry, given)),
  );

/** From now on one thing at a time. */
export const askForm = <S extends Scene>(scene: S, kinds: FormKinds<S>): Promise<Told> =>
  onOpen(scene, kinds, undefined, async (entry, _, form) => {
    const [first] = form.fields;
    return first ? ask(scene, form, entry, entry.asking ?? first.id) : entryView(form, entry, []);
  });

/** What somebody typed in answer to the field that was asked for. */
export const typeForm = <S extends Scene>(scene: S, kinds: FormKinds<S>, text: string): Promise<Told> =>
  onOpen(scene, kinds, undefined, (entry, kind, form) => answer(scene, kind, form, entry, text));

/** The field before; before the first it is the whole card, where the form has one. */
export const backInForm = <S extends Scene>(scene: S, kinds: FormKinds<S>, pressed?: Pressed): Promise<Told> =>
  onOpen(scene, kinds, pressed, async (entry, _, form) => {
    const before = form.fields[form.fields.findIndex(({ id }) => id === entry.asking) - 1];
    if (before) return ask(scene, form, entry, before.id);
    const { asking: __, ...whole } = entry;
    return entryView(form, await keep(scene, placed(form, whole)), []);
  });

/** Closes a form; nothing of it is kept. */
export const cancelForm = <S extends Scene>(scene: S, kinds: FormKinds<S>, pressed?: Pressed): Promise<Told> =>
  onOpen(scene, kinds, pressed, async (entry) => {
    const { asking: _, ...rest } = entry;
    await keep(scene, { ...rest, values: {}, state: 'cancelled' });
    return said(words.cancelled);
  });

/** The form that typed words are for, as it stands. */
export const showForm = <S extends Scene>(scene: S, kinds: FormKinds<S>): Promise<Told> =>
  onOpen(scene, kinds, undefined, async (entry, _, form) => entryView(form, entry, []));

/** Whether a form of theirs is open, and which field typed words answer, if any. */
export const formOpen = async (scene: Scene): Promise<{ open: boolean; asking: string | undefined; again: boolean }> => {
  const mine = await entriesOf(scene.tx, scene.partition, scene.actor.person.id);
  const last = mine.find(isNext);
  return {
    open: last !== undefined,
    asking: last?.asking,
    again: scene.activity !== '' && mine.some(({ seen }) => seen.includes(scene.activity)),
  };
};

/** Something else begins: typed words are for that, and the cards of the forms that are open still work. */
export const parkForms = async (scene: Scene): Promise<void> => {
  for (const entry of (await entriesOf(scene.tx, scene.partition, scene.actor.person.id)).filter(isNext))
    await scene.tx.put(entries, scene.partition, { ...entry, parked: true });
};
