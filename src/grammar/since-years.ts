import { articleFor } from '../draft/wording.ts';
import { isOccupation, isTitleHead } from '../reading/classes.ts';
import type { LanguageProblem } from './types.ts';

/**
 * "I am welder since 8 years", "I am nurse 6 years": article, verb and preposition are one slip of learners, and told as one. In Weir
 * each of the three is a rule of its own, and none of them sees the others' words.
 */
const SINCE_YEARS = new RegExp(
  String.raw`\b(I am|I'm|Im|I was) (now |currently |also )?(an? )?((?:[\p{L}-]+ ){0,3}?[\p{L}-]+?),?` +
    String.raw` (?:(since|from|for|from last|since last|for the last|since the last) )?` +
    String.raw`((?:over |about |around |almost |nearly |more than )?(?:\d{1,2}\+?|an?|\p{L}+(?:-\p{L}+)?)) (years?|yrs|months)\b(?! ago| old| of age| experience| of experience)`,
  'giu',
);
const NUMBERS =
  /(?:^|\s)(?:\d{1,2}\+?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|many)$/i;
/** Words that make the words in front of the years more than a trade. */
const NO_TRADE =
  /\b(?:with|in|at|of|and|or|have|having|has|who|working|for|looking|from|since|not|no|the|my|your|very|so)\b/i;

/** What learners say of their years in a trade. */
export function yearsInTrade(text: string): LanguageProblem[] {
  const found: LanguageProblem[] = [];
  for (const match of text.matchAll(SINCE_YEARS)) {
    const [whole, verb = '', adverb = '', article, trade = '', since, count = '', unit = ''] = match;
    const head = trade.split(' ').at(-1)?.toLowerCase() ?? '';
    if (!NUMBERS.test(count) || NO_TRADE.test(trade) || !(isOccupation(head) || isTitleHead(head))) continue;
    // "I was a cook for six years" is as it should be.
    if (/was/i.test(verb) && (since === undefined || /^for/i.test(since)) && article) continue;
    const tense = /was/i.test(verb) ? 'I was' : 'I have been';
    const also = /also/i.test(adverb) ? ' also' : '';
    const replacement = `${tense.replace(/ (?=been|was)/, `${also} `)} ${articleFor(trade).trim()} ${trade} for ${count} ${unit}`;
    const start = match.index;
    found.push({
      kind: 'grammar',
      start,
      end: start + whole.length,
      replacement,
      message: 'What began in the past and goes on is in the perfect, and its length takes "for".',
    });
  }
  return found;
}

/** "your company Acme have an opening": a firm is one. */
export function firmsThatHave(text: string): LanguageProblem[] {
  return Array.from(text.matchAll(FIRM_HAVE), ({ 0: whole, index }) => ({
    kind: 'grammar' as const,
    start: index + whole.length - 'have'.length,
    end: index + whole.length,
    replacement: 'has',
    message: 'One company "has".',
  }));
}

const FIRM_HAVE =
  /(?<=^|[.!?,] |\bthat |\bif |\n)(?:your|the|this) (?:company|firm|hospital|school|shop|restaurant|hotel|clinic)(?: \p{Lu}[\p{L}&'-]*){0,3} have\b/giu;
