import { isOccupation } from '../reading/classes.ts';
import type { Reading } from '../reading/read.ts';
import { canonicalStem, termsOf } from './canonical.ts';
import { FUNCTION } from './neutral.ts';

/** What somebody says to be: "I'm a keyholder", "as a phlebotomist", "my years as lead". */
const BEING =
  /\b(?:I(?:'m| am| was|'ve been| have been)(?: now| currently| also)?|\b(?:work(?:ed|ing)?|years?|yrs?|months|seasons|time|job|role|background|experience|now|currently|and|,)? ?as|becam?e|former) (?:an? |the |your |their )?((?:[\p{L}\p{N}&'/-]+ ){0,3}[\p{L}\p{N}'/-]+)(?=[\s.,;:!?)]|$)/giu;

/**
 * In front of a title these say that somebody else has it, or that the writer does not yet: "my manager", "training
 * as a phlebotomist".
 */
const NOT_OWN =
  /\b(?:my|our|your|his|her|their|for|under|by|with|to|assist(?:ing|ed|s)?|help(?:ing|ed|s)?|train(?:ing)? (?:as|for|to be(?:come)?)|study(?:ing)? (?:as|for|to be(?:come)?)|become|becoming|to be|(?<!\b(?:I'm|I am|I was|as) )the)(?: an?| the)?(?: \p{L}+)?\s+$/iu;
/** In front of one these say that it is the writer's, even where it is read as a position. */
const OWN =
  /\b(?:I(?:'m| am| was|'ve been| have been)|I (?:now |currently )?work(?:ed)? as|(?:years?|yrs|months|seasons) as)(?: an?| the)? (?:[\p{L}'-]+ ){0,2}$/iu;
/** Behind these it is what somebody would like to be. */
const WANTED =
  /\b(?:considered|apply(?:ing)?|applied|application|interested|(?:like|want|wish|hope|hoping|love|keen|glad) to (?:return to )?(?:work|join|be|become|serve|train|start)|train\w*|stud(?:y|ying)|learn\w*|qualify\w*)\b[^.;]{0,40}$/iu;

/**
 * Reasons to refuse a text in which the writer is what the note says of the position, of somebody else, or as a wish.
 */
export function assumed(before: Reading, after: Reading): string[] {
  const own = ownTitles(before);
  const named = new Set(termsOf(before.text).map(({ stem }) => stem));
  return [...after.text.matchAll(BEING)].flatMap(({ 0: words, 1: title = '', index }) => {
    const all = title.split(' ');
    const until = all.findIndex((word) => FUNCTION.has(word.toLowerCase()));
    const heads = all
      .slice(0, until < 0 ? undefined : until)
      .filter((word) => isOccupation(word.toLowerCase().replace(/'s$/, '')))
      .map((word) => canonicalStem(word.toLowerCase().replace(/'s$/, '')));
    // Of "assistant coach" the last word says what one is.
    const head = heads.at(-1);
    const isNew = head !== undefined && named.has(head) && !own.has(head);
    const lead = after.text.slice(Math.max(0, index - 60), index + words.length - title.length);
    const isPosition =
      JOB.test(words) ||
      JOB.test(
        after.text
          .slice(index + words.length)
          .split(' ', 2)
          .join(' '),
      );
    return isNew && !WANTED.test(lead) && !isPosition ? [`“${words.trim()}”: the original does not say so.`] : [];
  });
}

const JOB = /\b(?:role|job|position|opening|posting|vacancy)\b/i;

/** Occupations of the note that may be the writer's own: in no position that is open, and nobody else's. */
function ownTitles({ text, roles }: Reading): ReadonlySet<string> {
  return new Set(
    termsOf(text)
      .filter(({ start, end, text: word }) => {
        const lead = text.slice(Math.max(0, start - 50), start);
        if (OWN.test(lead)) return true;
        if (roles.some((role) => start >= role.start && end <= role.end)) return false;
        return !isOccupation(word.toLowerCase()) || !NOT_OWN.test(lead);
      })
      .map(({ stem }) => stem),
  );
}
