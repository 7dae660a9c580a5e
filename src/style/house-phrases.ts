import { z } from 'zod';
import { isOccupation, NUMBER_WORDS } from '../reading/classes.ts';
import { wordsOfClass } from '../reading/lexicon.ts';
import { phraseWords } from './house-words.ts';
import { line } from './texts.ts';

/** Of a phrase, in UTF-16 code units. */
const LONGEST = 80;
const phraseLine = line(LONGEST);

/** Words to look for. */
export const phrase = phraseLine.refine((text) => phraseWords(text).length > 0, { error: 'has no word in it' });

/** What to write instead; nothing where the words just go. */
const instead = phraseLine.nullable().transform((text) => text ?? '-');
/** Phrases with what to write instead of each. */
export const replaced = z
  .record(phrase, instead, { error: 'has to be a list of phrases, or “phrase: what to say instead”' })
  .superRefine((entries, context) => {
    const own = new Set(Object.keys(entries).map((key) => phraseWords(key).join(' ')));
    for (const [key, text] of Object.entries(entries)) {
      const say = (message: string) => context.addIssue({ code: 'custom', path: [key], message });
      const again = text === '-' ? undefined : phraseWithin(phraseWords(text), own);
      if (again !== undefined) say(`what to say instead has “${again}” in it, too`);
      const told = text === '-' ? undefined : factIn(text, key);
      if (told !== undefined) say(`what to say instead may not tell a fact: take out “${told}”`);
    }
  });

/** One of these phrases that stands in a few words. */
function phraseWithin(words: readonly string[], phrases: ReadonlySet<string>): string | undefined {
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++) {
      const part = words.slice(from, to).join(' ');
      if (phrases.has(part)) return part;
    }
  return undefined;
}

const DEEDS = wordsOfClass('deed');

/** A word that says what somebody is or did, a figure or a name, and does not stand in the phrase that it replaces. */
function factIn(instead: string, phrase: string): string | undefined {
  const known = new Set(phraseWords(phrase));
  const words = instead.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.find((word) => {
    const low = word.toLowerCase();
    const tells = /\p{N}/u.test(word) || (word !== low && word !== 'I') || isOccupation(low) || NUMBER_WORDS.has(low);
    return !known.has(low) && (tells || DEEDS.has(low));
  });
}
