import { BLANK } from '../draft/facts.ts';
import { isTitled, personName } from '../draft/wording.ts';
import { isEnglish } from '../grammar/spelling/dictionary.ts';
import { FUNCTION_WORDS } from '../reading/classes.ts';
import type { Reading } from '../reading/read.ts';
import { upperFirst } from '../text.ts';
import { isCommon } from './capitals.ts';
import type { Chosen } from './choice.ts';
import type { Missing } from './fill-in.ts';
import { mannerOf } from './manner.ts';

/** What stands round the body. */
export type Frame = {
  head: string;
  greeting: string;
  gap: string;
  signOff: string;
  signGap: string /** Without empty lines. */;
  flat: boolean;
};

/** Frames for a note, the note's own first, then briefer ones. `said` is the body as it will be. */
export function framesOf(note: Reading, missing: Missing, blanks: boolean, said: string): Frame[] {
  const { text, structure } = note;
  const { subject, greeting, signOff, body } = structure;
  const start = greeting?.start ?? body.start;
  const head = subject ? text.slice(0, start) : '';
  const own = greeting ? text.slice(greeting.start, greeting.end).trim() : '';
  const behind = greeting ? text.slice(greeting.end, body.start) : '';
  const gap = /\n\s*\n/.test(behind) ? '\n\n' : behind.includes('\n') ? '\n' : ' ';
  const greeted = greetingFor(note, missing, blanks, own);
  const end = signedAs(note, missing, said);
  const before = signOff ? text.slice(body.end, signOff.start) : '';
  const signGap = /\n\s*\n/.test(before)
    ? '\n\n'
    : before.includes('\n')
      ? '\n'
      : signOff && end === text.slice(signOff.start).trim()
        ? ' '
        : '\n';
  const brief = end === '' ? '' : `– ${signature(note)}`;
  const frames: Frame[] = [{ head, greeting: greeted, flat: false, gap, signOff: end, signGap }];
  if (brief !== end && signature(note) !== undefined)
    frames.push({
      head,
      greeting: greeted,
      flat: true,
      gap: gap === '\n\n' ? '\n' : gap,
      signOff: brief,
      signGap: signGap === '\n\n' ? '\n' : signGap,
    });
  const name = signature(note);
  // "Kind regards, Swantje Rohde": the name alone is shortest.
  if (name !== undefined && end !== name && end !== '')
    frames.push({ head, greeting: greeted, flat: true, gap: ' ', signOff: name, signGap: ' ' });
  return frames;
}

/** The note's own greeting, with a name or a blank for it. */
function greetingFor(note: Reading, missing: Missing, blanks: boolean, own: string): string {
  if (!missing.has('no-recipient-name') || callsSomebody(note))
    return own && upperFirst(isClosed(note, own) ? own : `${own},`);
  const name = note.context.recipient ? personName(note.context.recipient) : blanks ? BLANK : undefined;
  if (!name) return own;
  return `${wordFor(note, own)} ${name},`;
}

/** "Hannah, we've just moved": a capital word and a comma call somebody, whatever else was read. */
function callsSomebody({ text, structure: { greeting, body } }: Reading): boolean {
  const [, word] = /^(\p{Lu}\p{Ll}+)[,:!] /u.exec(text.slice(body.start)) ?? [];
  return !greeting && word !== undefined && !isCommon(word.toLowerCase()) && !/^(?:hi|hello|hey)$/i.test(word);
}

/** A greeting has its mark, or goes on: "Hi team lead". */
function isClosed({ text, structure: { body }, letterCase }: Reading, own: string): boolean {
  return /[,.!:;–—-]$/.test(own) || (letterCase === 'mixed' && /^\p{Ll}/u.test(text.slice(body.start)));
}

function wordFor(note: Reading, own: string): string {
  const word = /^\p{L}+/u.exec(own)?.[0]?.toLowerCase() ?? '';
  if (/^(?:hello|dear|hi)$/.test(word)) return upperFirst(word);
  return mannerOf(note) === 'formal' && (own !== '' || isTitled(note.context.recipient ?? '')) ? 'Dear' : 'Hi';
}

/** The writer's name, as they sign, say it or gave it. */
export function signature({ text, senders, structure: { signOff }, context }: Reading): string | undefined {
  const signed = signOff?.name && text.slice(signOff.name.start, signOff.name.end);
  const [told] = senders;
  const name = signed ?? (told ? text.slice(told.start, told.end) : context.sender);
  return name && /^_+$/.test(name) ? BLANK : name && personName(name);
}

const CLOSES = /^(?:best|kind|warm|warmest|many)?(?: best| kind| warm)? ?(?:regards|wishes|thanks)[,.!]*$/i;

function signedAs(note: Reading, missing: Missing, body: string): string {
  const { signOff } = note.structure;
  const own = signOff ? note.text.slice(signOff.start).trim() : '';
  if (!missing.has('no-sign-off')) return own;
  // LinkedIn shows who writes: a name is added where it is known, and not asked for.
  const name = signature(note);
  // Who says their name in the note has said it.
  if (name && body.includes(name)) return own;
  // "Best regards" without a name under it ends nothing.
  if (!name) return signOff?.name === undefined && CLOSES.test(own) ? '' : own;
  // "Thanks,": the name stands behind it.
  return own && /,$/.test(own) ? `${own}\n${name}` : `– ${name}`;
}

/** A note of its parts. */
export function assembled(note: Reading, frame: Frame, chosen: readonly Chosen[]): string {
  const { head, gap, signOff, signGap } = frame;
  let greeting = frame.greeting;
  const body = chosen.map(({ text }) => text).join(' ');
  // Who was called by name in a sentence that went is greeted instead.
  const [reader] = note.recipients;
  const name = reader && note.text.slice(reader.start, reader.end);
  if (greeting === '' && name && !body.includes(name))
    greeting = `${isTitled(name) && mannerOf(note) === 'formal' ? 'Dear' : 'Hi'} ${name},`;
  let said = '';
  for (const [at, { piece, text }] of chosen.entries()) {
    const isFirst = piece.place?.start === note.sentences[0]?.start;
    let own = text;
    if (at === 0) {
      const goesOn = greeting.endsWith(',') && gap === ' ';
      own = isFirst ? own : begun(own);
      own = goesOn ? lowered(own, note) : isFirst && note.letterCase === 'mixed' ? own : upperFirst(own);
    } else own = /^\p{Ll}[\p{L}-]*\s/u.test(own) ? upperFirst(own) : own;
    said += at === 0 ? own : `${(frame.flat && note.format === 'invite' ? '' : piece.gap) || ' '}${own}`;
  }
  // Whoever said their name in a sentence that went signs with it.
  const own = signature(note);
  const isUnsigned = own !== undefined && signOff === '' && !`${greeting} ${said}`.includes(own);
  const end = isUnsigned ? `– ${own}` : signOff;
  const start = greeting === '' ? upperFirst(said) : `${greeting}${frame.greeting === '' ? ' ' : gap}${said}`;
  return `${head}${start}${end === '' ? '' : `${isUnsigned ? '\n' : signGap}${end}`}`;
}

/** Behind "Hi Maria," a sentence goes on in small letters, but for names and "I". */
export function lowered(text: string, { letterCase, names, text: whole }: Reading): string {
  const word = /^\p{L}+/u.exec(text)?.[0] ?? '';
  const low = word.toLowerCase();
  // "Lift engineer" is a title with a capital at its beginning alone.
  const isNamed = names.some(({ start, end }) => {
    const name = whole.slice(start, end);
    return text.startsWith(name) && !(isEnglish(low) && /^\p{Lu}[^\p{Lu}]+ /u.test(`${name} `) && name.includes(' '));
  });
  if (word === 'I' || word === '' || /\p{Lu}/u.test(word.slice(1)) || letterCase === 'upper' || isNamed) return text;
  const isOrdinary = FUNCTION_WORDS.has(low) || ((isCommon(low) || isEnglish(low)) && !/^\S+ \p{Lu}/u.test(text));
  return isOrdinary ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text;
}

/** "Well, I'm an actuary", "So I saw": at the beginning nothing went before. */
function begun(text: string): string {
  return upperFirst(
    text.replace(/^(?:well|anyway|now|so|and|but|also),? (?=(?:I|I'm|I've|I'd|we|my|the|your)\b)/i, ''),
  );
}

/** A closing in fewer words costs next to nothing. */
export const FRAME_LOSS = 1;
