import type { Reading } from '../reading/read.ts';
import { factsIn } from '../shorten/facts.ts';
import { termsOf } from './canonical.ts';
import { FUNCTION, NEUTRAL } from './neutral.ts';

/**
 * What somebody is still about, with the words for it: "I'm studying for my *CPA*", "will finish my *certification*",
 * "my *permit* is pending".
 */
const UNDER_WAY = [
  /\b(?:(?:studying|preparing|sitting|training|enrolled|in school) (?:for|to be|to become|as|in|toward|towards|on)|working (?:toward|towards|on)|(?:(?:about|hoping|planning|due|going|expect|plan|hope|intend|expecting|want|wish|aim|ready|willing|scheduled|set) to|will|(?<=I'|I’)ll|may|might|should|would|could) (?:take|sit|become|be|get|earn|finish|complete|receive|pass|graduate from|move to|relocate to|transfer to|start|begin|learn|run|open|own|lead)|pursuing|earning|finishing|completing|transferring|renewing|learning|(?:halfway|half way|midway|partway) (?:through|to)|(?:applied|applying|registered|signed up|booked|waiting|candidate) (?:for|to take)) (?:(?:my|the|an?|our) )?((?:(?:[\p{L}\p{N}/-]|\.(?=\p{L}))+ ?){1,4})/giu,
  /\bin (?:my|the) (?:last|final|first|second|third|fourth|junior|senior) (?:year|semester|term)s? of (?:my |the |an? )?((?:[\p{L}\p{N}/-]+ ?){1,3})/giu,
  /\b((?:[\p{L}\p{N}/-]+ ){1,3})(?:is|are) (?:still |currently )?(?:pending|under way|underway|in progress|in process|in the works|being [\p{L}]+)\b/giu,
  /\b(?:is|are) (?:currently )?being [\p{L}]+ (?:to|into|for|by|in) ((?:[\p{L}\p{N}/-]+ ?){1,2})/giu,
  /\b(?:sit|take|write|retake|resit) (?:for )?(?:my|the|an?) ((?:[\p{L}\p{N}/-]+ ){1,3}?)(?:exam|exams|test|boards?|finals)\b/giu,
];
/** A part of what a paper takes: "three of the five modules for wound care certification". */
const PART =
  /\b[\p{L}\p{N}]+ of (?:the |my )?[\p{L}\p{N}]+ (?:modules?|courses?|exams?|parts?|units?|papers?|classes|credits|semesters|levels?|sections?|tests?) (?:for|of|towards?|in) (?:my |the |an? )?((?:[\p{L}\p{N}/-]+ ?){1,3})/giu;
/**
 * What somebody is in the middle of, by the noun for it: "a *nursing* student", "my *master electrician* exam", "the
 * *welding* course".
 */
const IN_TRAINING =
  /\b((?:[\p{L}\p{N}/-]+ ){1,3})(student|trainee|apprentice|candidate|intern|exam|exams|test|boards|course|class|classes|program|programme|bootcamp|training|internship|apprenticeship|practicum|application|interview)\b/giu;

/** Words that say that something is not done yet. */
export const NOT_YET =
  /\b(?:study|studying|studies|prepar\w+|train\w*|sit|sitting|enrolled|work(?:ing)? (?:on|towards?)|about|hop(?:e|ing)|plan\w*|due|going|pursu\w+|earning|finish(?:ing)?|complet(?:e|ing)|ends?|ending|will|would|could|want\w*|wish|like to|soon|expect\w*|pending|waiting|may|might|should|intend\w*|candidate|student|in progress|in process|under way|underway|yet|becom(?:e|ing)|in school|course|classes|next|trainee|learn\w*|being|half\w*|midway|partway|applied|applying|application|registered|scheduled|transferring|transfer|renewing|renewal|moving|aim\w*|willing|ready|apprentice\w*|intern\w*|exam|exams|boards?|test|bootcamp|program|programme|practicum|class|interview|modules?|credits|(?:last|final|first|second|third|fourth) (?:year|semester|term) (?:of|at|in)|once|if|until)\b/i;

/**
 * What is under way is not done: who studies for the CPA is none, and who sits the master's exam in May is no master
 * yet.
 */
export function unfinished(before: Reading, after: Reading): string[] {
  const wanted = wantedWords(before);
  const everywhere = termsOf(before.text).map(({ stem }) => stem);
  const clauses = after.sentences.flatMap(({ text }) =>
    text.split(/[;:]|,(?! (?:which|that|as|though|who)\b)| (?:and|but) (?!\p{Lu})/u),
  );
  const isClaimed = (stem: string) =>
    clauses.some(
      (text) => termsOf(text).some((term) => term.stem === stem) && !NOT_YET.test(text.replace(/\bMay\b/g, '')),
    );
  const own = (words: string) =>
    termsOf(words)
      .filter(({ stem, number }) => !number && !FUNCTION.has(stem) && !NEUTRAL.has(stem) && !wanted.has(stem))
      .map(({ stem }) => stem)
      .filter((stem) => everywhere.filter((one) => one === stem).length === 1);
  const objects = [...UNDER_WAY, PART]
    .flatMap((pattern) => [...before.text.matchAll(pattern)])
    .concat(
      // Of "license and I student" only what stands behind the last small word belongs to it.
      [...before.text.matchAll(IN_TRAINING)].map((match) => Object.assign(match, [match[0], lastPhrase(match[1])])),
    );
  return objects
    .filter(([, object = '']) => {
      const [first] = own(object);
      return first !== undefined && isClaimed(first);
    })
    .map(([words]) => `“${words.trim()}” is said to be done; in the original it is under way.`);
}

function lastPhrase(words = ''): string {
  return words.split(/\b(?:and|or|I|the|an?|my|our|your|of|in|at|for|with|by|from|to|as)\b/i).at(-1) ?? '';
}

/** Of the position, the company and where it was found, all is only wanted. */
function wantedWords(note: Reading): ReadonlySet<string> {
  const { facts } = factsIn(note);
  const words = [facts.role, facts.company, facts.source, note.context.role, note.context.company].map(
    (fact) => fact ?? '',
  );
  return new Set(words.flatMap((fact) => termsOf(fact)).map(({ stem }) => stem));
}
