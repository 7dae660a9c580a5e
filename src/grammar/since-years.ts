import { articleFor } from '../draft/wording.ts';
import { isOccupation, isTitleHead } from '../reading/classes.ts';
import { wordsOfClass } from '../reading/lexicon.ts';
import type { LanguageProblem } from './types.ts';

/**
 * "I am welder since 8 years", "I am nurse 6 years": article, verb and preposition are one slip of learners, and told
 * as one. In Weir each of the three is a rule of its own, and none of them sees the others' words.
 */
const SINCE_YEARS = new RegExp(
  String.raw`\b(I am|I'm|Im|I was) (now |currently |also )?(an? )?((?:[\p{L}-]+ ){0,3}?[\p{L}-]+?)(,?)` +
    String.raw`( (?:in|at|on) (?:the |an? )?[\p{L}'-]+(?: [\p{L}'-]+)?(?= (?:since|from) ))?` +
    String.raw` (?:(since|from|for|from last|since last|for the last|since the last) )?` +
    String.raw`((?:over |about |around |almost |nearly |more than )?(?:\d{1,2}\+?|an?|\p{L}+(?:-\p{L}+)?))` +
    String.raw` (years?|yrs|months)\b(?! ago| old| of age| experience| of experience| from| before| to )`,
  'giu',
);
const FIGURE = /^\d{1,2}\+?$/;
const NUMBER_WORDS = wordsOfClass('number-word');
/** Words that make the words in front of the years more than a trade. */
const NO_TRADE =
  /\b(?:with|in|at|of|and|or|have|having|has|who|working|for|looking|from|since|not|no|the|my|your|very|so)\b/i;

/** What learners say of their years in a trade. */
export function yearsInTrade(text: string): LanguageProblem[] {
  const found: LanguageProblem[] = [];
  for (const match of text.matchAll(SINCE_YEARS)) {
    const [whole, verb = '', adverb = '', article, trade = '', comma, place = '', since, count = '', unit = ''] = match;
    const head = trade.split(' ').at(-1)?.toLowerCase() ?? '';
    if (!isNumber(count) || NO_TRADE.test(trade) || !(isOccupation(head) || isTitleHead(head))) continue;
    // "I was a cook for six years" is as it should be.
    if (/was/i.test(verb) && (since === undefined || /^for/i.test(since)) && article) continue;
    // So is "I am a notary, 12 years": two facts side by side.
    if (article && comma && since === undefined) continue;
    const tense = /was/i.test(verb) ? 'I was' : 'I have been';
    const also = /also/i.test(adverb) ? ' also' : '';
    const been = tense.replace(/ (?=been|was)/, `${also} `);
    const replacement = `${been} ${articleFor(trade).trim()} ${trade}${place} for ${count} ${unit}`;
    const start = match.index;
    found.push({
      kind: 'grammar',
      start,
      end: start + whole.length,
      replacement,
      message: /was/i.test(verb)
        ? 'For work that is over: “I was … for …”.'
        : 'For work that you still do: “I have been … for …”.',
    });
  }
  return found;
}

function isNumber(count: string): boolean {
  const last = count.split(' ').at(-1)?.toLowerCase() ?? '';
  return FIGURE.test(last) || last === 'many' || NUMBER_WORDS.has(last);
}

/** "your company Acme have an opening": one firm that is named has it. */
export function firmsThatHave(text: string): LanguageProblem[] {
  return Array.from(text.matchAll(FIRM_HAVE), ({ 0: whole, index }) => ({
    kind: 'grammar' as const,
    start: index + whole.length - 'have'.length,
    end: index + whole.length,
    replacement: 'has',
    message: 'One company "has".',
  }));
}

const FIRMS = 'company|firm|hospital|school|shop|restaurant|hotel|clinic';
const FIRM_HAVE = new RegExp(
  String.raw`(?<=^|[.!?,] |\bthat |\bif |\n)(?:[Yy]our|[Tt]he|[Tt]his) (?:${FIRMS})` +
    String.raw`(?: (?!I\b)\p{Lu}[\p{L}&'-]*){1,3} have(?= (?:an?|the|some|many|several|open)\b)`,
  'gu',
);
