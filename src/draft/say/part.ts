import { listed } from './lists.ts';

/** What goes in front of a part: "I'm a nurse", "I've been a nurse since 2015", "I bring six years", "I led …". */
export type PartKind = 'am' | 'been' | 'bring' | 'do' | 'was' | 'in' | 'know' | 'speak';

/** One thing that a background tells, with the words that a sentence has for it. */
export type Part = { kind: PartKind; text: string };

/** Tells a part by its form, from its words as they stand and in small letters. */
export type Recogniser = (words: readonly string[], low: readonly string[]) => Part | undefined;

/** What more than one kind of part is told by. */
export const PREPOSITIONS = listed('preposition');
export const STATES = listed('state');
export const GOES_ON = listed('state goes on');
export const STATES_AT_END = listed('state at end');
export const CREDENTIALS = listed('credential');
export const BROUGHT = listed('brought');

export function joined(words: readonly string[]): string {
  return words.join(' ');
}

/** A word without its marks, in small letters. */
export function lettersOf(word = ''): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}'/+-]/gu, '');
}

/** With a small letter in front, where the first word is known to be no name. */
export function decapital(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
