import type { Told } from '../cards/index.ts';
import type { Verdict } from '../concern/index.ts';
import { type Asked, enquire, standing } from '../enquiry/index.ts';
import { askForm, backInForm, cancelForm, formOpen, parkForms, showForm, takeOffer, typeForm } from '../entry/index.ts';
import { SignpostError } from '../errors.ts';
import { askWhatIsOpen } from '../evaluation/index.ts';
import { stop } from '../outbox/index.ts';
import { resumeMessages } from '../people/index.ts';
import type { Bench } from './bench.ts';
import { callerOf } from './caller.ts';
import { type Command, commandWithRest, exactCommand, isDesk, looseCommand } from './command.ts';
import { aboutChild, above, answerTyped, hasSaidNo, metAnyway } from './concern.ts';
import { commands, forms, presses, type Sent } from './desk.ts';
import { gravest, verdictThere, withoutConcerns } from './free-text.ts';
import { helpView } from './help.ts';
import { inTurn, type Turn } from './in-turn.ts';
import type { Incoming } from './incoming.ts';
import { namedFramework, reviewed } from './meant.ts';
import type { Press } from './press.ts';
import { privacyView } from './privacy.ts';
import { always, awaitsAnswer, usable } from './usable.ts';
import { words } from './words.ts';

const said = (text: string): Told => ({ view: { card: 'said', model: { text, next: words.next } } });

const ask = ({ tx, deps, scene }: Turn, act: Asked['act']): Promise<Told> => enquire(tx, deps, { act, activity: scene.activity });

/** Nothing but answers from now on. */
const stopAll = async ({ tx, deps }: Turn): Promise<Told> => {
  await stop(tx, deps.partition, deps.person, deps.now);
  return { view: { card: 'said', model: { text: words.stopped, next: words.turnOn } } };
};

/** What is kept about them. It turns messages on again, and always says that they are on: delivered twice it is the same. */
const privacy = async ({ tx, deps, scene }: Turn): Promise<Told> => {
  await resumeMessages(tx, deps.partition, deps.person);
  return { view: await privacyView(scene) };
};

/** The enquiry goes first from now on; a form that is open keeps, and its card still works. */
const start = async (turn: Turn): Promise<Told> => {
  await parkForms(turn.scene);
  return ask(turn, { act: 'start' });
};

/** What is asked of them about a session, one thing at a time: said after a card that was sent to them. */
const askMe = async ({ scene }: Turn): Promise<Told> => (await askWhatIsOpen(scene, forms)) ?? said(words.notHere);

const obey = (turn: Turn, step: string | undefined, command: Command, rest = ''): Promise<Told> | Told => {
  if (isDesk(command)) return commands[command].run(turn.scene, rest);
  switch (command) {
    case 'start':
      return start(turn);
    case 'help':
      return helpView(turn.scene).then((view) => ({ view }));
    case 'hello':
      return said(words.hello);
    case 'thanks':
      return said(words.thanks);
    case 'stop':
      return stopAll(turn);
    case 'privacy':
      return privacy(turn);
    default:
      if (command === 'cancel' && step === undefined) return ask(turn, { act: 'cancel' });
      if (!(usable[step ?? ''] ?? []).includes(command)) return command === 'ask' ? askMe(turn) : said(words.notHere);
      return ask(turn, command === 'change' && step === 'review' ? { act: 'edit' } : { act: command });
  }
};

/** What is typed while a form is open; undefined where it is none of the form's. */
const inForm = async (turn: Turn, text: string): Promise<Told | undefined> => {
  const form = await formOpen(turn.scene);
  if (form.again) return typeForm(turn.scene, forms, text);
  if (!form.open) return undefined;
  const command = exactCommand(text);
  if (command === 'cancel') return cancelForm(turn.scene, forms);
  if (!form.asking) return command === 'ask' ? askForm(turn.scene, forms) : undefined;
  if (command === 'back') return backInForm(turn.scene, forms);
  return command && always.includes(command) ? undefined : typeForm(turn.scene, forms, text);
};

/**
 * Where they are, as it stands: what the card reopens on which they wrote (`sent`: what it carried), the form or the question that
 * waits for them, or the way on.
 */
const whereTheyAre = async (turn: Turn, sent: Sent = {}): Promise<Told> => {
  const { reopens } = sent;
  const route = typeof reopens === 'string' && Object.hasOwn(presses, reopens) ? presses[reopens] : undefined;
  if (route) return route.run(turn.scene, sent);
  if ((await formOpen(turn.scene)).open) return showForm(turn.scene, forms);
  const { step } = (await standing(turn.tx, turn.deps, '')) ?? {};
  return awaitsAnswer(step) ? ask(turn, { act: 'start' }) : said(words.goOn);
};

/** What is typed about a child is met before anything else sees it; undefined when there is nothing of the kind. */
const metTyped = async (verdict: Verdict, turn: Turn, text: string): Promise<Told | undefined> => {
  const { scene } = turn;
  const answer = await answerTyped(scene, text);
  if (answer) return aboutChild(answer.verb, scene.worry, await whereTheyAre(turn, answer.sent));
  if (verdict === 'clear' || (verdict === 'doubt' && (await hasSaidNo(scene)))) return undefined;
  return above(verdict, scene.worry, await whereTheyAre(turn));
};

/** What a person typed in their own chat. */
const typed = async (verdict: Verdict, turn: Turn, text: string): Promise<Told> => {
  const { step, again } = (await standing(turn.tx, turn.deps, turn.scene.activity)) ?? {};
  // Delivered twice: `enquire` knows it too, and draws the card as it is now.
  if (again) return ask(turn, { act: 'start' });
  const met = await metTyped(verdict, turn, text);
  if (met) return met;
  const answered = await inForm(turn, text);
  if (answered) return answered;
  const offer = await takeOffer(turn.scene, text);
  const offered = offer && presses[offer.verb];
  if (offered) return offered.run(turn.scene, offer.data);
  if (awaitsAnswer(step)) {
    // The code of a session is no answer to any question.
    const code = commandWithRest(text);
    if (code?.command === 'sign-in') return obey(turn, step, code.command, code.rest);
    const command = exactCommand(text);
    const known = command !== undefined && (isDesk(command) || [...always, ...(usable[step ?? ''] ?? [])].includes(command));
    return known ? obey(turn, step, command) : ask(turn, { act: 'said', text });
  }
  const role = step === 'review' ? reviewed(turn.deps.person, text) : undefined;
  if (role) return ask(turn, role);
  const command = looseCommand(text);
  if (command) return obey(turn, step, command);
  const { command: first, rest } = commandWithRest(text) ?? {};
  if (first) return obey(turn, step, first, rest);
  if (step === 'other') return ask(turn, { act: 'compare', framework: namedFramework(turn.deps.frameworks, text) });
  return { view: { card: 'lost', model: { text: words.lost } } };
};

const withPerson = async (bench: Bench, incoming: Incoming, work: (turn: Turn) => Promise<Told>): Promise<Told> => {
  const partnership = bench.partnershipOf(incoming.tenant);
  if (!partnership) return said(words.notHosted);
  const caller = callerOf(incoming);
  if (!caller) return said(words.nobody);
  try {
    return await inTurn(bench, incoming, partnership, caller, work);
  } catch (error) {
    // Nothing was written. What was wrong with what they gave is theirs to hear.
    if (error instanceof SignpostError && error.family === 'input') return said(error.message);
    throw error;
  }
};

/** Answers what a person typed in their own chat. */
export const onText = async (bench: Bench, incoming: Incoming, text: string): Promise<Told> => {
  const clock = /^\s*clock\b(.*)$/i.exec(text)?.[1];
  // In no transaction: whatever falls due on the way has transactions of its own.
  if (bench.moveClock && clock !== undefined) {
    const { conversation, activity } = incoming;
    return said(await bench.moveClock(clock, activity ? `${conversation}/${activity}` : undefined));
  }
  const screened = bench.screen(text).verdict;
  // Until it is known where they are, it may be about a real child.
  let verdict = screened;
  const turn = withPerson(bench, incoming, async (turn) => {
    const there = await verdictThere(screened, turn.scene);
    const told = await typed(there, turn, text);
    verdict = there;
    return told;
  });
  await Promise.allSettled([turn]);
  return metAnyway(verdict, bench.partnershipOf(incoming.tenant), turn);
};

const pressed = async (turn: Turn, press: Press): Promise<Told> => {
  switch (press.verb) {
    case 'enquiry':
      return enquire(turn.tx, turn.deps, { ...press.asked, activity: turn.scene.activity });
    case 'desk':
      return press.route.run(turn.scene, press.sent);
    case 'real-child':
    case 'no-child':
      return aboutChild(press.verb, turn.scene.worry, await whereTheyAre(turn, press.sent));
    default:
      return obey(turn, undefined, press.verb);
  }
};

/** Answers a button. What looks like a live concern about a child is met, and goes no further; the rest of the form does. */
export const onPress = (bench: Bench, incoming: Incoming, press: Press): Promise<Told> => {
  const verdict = gravest(bench.screen, press);
  const turn = withPerson(bench, incoming, async (turn) => {
    if (verdict === 'clear' || (verdict === 'doubt' && (await hasSaidNo(turn.scene)))) return pressed(turn, press);
    return above(verdict, turn.scene.worry, await pressed(turn, withoutConcerns(bench.screen, press)));
  });
  return metAnyway(verdict, bench.partnershipOf(incoming.tenant), turn);
};
