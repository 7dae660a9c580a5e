import { IRREGULAR, PASTS } from './irregular.ts';

/** Behind "I": the opening was found, or is asked about; nothing is told of the writer. */
const INTEREST =
  /^(?:'m|'ve|'d| am| have| was| had)?(?: (?:just|also|very|so|really|now|recently|most|\p{L}+ly))* (?:saw|seen?|(?:read|found|find|hear|heard|learn(?:ed|t)?) (?:(?:on|in|at|about|of|from|that|your?|the|this|through|via|it|how)\b|\p{Lu})|notic\w+|c[ao]me across|spotted|writ(?:e|ing) (?:to|about|regarding|because|as|on|for|you|in)\b|appl(?:y|ied|ying)(?= (?:for|to|as|at|with|on|because|again)\b|[.,;!]|$)|interested|keen|eager|excited|curious|drawn|after (?:the|your|an?|\p{Lu})|looking|seeking|reaching|contacting|got your|understand|know (?:that|you)|think|believe|wonder|ask(?:ing)?\b|talked|spoke|chatted|thank)/u;
/** Behind "I": what is not so yet, or may never be. "I would bring eight years" tells of years that there are. */
const WISHED =
  /^(?:'ll|'d| will| would| shall| may| might| could|'m not| am not| don't| do not| plan| hope| want| wish| aim| intend| need|(?:'m|'ve been| am| have been)(?: \p{L}+ly| now)? (?:stud|train(?:ing|ee)|prepar|learn|hop|plan|about to|going to|due|set to|pursu|finish|complet|earning|sitting|waiting|await|enrolled|in school|in my (?:last|final|first|second|third|junior|senior)|halfway|midway|working (?:on|towards?)))(?! (?:bring|add|offer|contribute|have)\b)/u;
/** "as I return to nursing" is no deed yet. */
export const TURNING = /^ (?:return|move|relocate|re-?enter|transition|come back|go back|change|look)\b/;
const BASES = new Set(IRREGULAR.map(([base]) => base));

/**
 * What "I" and the words `behind` it say: of the opening (`reader`), of a wish, or of the writer. `before`: the word
 * in front.
 */
export function spokenOf(behind: string, before: string): 'reader' | 'wished' | 'writer' {
  if (/^as$/i.test(before) && TURNING.test(behind)) return 'wished';
  if (INTEREST.test(behind)) return 'reader';
  return WISHED.test(behind) ? 'wished' : 'writer';
}

/** Whether a word behind "and" or a comma goes on with what the same "I" does: "… and *have* 15 years". */
export function goesOnWith(word: string): boolean {
  return (
    /^(?:have|hold|am|was|had|did|do|bring|also|would|will|interested|keen|eager|excited|writing|applying|looking|curious|hoping|seeking)$/.test(
      word,
    ) ||
    PASTS.has(word) ||
    BASES.has(word) ||
    /^\p{Ll}{2,}ed$/u.test(word)
  );
}
