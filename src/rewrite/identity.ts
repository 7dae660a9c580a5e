import { isOccupation } from '../note/lexicon/jobs.ts';
import type { Note } from '../note/read.ts';
import { canonicalStem, termsOf } from './canonical.ts';

/** What somebody says to be: "I'm a keyholder", "as a phlebotomist", "my years as lead". */
const BEING =
  /\b(?:I(?:'m| am| was|'ve been| have been)(?: now| currently| also)?|\b(?:work(?:ed|ing)?|years?|yrs?|months|seasons|time|job|role|background|experience|now|currently|and|,)? ?as|becam?e|former) (?:an? |the |your |their )?((?:[\p{L}\p{N}&'/-]+ ){0,3}?[\p{L}\p{N}'/-]+)(?=[\s.,;:!?)]|$)/giu;

/** In front of a title these say that somebody else has it, or that the writer does not yet: "my manager", "training as a phlebotomist". */
const NOT_OWN =
  /(?:\b(?:my|our|your|his|her|their|the|for|under|by|with|to|assist(?:ing|ed|s)?|help(?:ing|ed|s)?|train(?:ing)? (?:as|for|to be(?:come)?)|study(?:ing)? (?:as|for|to be(?:come)?)|become|becoming|to be)|['’]s)(?: an?| the)?(?: \p{L}+)?\s+$/iu;

/** Reasons to refuse a text in which the writer is what the note says of the position, of somebody else, or as a wish. */
export function assumed(before: Note, after: Note): string[] {
  const own = ownTitles(before);
  const named = new Set(termsOf(before.text).map(({ stem }) => stem));
  return [...after.text.matchAll(BEING)].flatMap(([words, title = '']) => {
    const head = title.split(' ').find((word) => isOccupation(word.toLowerCase()));
    if (head === undefined) return [];
    const stem = canonicalStem(head);
    // A title of the position that is applied for: "I'd like to be considered as estate gardener".
    const wanted =
      /\b(?:considered|apply|applying|application|interested|join(?:ing)?|hir\w+|train\w*|stud(?:y|ying)|learn\w*|qualify\w*) (?:\w+ )?as\b/i.test(
        after.text.slice(Math.max(0, after.text.indexOf(words) - 24), after.text.indexOf(words) + words.length),
      );
    return !wanted && named.has(stem) && !own.has(stem) ? [`“${words.trim()}”: the original does not say so.`] : [];
  });
}

/** Occupations of the note that may be the writer's own: in no position that is open, and nobody else's. */
function ownTitles({ text, roles }: Note): ReadonlySet<string> {
  return new Set(
    termsOf(text)
      .filter(({ start, end }) => !roles.some((role) => start >= role.start && end <= role.end))
      .filter(
        ({ start, text: word }) =>
          !isOccupation(word.toLowerCase()) || !NOT_OWN.test(text.slice(Math.max(0, start - 40), start)),
      )
      .map(({ stem }) => stem),
  );
}
