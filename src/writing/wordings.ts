import { wordsOfClass } from '../reading/lexicon.ts';
import type { Reading } from '../reading/read.ts';
import { askFor, CONNECT_ASK } from '../rules/our-asks.ts';
import { PARED } from '../shorten/pared-background.ts';
import { compressed, connectsIn, shortAsk, withoutTails } from '../shorten/wordy.ts';
import { bringYears, YEARS, yearsIn } from '../shorten/years.ts';
import { trimEnd, upperFirst } from '../text.ts';
import { withFewerBlanks } from './blanks.ts';
import { cutsOf } from './cuts.ts';
import { leansBack, type Piece, stopped } from './pieces.ts';
import { directly } from './questions.ts';
import { type NamedJob, namesLost, toldBriefly } from './told.ts';

/** A sentence in some wording, and how much is lost by it that counts cannot tell. */
export type Wording = { text: string; leans: boolean; loss: number };

/** How dear each way of shortening is, beside what it leaves out. */
const LOSS = {
  cut: 1,
  name: 3,
  blanks: 1,
  lightly: 0,
  terse: 0.5,
  tails: 1,
  clauses: 1.5,
  pared: 2.5,
  told: 4,
  asked: 14,
} as const;

/** The ways to say a sentence, as it is first; the others are shorter. */
export function wordingsOf(piece: Piece, note: Reading, job: NamedJob): Wording[] {
  const { text, clauses } = piece;
  const found = new Map<string, Wording>();
  const add = (said: string, loss: number) => {
    const whole = stopped(joined(said.trim()));
    const hangs = leansBack(whole, piece.knows) || (piece.leans && piece.asks);
    if ((!/\p{L}{2}\W+\p{L}/u.test(whole) || HANGS.test(whole)) && whole !== text) return;
    const [, years] =
      /^(.*\bwith (?:over |about |nearly |almost |more than )?[^\s,]+ (?:years|yrs))\.$/.exec(whole) ?? [];
    // "I'm a nurse with six years." wants what of.
    const full = years && !piece.asks ? `${years} of experience.` : whole;
    const known = found.get(full);
    if (!known || known.loss > loss) found.set(full, { text: full, leans: hangs, loss });
  };
  let loss = 0;
  for (const fewer of withFewerBlanks(text)) {
    add(fewer, loss);
    loss += LOSS.blanks;
  }
  const base = [...found.values()];
  for (const one of base) {
    const light = compressed(one.text, { thorough: false });
    const terse = compressed(one.text);
    add(light, one.loss + LOSS.lightly);
    add(terse, one.loss + LOSS.terse);
    add(withoutTails(terse), one.loss + LOSS.tails);
    add(terse.replace(ASIDE, ''), one.loss + LOSS.pared);
    for (const { text: shorter, cuts } of cutsOf(terse)) add(shorter, one.loss + LOSS.terse + cuts * LOSS.cut);
    if (piece.asks) {
      for (const direct of directly(one.text)) {
        add(direct, one.loss + LOSS.terse);
        add(direct.replace(WHY, ''), one.loss + LOSS.clauses);
      }
      add(terse.replace(WHY, ''), one.loss + LOSS.tails);
      add(shortAsk(terse), one.loss + LOSS.clauses);
      for (const question of wishesAsked(terse)) add(question, one.loss + LOSS.pared);
      if ((!piece.reason || piece.weight === 0) && !piece.background)
        add(connectsIn(terse) ? CONNECT_ASK : askFor(note), one.loss + LOSS.asked);
    }
    if (!piece.asks) for (const shorter of withoutEnds(terse)) add(shorter, one.loss + LOSS.pared);
    const untied = upperFirst(one.text.replace(/^(I(?:'ve|'m| have| am)?) also /, '$1 '));
    if (untied !== one.text && untied.length < one.text.length) add(untied, one.loss + LOSS.clauses);
    const [before] = terse.split(NEW_CLAUSE);
    if (before !== terse && !piece.asks) add(before as string, one.loss + LOSS.pared);
    const [, half] = SECOND_VERB.exec(terse) ?? [];
    if (half && !piece.asks) add(`${half}.`, one.loss + LOSS.pared);
    const relative = relativeOf(terse);
    if (relative) add(relative, one.loss + LOSS.pared);
    const [, alone] = /^([^,]+), and (?!I\b)[^,;:]+\.$/.exec(terse) ?? [];
    if (alone && !piece.asks) add(alone, one.loss + LOSS.pared);
    if (piece.asks) add(terse.replace(WHEN, ''), one.loss + LOSS.tails);
    if (!piece.asks) for (const pare of PARED) add(pare(terse), one.loss + LOSS.pared);
  }
  if (clauses.length > 1 && (text.match(/ [–—-] /g)?.length ?? 0) < 2)
    for (const kept of partsOf(clauses)) {
      // What holds none of the note's facts does not stand alone.
      if (kept.every(({ kind }) => kind === 'rest' || kind === 'courtesy')) continue;
      const said = kept.map((unit) => unit.text).join(' ');
      if (kept[0]?.leans && kept[0] !== clauses[0]) continue;
      for (const fewer of withFewerBlanks(said)) {
        add(fewer, LOSS.clauses);
        add(withoutTails(compressed(fewer)), LOSS.clauses + LOSS.terse);
      }
      if (!piece.asks && kept.length === 1)
        for (const pare of PARED) add(pare(compressed(said)), LOSS.clauses + LOSS.pared);
    }
  const years = piece.background && !piece.asks && !OF_OTHERS.test(text) ? yearsIn(text) : undefined;
  if (years) {
    add(bringYears(years), LOSS.told);
    // Years alone say something beside a job that is named.
    if (note.roles.length > 0) add(bringYears(years.replace(/(?<=\b(?:years?|yrs)\b).*$/iu, '')), LOSS.told + 1);
  }
  const told = piece.reason && note.jobAudience ? toldBriefly(note, piece, job) : [];
  for (const one of told)
    for (const fewer of withFewerBlanks(one)) add(fewer, LOSS.told + LOSS.name * namesLost(text, fewer).length);
  return [...found.values()];
}

/** "Your startup does what I've worked towards for five years": no sentence on the writer. */
const OF_OTHERS = /^(?:your|you|the|it|this|that|there|he|she|they)\b/i;

/** Where a second thing is told. */
const NEW_CLAUSE = /,? (?:and|so|but|while)(?: here| now| today| currently| then| also)? (?=(?:I|I'm|I've|my)\b)/;

/** "… that a former colleague.", "I have 18 months.": a clause or a figure that lacks what it is about. */
const HANGS = new RegExp(
  String.raw`\b(?:that|which|who|where|when) (?:an?|the|my|our|your) (?:\p{L}+ )?\p{L}+[.?]$|` +
    String.raw`\b(?:have|and|with|has) \S+ (?:years|months|weeks)\.$|\b(?:last|first|past) \S+\.$|` +
    String.raw`\b(?:mainly|mostly|especially|particularly|including|like|almost|over|about|near|close|than|is|` +
    String.raw`are|was|were|has|have|my|your|our|their)\.$`,
  'iu',
);

/** "I hold a tenth and have run a shop": up to the second verb. */
const SECOND_VERB = new RegExp(
  String.raw`^((?:I|I've|I'm|My)\b[^.;]{14,}?),? and (?:have|hold|am|was|had|did|can|know|led|ran|built|won|` +
    String.raw`kept|cut|got|` +
    String.raw`speak|\p{Ll}{3,}ed)\b[^.;]+\.$`,
  'u',
);

/** ", mostly modernization": what only says more of what stands before it. */
const ASIDE = new RegExp(
  String.raw`, (?:mainly|mostly|most of (?:it|them)|usually|especially|particularly|including|coming up to) ` +
    String.raw`[^,;:.?!]+(?:,(?= (?:and|but|so) )|,(?= who\b)|(?=[.;]))`,
  'gi',
);

/** Why a request is made, or how else it could be. */
const WHY = /,? (?:rather than|instead of|because|since I|as I|so that|so I|before I|in case) [^?.]+(?=[?.]$)/i;

/** When a request is to be granted. */
const WHEN = new RegExp(
  String.raw`,? (?:this (?:week|month|morning|afternoon)|next (?:week|month)|some ?time|one day|soon|briefly|today|` +
    String.raw`tomorrow)(?=[.?!]?$)`,
  'i',
);

/** "… in the ICU at St. Luke's": without the phrases at its end, one after the other. */
function* withoutEnds(sentence: string): Generator<string> {
  if (!/^(?:I|I'm|I've|My|The|As|With|In|For|Over)\b/.test(sentence) || BOUND.test(sentence)) return;
  let left = trimEnd(sentence, /[.\s]/);
  for (let round = 0; round < MOST_ENDS; round++) {
    const at = Math.max(...PHRASE_STARTS.map((word) => left.lastIndexOf(` ${word} `)));
    const rest = at > 0 ? trimEnd(left.slice(0, at), /[,\s]/) : '';
    if (rest.split(' ').length < LEAST_WORDS || WANTS_MORE.test(rest) || left.slice(at).includes(',')) return;
    left = rest;
    // What is left has to say something by itself: a figure, or most of the sentence.
    if (!/\d/.test(left) && !YEARS.test(left) && left.length < sentence.length * MOST_LEFT) continue;
    yield /\bwith [^,]*\b(?:years|yrs)$/.test(left) ? `${left} of experience.` : `${left}.`;
  }
}

const MOST_ENDS = 3;
const MOST_LEFT = 0.6;
const LEAST_WORDS = 5;
const PHRASE_STARTS = ['at', 'in', 'with', 'from', 'on', 'across', 'under', 'for', 'where', 'near'];
/** What holds of a place does not hold of more: "the first in Leeds". */
const BOUND = /\b(?:every|all|each|any|only|most|best|first|no|not|never|\p{L}+n't|\p{Ll}+est)\b/iu;
/** From this weight on a piece names the job. */
export const OF_JOB = 4;

/** "I run machines, I hold a tenth." wants an "and": the third of three clauses was cut. */
function joined(sentence: string): string {
  return sentence.replace(/^(I\b[^,;:.!?]{8,}), (I(?:'m|'ve|'d)?\b[^,;:]+\.)$/, '$1 and $2');
}

/** Words that want a phrase behind them. */
const WANTS_MORE = new RegExp(String.raw`\b(?:${[...wordsOfClass('wants-more')].join('|')}|\p{Ll}+ing)$`, 'iu');

/** "I would be grateful if you could look at my profile and let me know": "Could you look at my profile?" */
function* wishesAsked(sentence: string): Generator<string> {
  const [, wish] = WISH.exec(sentence) ?? [];
  if (!wish) return;
  const asked = trimEnd(
    wish.replace(/^(?:please |kindly |maybe |possibly |take (?:a moment|the time|some time) to )+/i, ''),
    /[.?!\s]/,
  );
  yield `Could you ${asked}?`;
  const first = asked.split(/,? and | so that |, /)[0] as string;
  if (first.split(' ').length > 2) yield `Could you ${first}?`;
}

const WISH = new RegExp(
  String.raw`^I(?:'d| would) (?:be (?:\S+ )?\S+(?:ful|ed|py|ad)|(?:\S+ )?(?:appreciate|love|like) it) ` +
    String.raw`if you (?:could|would|can|might) (.+)$`,
  'i',
);

/** "…, where I have led a night shift of 30": what hangs on a sentence and has a subject of its own. */
function relativeOf(sentence: string): string | undefined {
  const [, clause] = /, (?:where|and there|during which) (?=I\b)([^,;:]{16,})$/.exec(sentence) ?? [];
  return clause;
}

/**
 * Of the clauses all but one, and each alone. More than these are seldom needed, and their number must not explode.
 */
function* partsOf<T>(clauses: readonly T[]): Generator<readonly T[]> {
  const few = clauses.slice(0, MOST_CLAUSES);
  yield few;
  if (few.length > 2) for (const gone of few) yield few.filter((one) => one !== gone);
  for (const one of few) yield [one];
}

const MOST_CLAUSES = 6;
