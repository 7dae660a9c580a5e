import type { CleanText, Range } from './clean.ts';
import { findGreeting, type Greeting } from './greeting.ts';
import { findSignOff, type SignOff } from './sign-off.ts';
import type { LetterCase, Word } from './words.ts';

/** The parts of a note. Whatever a note lacks is undefined; the body may be empty (start = end). */
export type Structure = {
  subject: Range | undefined;
  greeting: Greeting | undefined;
  body: Range;
  signOff: SignOff | undefined;
};

export function structureOf(clean: CleanText, words: readonly Word[], letterCase: LetterCase): Structure {
  const subject = findSubject(clean);
  const from = skipSpace(clean.text, subject ? subject.end : 0);
  const greeting = findGreeting(clean, words, letterCase, from);
  const bodyStart = skipSpace(clean.text, greeting?.end ?? from);
  const signOff = findSignOff(clean, words, letterCase, greeting?.end ?? subject?.end ?? 0);
  let bodyEnd = signOff?.start ?? clean.text.length;
  while (bodyEnd > bodyStart && /\s/.test(clean.text[bodyEnd - 1] as string)) bodyEnd--;
  return { subject, greeting, body: { start: bodyStart, end: Math.max(bodyStart, bodyEnd) }, signOff };
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /[\s,.!:;–—-]/.test(text[at] as string)) at++;
  return at;
}

function findSubject({ lower }: CleanText): Range | undefined {
  const match = /^(?:subject|subj|re|betreff) ?: ?([^\n]*)(?:\n|$)/.exec(lower);
  if (!match || (match[0].startsWith('re') && !lower.includes('\n'))) return undefined;
  const start = match[0].indexOf(match[1] as string, match[0].indexOf(':') + 1);
  return { start, end: start + (match[1] as string).trimEnd().length };
}
