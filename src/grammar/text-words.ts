import type { Stretch } from './types.ts';

export type TextWord = Stretch & { text: string };

/** The words of a text; an apostrophe inside belongs to its word, a hyphen parts two. */
export function readWords(text: string): TextWord[] {
  return Array.from(text.matchAll(/\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*/gu), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const SALUTATION = 'hi|hello|hey+|hiya|dear|respected|good (?:morning|afternoon|evening|day)|greetings';
const GREETING = new RegExp(String.raw`^[\s"'(]*(?:(?:${SALUTATION})\b,?)(?: \S{1,30}){0,4}?[,!:–—\n-]`, 'i');
const FAREWELL = 'thanks|thank you|regards|best|sincerely|respectfully|cheers|yours|wishes';
const CLOSING = new RegExp(
  String.raw`(?:[–—-]|\b(?:${FAREWELL})(?:[,.!]|\s?\n))\s{0,3}\S{1,30}(?: {1,2}\S{1,30}){0,4}\s*$`,
  'i',
);
const LAST_LINE = /\n[^\n]{1,60}\s*$/;
const LAST_WORDS = /[.!?][ \t]{1,3}\S{1,30}(?: \S{1,30}){0,2} ?$/;

/** Where the reader's and the writer's names stand, whatever their case: the greeting and the sign-off. */
export function nameZones(text: string): Stretch[] {
  const zones: Stretch[] = [];
  const greeting = GREETING.exec(text.slice(0, 160));
  if (greeting) zones.push({ start: 0, end: greeting[0].length });
  const tailStart = Math.max(0, text.length - 160);
  const tail = text.slice(tailStart);
  for (const pattern of [CLOSING, LAST_LINE, LAST_WORDS]) {
    const closing = pattern.exec(tail);
    if (closing) zones.push({ start: tailStart + closing.index, end: text.length });
  }
  return zones;
}
