import { inflected, inflectionsOf } from '../grammar/forms.ts';
import { clean } from '../reading/clean.ts';
import { addPhrase, type Hits, hitsOf, lookUp, makePhrases, type PhraseHit, type Phrases } from '../reading/lexicon.ts';
import { overlapping } from '../reading/ranges.ts';
import { type Word, wordsOf } from '../reading/words.ts';
import type { Style } from './style.ts';

/** The class of words that are never a mistake. */
export const ALLOWED = 'allowed';
/** The class of names that say where a job was found. */
export const SOURCE = 'house-source';

/**
 * What a house's words do. `joined`: they are of the rule's own list, and may have words to write instead. `told`: the
 * rule has no list, and they are pointed at (src/rules/house.ts). `known`: they are no fault, but what the rule looks
 * for.
 */
type Kind = 'joined' | 'told' | 'known';

/**
 * The rules that a house can add words to. `class`: under which name the words are found in a note. `mayGo`: words that
 * nothing is written instead of are taken out; elsewhere the rest of the sentence is for the writer to say.
 */
export const LISTS: Readonly<Record<string, { class: string; kind: Kind; mayGo?: true }>> = {
  cliche: { class: 'cliche', kind: 'joined' },
  'casual-tone': { class: 'casual', kind: 'joined', mayGo: true },
  pressure: { class: 'urgent', kind: 'joined', mayGo: true },
  apologetic: { class: 'house-apologetic', kind: 'told' },
  'sales-pitch': { class: 'house-sales-pitch', kind: 'told' },
  'interview-risk': { class: 'house-interview-risk', kind: 'told' },
  'no-source': { class: SOURCE, kind: 'known' },
};

/** The words of a phrase as they are looked up: quotation marks, spaces, case and marks at its ends do not count. */
export function phraseWords(phrase: string): string[] {
  const { text, lower } = clean(phrase);
  return wordsOf(text, lower).map((word) => word.lower);
}

/** What stands in a note of the lexicon and of a house's own words. */
export function withHouseWords(hits: Hits, style: Style, text: string, words: readonly Word[]): Hits {
  const own = lookUp(text, words, phrasesOf(style));
  if (own.size === 0) return hits;
  const all = new Map(hits);
  for (const [name, found] of own) {
    const whole = found.map((hit) => withSign(text, hit));
    all.set(name, beside(hitsOf(hits, name), whole));
  }
  return all;
}

/** "110%": the sign is of the phrase. */
function withSign(text: string, hit: PhraseHit): PhraseHit {
  return text[hit.end] === '%' ? { ...hit, end: hit.end + 1 } : hit;
}

/** A house's own hits with those of the lexicon that they leave room for, in order. */
function beside(known: readonly PhraseHit[], own: readonly PhraseHit[]): PhraseHit[] {
  return [...known.filter((hit) => !overlapping(own, hit)), ...own].sort((a, b) => a.start - b.start);
}

/** Styles that are in use at a time: one, and the next while it comes into force. */
const MOST_KEPT = 4;
const kept = new Map<string, Phrases>();

/** A style's phrases as a tree; it is made once in each thread. */
function phrasesOf(style: Style): Phrases {
  const known = kept.get(style.id);
  if (known) return known;
  const phrases = makePhrases();
  for (const [rule, list] of Object.entries(style.phrases)) {
    const { class: name, mayGo } = LISTS[rule] ?? {};
    if (name === undefined) continue;
    for (const { phrase, instead } of list) add(phrases, name, phrase, instead === '-' && !mayGo ? undefined : instead);
  }
  for (const phrase of style.allow) add(phrases, ALLOWED, phrase);
  kept.set(style.id, phrases);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string);
  return phrases;
}

/**
 * As it stands with what it is to be replaced by; a word alone in its other forms, too, each with the same form of what
 * is said instead, where that is known.
 */
function add(phrases: Phrases, name: string, phrase: string, instead?: string): void {
  const words = phraseWords(phrase);
  const end = { name, own: true } as const;
  addPhrase(phrases, words.map(formsOfSpelling), { ...end, instead });
  const [word] = words;
  if (words.length !== 1 || word === undefined) return;
  const other = (text: string, replacement: string | undefined) =>
    addPhrase(phrases, [[[text]]], { ...end, instead: instead === '-' ? instead : replacement });
  for (const { form, inflection } of inflectionsOf(word)) other(form, instead && inflected(instead, inflection));
  other(`${word}'s`, undefined);
}

/** "a-game" is "a game", too. */
function formsOfSpelling(word: string): string[][] {
  return word.includes('-') ? [[word], word.split('-').filter((part) => part !== '')] : [[word]];
}
