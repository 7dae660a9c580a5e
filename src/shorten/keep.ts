import { judgeText } from '../critique.ts';
import { BLANK, type Facts } from '../draft/facts.ts';
import { NUMBER_WORDS } from '../reading/classes.ts';
import type { NoteInput } from '../reading/input.ts';
import { connectsIn } from './wordy.ts';

/** What every shorter version is checked for, however it was made. */
export type Keeper = {
  /** It holds the words of all facts and no word of its own, and no sentence of it hangs in the air. */
  keeps(candidate: string): boolean;
  /** It says where the posting stood, also where that is no name ("your own page"). */
  keepsSource(candidate: string): boolean;
  /** It holds every number, too. */
  keepsNumbers(candidate: string): boolean;
  /** It holds how many years the writer has, and asks to connect where the note does. */
  keepsEssence(candidate: string): boolean;
  /** It has no error or warning, and lacks no fact, that the note has not or does not. */
  isNoWorse(candidate: string): boolean;
};

/**
 * `text` is the note; `prose` those parts of it that tell of the job and the writer; it `connects` where it asks for
 * that.
 */
export function createKeeper(
  input: NoteInput,
  text: string,
  { prose, connects, facts }: { prose: string; connects: boolean; facts: Facts },
): Keeper {
  const tokens = tokensOf(facts);
  const numbers = numbersOf(prose);
  const years = yearsOf(prose);
  const own = new Set(wordsOf(text));
  const before = flawsOf(input, text);
  const hasBlank = text.includes(BLANK);
  return {
    keeps(candidate) {
      const words = wordsOf(candidate);
      const parts = new Set(words.flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? []));
      return (
        tokens.every((token) => parts.has(token)) &&
        words.every((word) => own.has(word) || CONNECTING.has(word)) &&
        !DANGLING.test(candidate) &&
        (hasBlank || !candidate.includes(BLANK))
      );
    },
    keepsSource(candidate) {
      const said = new Set(wordsOf(candidate));
      return tokensOf({ source: facts.source?.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) }).every((token) =>
        said.has(token),
      );
    },
    keepsNumbers(candidate) {
      const said = new Set(numbersOf(candidate));
      return numbers.every((number) => said.has(number));
    },
    keepsEssence(candidate) {
      const said = new Set(numbersOf(candidate));
      return years.every((number) => said.has(number)) && (!connects || connectsIn(candidate));
    },
    isNoWorse: (candidate) => flawsOf(input, candidate).every((rule) => before.includes(rule)),
  };
}

/** The words of the facts, without those that a shorter way to say them may drop. */
function tokensOf({ recipient, company, role, req, source, sender }: Facts): string[] {
  return [
    recipient?.replace(/^\p{L}+\.? (?=\p{Lu})/u, ''),
    company,
    role,
    req?.replace(/^[\p{L}.]+ /u, ''),
    // "your own page" is no name, and goes where there is no room.
    source && /\p{Lu}/u.test(source) ? source : undefined,
    sender,
  ]
    .filter((fact) => fact !== undefined)
    .flatMap((fact) => wordsOf(fact).flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? []))
    .filter((word) => !/^(?:your|the|its|their|our|my|a|an|of|on|in|ms|mr|mrs|dr|own)$/.test(word));
}

/** Words that a shorter way to say something may bring: none of them states a fact. */
export const CONNECTING: ReadonlySet<string> = new Set(
  (
    "i i'm i've i'd i'll it's it'd that's don't doesn't can't isn't hi hello dear the a an role " +
    'opening at in on for via is open interested could we connect bring my have been seek seeks saw ' +
    'see seen what want to with writing about like hear more talk job no req ref applied many and ' +
    'over of experience please'
  ).split(' '),
);

/** Words in lower case, those with a hyphen whole: "thirty-one" is not "one". */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[‘’]/g, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'&/-]*/gu)
      ?.map((word) => word.replace(/['/-]+$|'s$/g, '')) ?? []
  );
}

/** Numbers in digits and in words; "one" is mostly none. */
function numbersOf(text: string): string[] {
  return wordsOf(text).filter(
    (word) =>
      /\d/.test(word) ||
      (word !== 'many' &&
        (NUMBER_WORDS.has(word) || /^(?:twenty|thirty|forty|fifty|sixty)-/.test(word)) &&
        word !== 'one'),
  );
}

/** Of these those that count years. */
function yearsOf(text: string): string[] {
  return numbersOf((text.match(/[\p{L}\p{N}+-]+ (?:\p{L}+ )?(?:years?|yrs|seasons?)\b/giu) ?? []).join(' '));
}

/** A sentence that a cut has left hanging: "I'd like to connect and.", "My passion is." */
const DANGLING = new RegExp(
  String.raw`(?:\b(?:and|or|but|to|for|of|with|in|at|on|the|an?|as|than|by|from|that|which|who|is|are|was|my|` +
    String.raw`your|very|so|because|although|if)|\bI|should like|would like|\bwant(?:ed|s)?|\beager|` +
    String.raw`\binvited)[.?!](?=\s|$)|: \p{L}+\.(?=\s|$)|\([^()]*$|\([^()]*\([^)]*$`,
  'u',
);

/** Suggestions that tell of a fact that is missing. */
const FACT_RULES: readonly string[] = ['no-background', 'no-requisition', 'no-sign-off'];

/** Errors, warnings and missing facts of a text, by rule; its length is judged elsewhere. */
function flawsOf(input: NoteInput, text: string): string[] {
  return judgeText({ ...input, text })
    .findings.filter(
      ({ rule, severity }) => (severity !== 'suggestion' || FACT_RULES.includes(rule)) && rule !== 'too-long',
    )
    .map(({ rule }) => rule);
}
