import { wordsOfClass } from '../reading/lexicon.ts';

/** The words that tell a fact worth keeping from what is none, as patterns over what would be quoted. */

/** A pattern for any of some words; each may be a pattern itself. */
const anyOf = (words: string) => `(?:${words.trim().split(/\s+/).join('|')})`;
const word = (words: string) => new RegExp(String.raw`\b${anyOf(words)}\b`, 'i');
/** One of several patterns. */
export const oneOf = (flags: string, ...patterns: readonly RegExp[]) =>
  new RegExp(patterns.map(({ source }) => source).join('|'), flags);

/** What makes less of it, or is yet to be: "no experience", "I lack", "I want to learn". */
export const NO_FACT = new RegExp(
  `${
    word(`
    no not never without lack lost left home away break divorce until within gap unemployed fired redundant retrenched
    poor only just retired sick living moving bringing bit get cancelled applied rejected
    illness want wants hope would could can't cannot need wish dream trying looking seeking
  `).source
  }|n't\\b|\\bopen to\\b`,
  'i',
);

/** What only points to what is elsewhere. */
export const POINTER = word('cv c\\.v resume résumé profile portfolio particulars papers website');

/** What begins like this is the rest of something. */
const RESTS = anyOf(`
  on in at of for by round through and or with to from as that which whose mine before after then since was were
`);
export const FRAGMENT = new RegExp(String.raw`^${RESTS}\b`, 'i');

const SMALL_NUMBERS = 'two three four five six seven eight nine ten';

/** A figure, in digits or in a word. */
export const COUNTED = new RegExp(
  `\\d|${
    word(`
    ${SMALL_NUMBERS} eleven twelve \\w+teen twenty thirty forty fifty sixty seventy eighty ninety
    hundreds? thousands? dozens? million
  `).source
  }`,
  'i',
);

/** "8 year": it is to be mended, and not kept. */
export const SINGULAR = new RegExp(
  String.raw`\b${anyOf(String.raw`[2-9] \d\d+ ${SMALL_NUMBERS}`)} (?:year|month)\b(?![- ]old)`,
  'i',
);

/** How long, and not how often: "six years", but not "40 fits a year". */
export const DURATION = /\b(?:years|decades?|seasons|since (?:19|20)\d\d)\b|\d ?yrs\b/i;

/** Figures that count nothing: a year, a grade, a norm ("EN ISO 9606-1", "EC2"). */
export const LABEL_NUMBERS = oneOf(
  'g',
  /\b(?:19|20)\d\d\b/,
  /\b(?:[Ll]evel|[Cc]lass|[Gg]rade|[Tt]ype|[Tt]ier|[Bb]and|[Pp]hase|[Ss]ection|[Pp]aragraph) \d+\b/,
  /\b[A-Z]{2,} ?\d[\d-]*\b/,
  /\b[A-Z]\d+\b/,
  /\b\d+(?:st|nd|rd|th)\b/,
);

/** A time, a price, an address: a number that says nothing of anybody. */
export const NO_COUNT = /\d ?[ap]\.?m\b|[$£€₹]|@|\byears? old\b/i;

/** What one has a paper for. */
export const PAPER = word(String.raw`
  licen[cs]ed? certifi\w+ cert degree diploma graduate master's bachelor's bsc msc mba phd doctorate
  cpa pmp cdl twic gwo osha acls bls cscs nvq gcse ccna cissp chartered registered
`);

/** What one did: at the beginning of a quotation. */
const DEEDS = wordsOfClass('deed');

/** Whether a quotation begins with what the writer did: "cut our picking errors by half". */
export function isDeed(quote: string): boolean {
  const [first = ''] = quote.toLowerCase().split(/[^\p{L}]/u);
  return (
    DEEDS.has(first) || ['founded', 'dispatched', 'finished', 'passed', 'opened', 'launched', 'won'].includes(first)
  );
}

/** What came of the work: "from 58% to 71%", "by half". */
export const RESULT = oneOf(
  'i',
  /[+]\d/,
  /\b(?:to|by|up|down) \d[\d.]* ?%/,
  /\bfrom \d\S* to \d/,
  /\bfrom [^,]{1,20} to [^,]{1,20}(?:hours?|minutes|days|weeks|months|percent)\b/,
  /\bby (?:half|a third|a quarter)\b/,
  /\b(?:doubled|tripled|halved)\b/,
);

/** How often: "40 fits a year", "212 last year". */
export const RATE = /\b(?:a|each|every|per|last|this) (?:year|month|week|day|night|shift|hour|season)\b(?! shift)/i;

/** Behind a name: what somebody did who points to the job or to the reader. */
const POINTING = anyOf(`
  told suggested recommended mentioned urged referred pointed introduced passed thought thinks encouraged advised
  gave said says showed asked texted sent
`);
const OF_SOMEWHERE = String.raw`(?: (?:from|in|of|on|at|off) [^,.;!?]{2,30})?`;
const ADVERBS = '(?:(?:has|have|just|also|kindly|very kindly) )*';
export const POINTS = new RegExp(String.raw`^,?${OF_SOMEWHERE},? ${ADVERBS}${POINTING}\b`, 'i');

/** In front of a name: "I got your name from", "suggested by". */
export const POINTED_BY =
  /\b(?:your name from|(?:referred|recommended|suggested|sent|pointed) (?:\S+ ){0,3}by|name by) $/i;

/** Words by which somebody points to the reader, and not to a job alone: they know each other. */
export const TO_READER = /\b(?:your name|you were|you are|you're|(?:to|contact|write|ask|reach|message|on to) you)\b/i;

/** What writer and reader share: "we both studied at Deree". */
export const SHARED =
  /\bwe (?:are |were )?(?:both|overlapped|met|worked together|sat together|shared)\b[^,.;!?()—–\n]{4,60}/i;

const WORKS = anyOf(`
  talk keynote lecture article paper book essay column podcast interview webinar workshop guide tutorial thread blog
  post piece study thesis panel presentation newsletter
`);
const VERBS = anyOf(`
  is was has had made hit reached helped came got gave kept taught changed showed caught stuck
  and really twice yesterday last again this
`);
/** "… solved a problem": a verb that is in no list. */
const DID = '[a-z]+ed (?:me|my|our|us|an?|how)';

/** What the reader wrote or said, with its subject, up to what is said of it: "your talk on kiln glazes". */
export const WORK_OF_READER = new RegExp(
  String.raw`^your (?:[\p{L}\p{N}'-]+ ){0,3}${WORKS}(?: [\p{L}'-]+)? (?:on|about) ` +
    String.raw`(?:(?! (?:${VERBS}|${DID})\b)[^,.;:!?()—–\n]){4,50}`,
  'iu',
);

/** "your post on Tuesday": no subject. */
export const WEEKDAY = /\b(?:on|about) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/** Right behind the name of a firm: what is new there. A job that is open is none. */
export const NEWS = new RegExp(
  `^ (?:${[
    '(?:is|are) (?:opening|launching|expanding|building|growing|moving)',
    'will (?:open|launch|expand|move)',
    '(?:(?:has|have|just) )?(?:opened|launched|won|bought|merged|acquired|took (?:on|over))',
    'takes over|opens|launches|expands',
  ].join('|')})\\b(?! for\\b)`,
  'i',
);

/** "I applied", "I've applied": it is done. */
export const APPLIED = /\b(?:i|i've|i have|have|just) applied\b|^applied\b/i;
