import { isEnglish } from '../../grammar/spelling/dictionary.ts';
import { FUNCTION_WORDS } from '../../reading/classes.ts';
import { listOf, trimEnd } from '../../text.ts';
import { isNamed } from './identity.ts';
import type { Part, PartKind } from './part.ts';
import { partOf } from './parts.ts';
import { perfected } from './perfect.ts';
import { bare, sentence } from './sentence.ts';
import { timedItem } from './skills.ts';
import { capitalised, tidied } from './tidy.ts';
import { timeAt, timeIn } from './time.ts';

/**
 * What the writer brings, as a sentence. A background is taken apart at its commas, each part is told by its form, and
 * the parts are put together behind "I". Where one of them can't be told, all of it stands behind a colon, as it was
 * typed.
 */
export function backgroundSentence(given: string): string {
  const text = tidied(bare(unshouted(given)));
  const own = ownSentence(text);
  if (own !== undefined) return sentence(own);
  const rest = text.replace(/^(?:i am|i'm|i’m) (?:an? )?/i, '');
  const parts = partsOf(text);
  return parts === undefined || isBad(parts) ? framed(rest) : sentence(told(parts));
}

/** "RETIRED ARMY, FORKLIFT CERTIFIED": what is all in capitals is typed with the key held down; initials are short. */
function unshouted(text: string): string {
  if (/\p{Ll}/u.test(text) || text.length < LEAST_SHOUTED) return text;
  return text.replace(/[\p{Lu}'’]{3,}/gu, (word) => {
    const low = word.toLowerCase();
    return (word.length > 3 ? isEnglish(low) : FUNCTION_WORDS.has(low)) ? low : word;
  });
}

/** Shorter than this it may be initials alone: "CPA, CMA". */
const LEAST_SHOUTED = 16;

/** The shortest that says a background: where room is scarce, a list does. */
export function tightBackground(given: string): string {
  const whole = backgroundSentence(given);
  const list = framed(capitalised(bare(given)));
  return list.length < whole.length && !/^(?:i|i'm|im|my|we|our)\b/i.test(given.trim()) ? list : whole;
}

/** For what can't be made a sentence surely. */
function framed(text: string): string {
  return sentence(`My background: ${withFor(text).split(', ').map(timedItem).join(', ')}`);
}

/** More parts than this are a list, and read better as one. */
const MOST_PARTS = 4;

/** A part, or a word that goes with the part before it: "4 in ICU", "the last 5 as a supervisor". */
type Piece = Part | { tail: string };

function partsOf(typed: string): Piece[] | undefined {
  const text = withFor(typed).replace(/^(?:with|having) (?=\d|over |\p{L}+ years)/iu, '');
  const whole = /[,;]/.test(text) && !isEnumeration(text) ? undefined : partOf(text);
  if (whole) return [whole];
  const pieces: Piece[] = [];
  for (const segment of segmentsOf(text)) {
    const more = tailOf(segment);
    if (more !== undefined && pieces.length > 0) pieces.push({ tail: more });
    else {
      const found = parted(segment);
      if (!found) return undefined;
      pieces.push(...found);
    }
  }
  return pieces.length > MOST_PARTS ? undefined : pieces;
}

/** "3 years of experience in Java, Spring and Kafka": the commas are those of what stands behind "in". */
function isEnumeration(text: string): boolean {
  const [first = '', ...others] = segmentsOf(text);
  const isOpen = /\s(?:in|with|of) \S+(?: \S+)?$/.test(first) && / (?:and|or) /.test(others.at(-1) ?? '');
  return isOpen && others.every((other) => ['know', 'speak', 'in', undefined].includes(partOf(other)?.kind));
}

/** "since 3 years" is "for 3 years". */
function withFor(text: string): string {
  const words = text.split(' ');
  const bare = words.map((word) => trimEnd(word, /[,;.]/));
  return words.map((word, at) => (word === 'since' && timeAt(bare, at + 1) ? 'for' : word)).join(' ');
}

/** What stands between commas, semicolons and dashes. */
function segmentsOf(text: string): string[] {
  return text
    .split(/[,;]\s+(?:and\s+)?|\s+[–—-]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "4 in ICU": a number without its unit counts what the part before it does. */
function tailOf(segment: string): string | undefined {
  const [, last, number] = /^((?:the )?last )?(\d+|\p{Ll}+) (?:in|as|at|on|of them) /u.exec(segment) ?? [];
  if (number === undefined || !/^\d+$/.test(number)) return undefined;
  return last !== undefined && !/^the/.test(last) ? `the ${segment}` : segment;
}

/** The part that a segment is; or the two that stand on either side of its "and", or in front of a time. */
function parted(segment: string): Part[] | undefined {
  const part = partOf(segment);
  if (part) return [part];
  const words = segment.split(' ');
  const time = timeIn(words, 1);
  const cuts = [
    ...words.flatMap((word, at) => (word === 'and' && at > 0 ? [[at, at + 1] as const] : [])),
    ...(time ? [[time.start, time.start] as const] : []),
  ];
  for (const [end, start] of cuts) {
    const halves = [words.slice(0, end), words.slice(start)].map((half) => partOf(half.join(' ')));
    if (halves.every((half) => half !== undefined)) return halves;
  }
  return undefined;
}

/** "an RN" */
const LETTERS = /^(?:an? )?[\p{Lu}.-]{2,}$/u;

/**
 * "CPA, CMA", "RRT-NPS, 9 years": a list of letters is no description of anybody; nor do people say "I bring 9 years".
 */
function isBad(pieces: readonly Piece[]): boolean {
  const parts = pieces.filter((piece): piece is Part => 'kind' in piece);
  const isField = parts.some(({ kind }) => kind === 'in');
  const areLetters = parts.length > 1 && parts.some(({ kind, text }) => kind !== 'know' && LETTERS.test(text));
  const bareTime =
    parts.length > 1 && parts.some(({ text }) => timeAt(text.split(' '), 0)?.end === text.split(' ').length);
  return (isField && pieces.length > 1) || areLetters || bareTime;
}

/** Behind the subject: the first part's verb, and a later one's. */
const VERBS: Record<PartKind, { first: string; later: string }> = {
  am: { first: "I'm ", later: 'am ' },
  been: { first: "I've been ", later: 'have been ' },
  bring: { first: 'I bring ', later: 'have ' },
  do: { first: 'I ', later: '' },
  was: { first: 'I was ', later: 'was ' },
  in: { first: 'My background is in ', later: '' },
  know: { first: 'I know ', later: 'know ' },
  speak: { first: 'I speak ', later: 'speak ' },
};

function told(pieces: readonly Piece[]): string {
  const groups: { kind: PartKind; texts: string[]; hasTail: boolean }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if ('tail' in piece) {
      last?.texts.push(`${last.texts.pop()}, ${piece.tail}`);
      if (last) last.hasTail = true;
    } else if (last?.kind === piece.kind && piece.kind !== 'do' && !last.hasTail) last.texts.push(piece.text);
    else groups.push({ kind: piece.kind, texts: [piece.text], hasTail: false });
  }
  const clauses = groups.map(({ kind, texts }, at) => `${VERBS[kind][at === 0 ? 'first' : 'later']}${listOf(texts)}`);
  const isLong = clauses.length > 2 || clauses.slice(0, -1).some((clause) => / and |, /.test(clause));
  return clauses.length > 1 && isLong
    ? `${clauses.slice(0, -1).join(', ')}, and ${clauses.at(-1)}`
    : clauses.join(' and ');
}

/** A sentence of the writer's own, with what learners put otherwise put right; undefined where it has no subject. */
function ownSentence(text: string): string | undefined {
  const subject = /^(?:i am|i'm|i’m)\s+/i.exec(text)?.[0];
  if (subject !== undefined) {
    const rest = text.slice(subject.length);
    const parts = /[.!?]\s/.test(rest) ? undefined : partsOf(rest);
    if (parts && !isBad(parts) && 'kind' in (parts[0] as Piece)) return told(parts);
    const [first = '', ...others] = segmentsOf(rest);
    // "I am registered nurse, B2 German": a telegram with a subject.
    if (others.length > 0 && isNamed(first)) return undefined;
    // "I'm a nurse, 6 years in the ICU": the rest of a telegram.
    if (
      segmentsOf(rest)
        .slice(1)
        .some((segment) => timeAt(segment.split(' '), 0))
    )
      return undefined;
    return `${/^i am/i.test(subject) ? 'I am' : "I'm"} ${rest}`;
  }
  if (/^(?:i|we|my|our|both)\b/i.test(text)) return perfected(text);
  return undefined;
}
