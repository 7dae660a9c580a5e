import { before, type Pattern, words } from './pattern.ts';
import { COUNT, DAY, SOME } from './vocabulary.ts';

const message = 'An apostrophe is missing.';

/** Contractions that are no words without their apostrophe. */
const CONTRACTIONS: Readonly<Record<string, string>> = {
  im: "I'm",
  ive: "I've",
  dont: "don't",
  cant: "can't",
  wont: "won't",
  didnt: "didn't",
  doesnt: "doesn't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  werent: "weren't",
  havent: "haven't",
  hasnt: "hasn't",
  hadnt: "hadn't",
  couldnt: "couldn't",
  wouldnt: "wouldn't",
  shouldnt: "shouldn't",
  youre: "you're",
  youve: "you've",
  youll: "you'll",
  youd: "you'd",
  theyre: "they're",
  theyve: "they've",
  theyll: "they'll",
  weve: "we've",
  thats: "that's",
  theres: "there's",
  heres: "here's",
  whats: "what's",
  wheres: "where's",
  whos: "who's",
  hes: "he's",
  shes: "she's",
  itll: "it'll",
  itd: "it'd",
  couldve: "could've",
  wouldve: "would've",
  shouldve: "should've",
};

/** Missing and misplaced apostrophes. */
export const apostrophes: readonly Pattern[] = [
  {
    find: words(String.raw`«(?:${Object.keys(CONTRACTIONS).join('|')})»`),
    put: ([word]) => CONTRACTIONS[word.toLowerCase()],
    // "IM" alone is internal medicine or a chat; "Ms. Im" and "Mr. Ives" have names.
    unless: (match, text) => isAcronym(match, text) || /\b(?:mr|mrs|ms|mx|dr|prof)\.? $/i.test(before(match, text)),
    message,
  },
  {
    find: words(
      String.raw`«id (?=(?:really |also |very much |truly |greatly )?(?:love|like|be|appreciate|welcome|value|enjoy|prefer|gladly|happily|rather)»)`,
    ),
    put: "I'd ",
    message,
  },
  {
    find: words(
      String.raw`(?<=^|[.!?,;–-]\s{0,2}|«(?:and|so|but|then|if) )ill (?=(?:be|have|send|follow|call|bring|gladly|happily|keep|make|do|reach|apply|gladly|also)»)`,
    ),
    put: "I'll ",
    message,
  },
  {
    find: words(
      String.raw`(?<!«(?:it|that|which|this|who|what|tool|system|app|role|he|she|platform|software) )«lets (?=(?:connect|talk|chat|meet|discuss|speak|catch|stay|keep|get|have|do|make|grow|work|be|set|schedule|network|link|touch|arrange|find|start|explore|collaborate|go)»)`,
    ),
    put: "let's ",
    message,
  },
  {
    find: words(
      String.raw`«((?:${SOME} (?:years|months|weeks)|(?<!\ba )(?:1|one) (?:year|month))) ((?:[a-z-]+ ){0,2}?experience)»`,
    ),
    unless: (m) => isNoModifier(m[2] ?? ''),
    put: (m) => `${years(m[1] ?? '')} ${m[2]}`,
    message,
  },
  { find: words(String.raw`«(?:${COUNT}|a few) (?:weeks|months|days)(?= notice»)`), put: (m) => years(m[0]), message },
  {
    find: words(
      String.raw`«${SOME} (?:year|month|project|client|patient|student|position|opening)'s(?= (?:of|in|experience)»|\s*[.,!?]|$)`,
    ),
    put: (m) => m[0].replace("'", ''),
    message: 'A plain plural takes no apostrophe.',
  },
  { find: words(String.raw`«(todays|yesterdays|tomorrows)(?= [a-z])`), put: (m) => `${m[0].slice(0, -1)}'s`, message },
  {
    find: words(String.raw`«(this|last|next) (week|month|year|summer|spring|night)s(?= [a-z])`),
    put: "$1 $2's",
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:at|from|in|for|before|after) )(${DAY})s(?= (?:talk|webinar|event|meeting|session|class|workshop|panel|call|conference|fair|meetup|seminar|lecture)»)`,
    ),
    put: "$1's",
    message,
  },
  { find: words(String.raw`«(company|agency|industry|university|facility)s»`), put: "$1's", message },
  {
    find: words(
      String.raw`«(women|children|men|people)s(?= (?:health|clothing|wear|apparel|shelter|services?|ward|hospital|department|needs|team|lives|store|boutique|shoes|fashion)»)`,
    ),
    put: "$1's",
    unless: (m) => m[0] !== m[0].toLowerCase(),
    message,
  },
  { find: words(String.raw`«(master|bachelor)s(?= degree»)`), put: "$1's", message },
  {
    find: words(
      String.raw`(?<=«(?:my|a|have|hold|finished|completed|earned|doing|pursuing) )(master|bachelor)s(?= in»)`,
    ),
    put: "$1's",
    unless: (m) => m[0] !== m[0].toLowerCase(),
    message,
  },
  { find: words(String.raw`«(your|our|their|her)'s»`), put: '$1s', message: 'This word takes no apostrophe.' },
  { find: words(String.raw`«(I|you|we|they)(?:;|´|${'`'})(m|re|ve|ll|d)»`), put: "$1'$2", message },
];

/** "years" -> "years'", "year" -> "year's". */
function years(duration: string): string {
  return /s$/i.test(duration) ? `${duration}'` : `${duration}'s`;
}

/** "two years gained experience" is another matter: what stands between must describe the experience, not do or join something. */
function isNoModifier(between: string): boolean {
  return /\b(?:and|or|to|with|my|the|an?|of|in|on|at|for|ago|old|i|gave|gained|before|after|as|is|that|then|later|full|plus|your|this|working|was|were|without|no)\b/i.test(
    between,
  );
}

function isAcronym(match: RegExpExecArray, text: string): boolean {
  const word = match[0];
  if (word !== word.toUpperCase()) return false;
  // In a note that is all capitals, "IM" is what "im" is elsewhere.
  const around = text.slice(Math.max(0, match.index - 40), match.index + 40);
  return /\p{Ll}/u.test(around);
}
