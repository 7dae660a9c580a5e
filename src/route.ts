import type { Command } from './commands/command.ts';
import { commandNamed } from './commands/named.ts';
import { COMMANDS } from './commands/registry.ts';
import { openingOf } from './conversation/opening.ts';
import { ordersNote } from './conversation/order.ts';
import { pastedNote } from './conversation/pasted.ts';
import { sectionWords, wordsIn } from './conversation/talk-words.ts';
import { type Topic, topicOf } from './conversation/topic.ts';
import { orderAlone } from './draft/keyless.ts';
import { keysIn, NOTE, optionsInFront, TEXT } from './options.ts';
import type { Request, Typing } from './request.ts';

/** What a request is for. */
export type Route =
  | {
      to: 'command';
      command: Command;
      text: string;
      /** The text holds no options: it is a note, or a form's, from its first word on. */
      plain: boolean;
      /** Options that a button stands for, or that stood in front of a note. */
      preset?: Readonly<Record<string, string>> | undefined;
    }
  /** What somebody says to the coach itself; `wants`: what is to be done with the note that a `check` is asked for. */
  | { to: 'talk'; topic: Topic; wants: Command }
  /** The bot was named where others talk, and no note is there. */
  | { to: 'mention' }
  /** A name that is no command, as it was typed, the command that was probably meant, and what stood behind. */
  | { to: 'unknown'; name: string; near?: Command | undefined; text: string };

export const LINE: Typing = { style: 'line', prefix: '' };

const CRITIQUE = commandOf('critique');
const DRAFT = commandOf('draft');
const REWRITE = commandOf('rewrite');
const SHORTEN = commandOf('shorten');

function commandOf(name: string): Command {
  return COMMANDS.find((command) => command.name === name) as Command;
}

/** Which of the commands a request is for, and the text that it is about; or what else it is. */
export function route(request: Request, commands: readonly Command[] = COMMANDS): Route {
  const { kind, name = '', text = '', attached, typing = LINE } = request;
  if (kind !== 'message' && kind !== 'mention') {
    const { exact: command, near } = commandNamed(name, commands, typing);
    if (!command) return { to: 'unknown', name, near, text };
    if (command === DRAFT && attached) return fromPosting(text, attached);
    const preset = command.actions?.[name.toLowerCase()];
    return { to: 'command', command, text: withOptions(text, attached), plain: kind !== 'command', preset };
  }
  const isMention = kind === 'mention';
  return (
    asCommand(request, isMention, commands) ?? (isMention ? undefined : asOrder(text)) ?? asNote(request, isMention)
  );
}

/**
 * Whether a request means a note that it does not bring ("shorten", "any thoughts?"): who can find that note gives
 * it as `about`.
 */
export function wantsNote(request: Request): boolean {
  if (request.about || request.options?.[TEXT]) return false;
  const routed = route(request);
  if (routed.to === 'talk') return routed.topic === 'check';
  if (routed.to !== 'command' || !routed.command.takesNote) return false;
  const { command, text, plain } = routed;
  return (plain ? text : optionsInFront(text, command.options).text).trim() === '';
}

/** Whether a request is for a command of admins: who can find out whether the asker is one gives it as `isAdmin`. */
export function needsAdmin(request: Request, commands: readonly Command[]): boolean {
  if (!commands.some(({ forAdmins }) => forAdmins)) return false;
  const { kind } = request;
  const isSaid = kind === 'message' || kind === 'mention';
  const routed = isSaid ? asCommand(request, kind === 'mention', commands) : route(request, commands);
  return routed?.to === 'command' && routed.command.forAdmins === true;
}

/** A command that was typed in words: with its slash, alone, or plainly meant ("help me understand …" is a draft). */
function asCommand(
  { text = '', attached, typing = LINE }: Request,
  isMention: boolean,
  commands: readonly Command[],
): Route | undefined {
  const [whole = '', slash, word = ''] = /^\s*(\/?)([a-z][a-z_-]*(?:-\d+)?)(?:[?!.]+\s*$|(?=\s|$))/i.exec(text) ?? [];
  if (word === '') return undefined;
  const isSlashed = slash === '/';
  const behind = text.slice(whole.length);
  const { exact: command, near } = commandNamed(word, commands, typing);
  if (command && (isSlashed || isMeant(command, behind, { attached, isMention }))) {
    if (command === DRAFT && attached) return fromPosting(behind, attached);
    const preset = command.actions?.[word.toLowerCase()];
    return { to: 'command', command, text: withOptions(behind, attached), plain: false, preset };
  }
  if (!isSlashed) return undefined;
  const topic = near || behind.trim() !== '' ? undefined : topicOf(word);
  return topic ? talkOn(topic, word) : { to: 'unknown', name: word, near, text: behind };
}

type Setting = { attached: string | undefined; isMention: boolean };

/** Whether a command without its slash is meant; where others talk, only one that stands alone or has a note behind. */
function isMeant(command: Command, behind: string, { attached, isMention }: Setting): boolean {
  if (behind.trim() === '') return true;
  if (isMention) return openingOf(behind) === 'named';
  return (command.isSpoken?.(behind) ?? false) || (attached !== undefined && command === DRAFT);
}

/** "draft a note for this job", with the posting in a file. */
function fromPosting(behind: string, posting: string): Route {
  const hasFacts = DRAFT.isSpoken?.(behind) ?? false;
  return { to: 'command', command: DRAFT, text: hasFacts ? behind : '', plain: false, preset: { posting } };
}

/** Two of them, with a colon behind each, are an order. */
const FACTS_OF_JOB: readonly string[] = ['company', 'role', 'req', 'source'];

/** "Please write a note for the welder job at Acme, req 1130." */
function asOrder(text: string): Route | undefined {
  const named = keysIn(text, DRAFT.options).filter((key) => FACTS_OF_JOB.includes(key));
  const isListed = named.length >= 2 && openingOf(text) !== 'named';
  if (!isListed && (!ordersNote(text) || pastedNote(text))) return undefined;
  return { to: 'command', command: DRAFT, text: orderAlone(text) === '' ? '' : text, plain: false };
}

function asNote({ text = '', attached = '', about }: Request, isMention: boolean): Route {
  const pasted = pastedNote(text);
  const isSure = !isMention || (pasted && openingOf(pasted.note) !== 'none');
  if (pasted && isSure) return { to: 'command', command: commandFor(pasted.said), text: pasted.note, plain: true };
  const topic = topicOf(text);
  if (attached.trim() !== '' && (topic === undefined || ASKS.includes(topic)) && openingOf(text) !== 'named')
    return { to: 'command', command: commandFor(text), text: attached, plain: true };
  if (topic === 'check' && about)
    return { to: 'command', command: commandFor(text), text: about.text, plain: true, preset: about.options };
  if (topic) return isMention && IN_PASSING.includes(topic) ? { to: 'mention' } : talkOn(topic, text);
  const { options, text: note } = optionsInFront(text, CRITIQUE.options);
  if (isMention && openingOf(note) !== 'named') return { to: 'mention' };
  return { to: 'command', command: CRITIQUE, text: note, plain: true, preset: options };
}

/** Said beside a note, they are about it. */
const ASKS: readonly Topic[] = ['check', 'help'];
/** Said where others talk, they may be said to others. */
const IN_PASSING: readonly Topic[] = ['greeting', 'thanks', 'ok', 'leave'];

function talkOn(topic: Topic, said: string): Route {
  return { to: 'talk', topic, wants: commandFor(said) };
}

const REWRITES = sectionWords('rewrite');
const SHORTENS = sectionWords('shorten');
const NEGATIONS = sectionWords('not');

/** What is to be done with a note, by what was said around it. */
function commandFor(said: string): Command {
  const words = wordsIn(said);
  const asks = (verbs: ReadonlySet<string>) =>
    words.some((word, at) => verbs.has(word) && !NEGATIONS.has(words[at - 1] ?? ''));
  if (asks(REWRITES)) return REWRITE;
  return asks(SHORTENS) ? SHORTEN : CRITIQUE;
}

/** What came beside a command is its note; "limit:200" belongs in front of it. */
function withOptions(text: string, attached = ''): string {
  if (attached.trim() === '') return text;
  const isOptions = /^\s*[a-z]+[:=]\S/i.test(text) && !text.toLowerCase().startsWith(`${NOTE}:`);
  return isOptions ? `${text}\n${attached}` : text.trim() === '' || openingOf(text) !== 'named' ? attached : text;
}

/** The note in what was typed for a command that takes one. */
export function noteIn(text: string): string {
  return pastedNote(text)?.note ?? text;
}
