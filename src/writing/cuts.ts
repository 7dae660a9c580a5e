import { DAYS, MONTHS } from '../reading/classes.ts';
import { upperFirst } from '../text.ts';

/** A sentence without something that it can do without, as it stands: nothing is said in other words. */
type Cut = (sentence: string) => string;

/** "Mon", "Tues": no weekday that a note is written with. */
const LONGEST_SHORT = 5;
const DAY = [...DAYS]
  .filter((day) => day.length > LONGEST_SHORT)
  .map(upperFirst)
  .join('|');
const MONTH = [...MONTHS].map(upperFirst).join('|');
/** When something was or will be; not since when. */
const WHEN = [
  `on (?:${DAY})`,
  `(?:in|from|until) (?:${MONTH})`,
  '(?:this|last|next) (?:week|month|year|morning|spring|summer|autumn|fall|winter)',
  'over the weekend',
  'at the moment',
  'right now',
  'yesterday(?: evening| morning)?',
  'today',
  'already',
].join('|');
const ENDS = String.raw`(?=[.,;?!]| and | but )`;

function replacing(pattern: string, instead = ''): Cut {
  const regex = new RegExp(pattern, 'gu');
  return (sentence) => upperFirst(sentence.replace(regex, instead));
}

/** What can go, what is missed least first; each can go by itself, and all together. */
const CUTS: readonly Cut[] = [
  // "I noticed that you lead the team": "You lead the team".
  replacing(
    String.raw`^I(?:'ve| have| can)? (?:saw|see|seen|noticed|read|understand)(?:(?: that)? (?=you\b)| that (?=your\b))`,
  ),
  // "May I send you photos": "May I send photos".
  replacing(String.raw`(?<=\b(?:send|show|bring|give)) you (?=\p{L})`, ' '),
  // ", which you posted this week, reads …"
  replacing(String.raw`, (?:which|who|where) [^,.;?!()]{4,60},(?= \p{Ll})`),
  replacing(String.raw` (?:${WHEN})${ENDS}`),
  // "at the Plantin-Moretus in Antwerp for four years"
  replacing(String.raw` (?:at|in|with) (?:the |an? |my )?[^,.;()]{3,44}(?= for (?:\S+ ){1,2}years\b)`),
  // "send my résumé to you directly?"
  replacing(String.raw` to you(?= directly| now|\?)`),
  replacing(String.raw` (?:directly|straight away|right away)(?=\?)`),
  // "(two papers, one under review)"
  replacing(String.raw` \([^()]{2,60}\)`),
  // ", where one wrong label stops everything."
  replacing(String.raw`, (?:which|where|who) [^.;?!()]{4,80}(?=[.])`),
  // ", so that works.", " because of my mum."
  replacing(String.raw`,? (?:because|so) (?:I|my|that|it|we|they|of|your|the)\b[^.;?!]*(?=[.!])`),
  // ", or do you need a local address?"
  replacing(String.raw`,? or (?:do|does|is|are|would|should|shall|can|could|will)\b[^?]+(?=\?)`),
];

/** The sentence without each of these, and without all up to each. */
export function* cutsOf(sentence: string): Generator<{ text: string; cuts: number }> {
  let all = sentence;
  let cuts = 0;
  for (const cut of CUTS) {
    const one = cut(sentence);
    if (one === sentence) continue;
    yield { text: one, cuts: 1 };
    const more = cut(all);
    if (more === all) continue;
    all = more;
    cuts++;
    if (cuts > 1) yield { text: all, cuts };
  }
}
