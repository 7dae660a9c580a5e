import { withCaseOf } from './case.ts';
import type { LanguageProblem } from './types.ts';

/**
 * Contractions without their apostrophe. In Weir each would be a rule of its own: one rule puts one text, whatever word
 * it finds.
 */
const CONTRACTIONS: ReadonlyMap<string, string> = new Map(
  `
  I'm I've don't can't won't didn't doesn't isn't aren't wasn't weren't haven't hasn't hadn't couldn't wouldn't
  shouldn't you're you've you'll you'd they're they've they'll we've that's there's here's what's where's who's
  he's she's it'll it'd could've would've should've
  `
    .trim()
    .split(/\s+/)
    .map((word) => [word.toLowerCase().replace("'", ''), word]),
);

const WORD = /(?<![\p{L}\p{N}_'-])\p{L}+(?![\p{L}\p{N}_-]|'\p{L})/gu;

/** The contractions in a text that miss their apostrophe. */
export function missingApostrophes(text: string): LanguageProblem[] {
  const found: LanguageProblem[] = [];
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const meant = CONTRACTIONS.get(word.toLowerCase());
    if (meant === undefined || isName(word, text, start)) continue;
    const problem = { kind: 'grammar', start, end: start + word.length } as const;
    found.push({ ...problem, replacement: withCaseOf(word, meant), message: 'An apostrophe is missing.' });
  }
  return found;
}

/** "IM" alone is internal medicine or a chat, unless all is in capitals; "Ms. Im" and "Mr. Ives" have names. */
function isName(word: string, text: string, start: number): boolean {
  if (word === word.toUpperCase() && /\p{Ll}/u.test(text.slice(Math.max(0, start - 40), start + 40))) return true;
  return /\b(?:mr|mrs|ms|mx|dr|prof)\.? $/i.test(text.slice(Math.max(0, start - 8), start));
}
