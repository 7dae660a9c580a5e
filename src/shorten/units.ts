import { backgroundSentence } from '../draft/wording.ts';
import type { Range } from '../reading/clean.ts';
import { overlaps } from '../reading/ranges.ts';
import { does, type Reading } from '../reading/read.ts';
import { SURE } from '../rules/sure.ts';
import { trimEnd, upperFirst } from '../text.ts';
import { connectsIn } from './wordy.ts';
import { AT_HOME, bringYears, yearsIn } from './years.ts';

/** A clause that stands on its own, and what it is there for. */
export type Unit = {
  /** As a sentence, with its stop. */
  text: string;
  /**
   * `posting`: names the job, its company, number or source. `ask`: says what should happen next. `background`: what
   * the writer is or brings. `reason`: another reason to write, or a name or number that stands nowhere else.
   * `courtesy`: thanks and good wishes. `rest`: none of these.
   */
  kind: 'posting' | 'ask' | 'background' | 'reason' | 'courtesy' | 'rest';
  /** It asks as well. */
  asks: boolean;
  /** It hangs on the clause before it. */
  leans: boolean;
  /** Said without that clause; undefined where it can't be. */
  alone?: string;
  /** It tells of the background, with a number of years or the like. */
  weight: number;
};

const COURTESY = new RegExp(
  String.raw`\b(?:thank|thanks|thanking|grateful for your|appreciate your|hope (?:this|you|that|all|your)|` +
    String.raw`i (?:do |really )?hope|trust (?:this|you|that)|wish(?:ing)? you|how are you|` +
    String.raw`how(?:'s| is) it going|good (?:morning|day|wishes)|have a (?:great|good|nice|lovely)|greetings|` +
    String.raw`sorry|apologi|forgive|excuse|bother|pardon|congrat|god bless|look(?:ing)? forward|` +
    String.raw`don't (?:usually|want to)|take up (?:too )?much|no worries|happy (?:friday|new year|holidays)|` +
    String.raw`introduce myself|had to write|reading all this|kind reply|greetings|i remain|nice to|` +
    String.raw`pleased to meet|permit me|allow me|let me introduce|keep it short|peace to you|` +
    String.raw`i'm sure (?:that )?you|you (?:do not|don't) know me|i know (?:that )?you(?:'re| are)|` +
    String.raw`as you are (?:surely )?busy|pray)\b`,
  'i',
);

/** A question that wants no answer. */
const PLEASANTRY = new RegExp(
  String.raw`^(?:and )?how (?:are (?:you|things)|(?:is|has) (?:it|everything|your|the)|` +
    String.raw`have you been)\b[^,;:]{0,40}\?$|^how's [^,;:]{2,30}\?$`,
  'i',
);

/** Sentences that say no more than who writes, cheer, or number a list. */
const NO_MORE = /^(?:\(?\d{1,2}[.)]|go \p{L}+|my name is [^,.]+|this is [^,.]+|[^,.]{3,40} here)[.!]*$/iu;

/** Thanks for what somebody made are a reason to write. */
const THANKS_FOR_WORK = new RegExp(
  String.raw`\b(?:thank you|thanks|enjoyed|loved)\b[^.?!]* (?:talk|webinar|article|piece|podcast|essay|` +
    String.raw`presentation|lecture|session|workshop|panel|episode)\b`,
  'i',
);

/** What a writer says against themselves earns no room. */
const MODEST = /\b(?:no|not|isn't|don't|unconventional|unfortunately|although)\b/i;

/** Clauses that lean on one before them: "She thinks …", "It was there that …", "I've been one for six years". */
const LEANS = new RegExp(
  String.raw`^(?:There|She|He|They)\b|\bbeen (?:one|at it)\b|\binstead[.?!]|\b(?:which is|that's) why\b|` +
    String.raw`\bat the (?:bottom|end|top) (?:that )?\b|` +
    String.raw`(?<!\b(?:hi|hello|over|out|up|is|are|was|were) )\bthere\b(?!'s|` +
    String.raw` (?:is|are|was|were|has|have|will|would|may|might|must|can)\b)`,
  'i',
);
/** So do these, but for "It has come to my attention that …" and whatever else names the job. */
const POINTS_BACK = /^(?:This|That|These|Those|That's|It (?!is possible|would|will)|It's (?!possible))\b/i;
const ORDINAL =
  '(?:first(?: of all| off| things first)?|firstly|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|finally|lastly)' +
  '(?:[,:]| [–—])';
/** "Second: I'm …": the number in a list. */
export const ORDINALS = new RegExp(String.raw`^(?:(?:so|and|now),? )?${ORDINAL} (?=\p{L})`, 'iu');
/** Words that tie a sentence to the one before, and go with it: "Before that I spent …", "Second: I'm …". */
const TIES = new RegExp(
  String.raw`^(?:(?:so|and|now),? )?(?:(?:before that|after that|since then),?|${ORDINAL}) (?=\p{L})`,
  'iu',
);
/** What everybody says of themselves. */
const FILLER = new RegExp(
  String.raw`\b(?:be an asset|(?:good|great|perfect|strong|ideal|right) (?:fit|match|background|candidate)|` +
    String.raw`the background for|be of (?:use|value|help)|(?:real|valuable) contribution|` +
    String.raw`i can (?:explain|tell you|share|forward))\b`,
  'i',
);

/** Where a sentence falls into clauses that each have a subject of their own; "you and I" has one. */
const SPLIT = new RegExp(
  String.raw`(?<!\b(?:you|he|she|we|they|him|her|who|friend|wife|husband|brother|sister),?)(?:[,;]? (?:and|` +
    String.raw`but|so)|;| [–—]) (?=(?:I|I'm|I've|I'd|I'll|my|it|they|we|` +
    String.raw`you)\b(?! (?:and|or|in|at|from|were|both)\b))|,? (?:because|since) (?=(?:I've|I have) )|` +
    String.raw`,? and (?=(?:(?:for|over|in|during) (?:the (?:past|last) [^,;.]{3,24}|\S+ years)|` +
    String.raw`since (?:\d{4}|\p{Ll}+ing [^,;.]{3,24})),? (?:I|I've|I'm)\b)|` +
    String.raw`, (?=(?:I've|I have) (?:been|worked|run|led) )|, (?=my [^,.;]{3,30} (?:is|are) )|` +
    String.raw`, and (?=(?:the|your) [^,.;]{3,40} (?:spot|role|position|job|opening|vacancy|post)\b)|` +
    String.raw`,? and (?=(?:last year|this year|since then|in (?:19|20)\d\d|now|recently|currently|today|` +
    String.raw`before that|in my [^,;.]{3,20}),? (?:I|I'm|I've)\b)|` +
    String.raw`,? and (?=(?:your|my|the|our|\p{Lu}\p{Ll}+) [^,.;]{3,40} (?:is|are|was|were|has|have|says|said|` +
    String.raw`can|may|needs?|wants?)\b)|` +
    String.raw`,? and (?=(?:would|should) (?:be|love|like|appreciate|welcome|value)\b|hope to connect)`,
  'gu',
);
/** A sentence that hangs on its first words, which no cut may part from the rest. */
const SUBORDINATE =
  /^(?:if|should|when|although|though|while|because|since|as|whether|unless|before|until|even|given|once)\b/i;
/** "As a nurse of six years, I …", "With six years in sales I would …": a phrase in front of its clause. */
const LEAD = new RegExp(
  String.raw`^((?:And |So )?(?:as|with|after|having) [^;.]{6,140}?)(?:,? (?=(?:I|I'm|I'd|I've|I'll)\b)|` +
    String.raw`, (?=(?:it|the|your|could|would|may|this)\b))`,
  'i',
);

/** The clauses of a note's body, in order. `facts` are the places of the posting's facts, in the note's text. */
export function unitsOf(note: Reading, facts: readonly Range[]): Unit[] {
  const units: Unit[] = [];
  for (const sentence of note.sentences)
    for (const clause of clausesOf(note.text, sentence)) {
      const unit = unitOf(note, clause, facts);
      const before = units.at(-1);
      // What leans on a clause of the background belongs to it.
      if (
        unit.leans &&
        (before?.kind === 'background' || (before?.kind === 'reason' && unit.kind === 'background')) &&
        unit.kind !== 'posting' &&
        unit.kind !== 'ask'
      )
        units[units.length - 1] = {
          ...before,
          kind: 'background',
          text: `${before.text} ${unit.text}`,
          weight: Math.max(before.weight, unit.weight),
        };
      else units.push(unit);
    }
  return units;
}

/** A clause; a lead becomes one by the subject that it is given. */
type Clause = Range & { lead?: true };

function clausesOf(text: string, sentence: Range): Clause[] {
  const ranges: Clause[] = [];
  let { start } = sentence;
  const lead = LEAD.exec(text.slice(start, sentence.end));
  if (lead && leadAsSentence(lead[1] as string) !== undefined) {
    ranges.push({ start, end: start + (lead[1] as string).length, lead: true });
    start += lead[0].length;
  }
  for (;;) {
    // "Could we connect so I could ask …?": the half of a question is none.
    if (SUBORDINATE.test(text.slice(start, start + 12)) || text[sentence.end - 1] === '?') break;
    const part = text.slice(start, sentence.end);
    // A clause that only goes on ("…, and it is") stays with what it hangs on.
    const match = [...part.matchAll(SPLIT)].find(
      ({ index }) => index >= 12 && part.length - index >= 24 && !insideBrackets(part, index),
    );
    if (!match) break;
    ranges.push({ start, end: start + match.index });
    start += match.index + match[0].length;
  }
  ranges.push({ start, end: sentence.end });
  return ranges;
}

function insideBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
}

/** What points at a background, and is none. */
const POINTER = new RegExp(
  String.raw`\b(?:profile|invitation|my (?:background|experience|skills|qualifications|career)|` +
    String.raw`accomplishments|resume|résumé|cv|candidature|message|attention|notice)\b`,
  '',
);

/** "six years", "a decade". */
const COUNTS_YEARS = new RegExp(
  String.raw`\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|` +
    String.raw`fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|many)\+?[- ](?:\w+ )?(?:years?|yrs|` +
    String.raw`decades?|seasons?|winters|summers|harvests)\b|\ba decade\b`,
  'i',
);

function unitOf(note: Reading, range: Clause, facts: readonly Range[]): Unit {
  const said = note.text.slice(range.start, range.end).trim();
  // "Allow me to introduce myself: I am …": what follows is the introduction.
  const raw = said.replace(/^[^:]{0,40}\bintroduce myself: (?=I\b)/, '');
  const within = (places: readonly Range[]) => places.filter((place) => overlaps(place, range));
  const isPosting = within(facts).length > 0;
  const acts = note.sentences.filter((sentence) => overlaps(sentence, range));
  const asks =
    acts.some((sentence) => does(sentence, 'ask') >= SURE.ask) &&
    (raw === said || connectsIn(raw)) &&
    !PLEASANTRY.test(raw);
  const background = within(note.background).filter((place) => !POINTER.test(note.lower.slice(place.start, place.end)));
  const years = COUNTS_YEARS.test(raw);
  const numbers = /\d/.test(raw);
  const names =
    note.names.some((name) => name.start >= range.start && name.end <= range.end) ||
    acts.some((one) => does(one, 'reason') >= SURE.reason);
  const introduces =
    /\b(?:introduce myself|accept my apolog\p{Ll}+)\b/iu.test(raw) && !/\d/.test(raw) && !connectsIn(raw);
  const courtesy =
    introduces || NO_MORE.test(raw) || (COURTESY.test(raw) && !THANKS_FOR_WORK.test(raw)) || isNameAlone(raw);
  const leans = isPosting ? LEANS.test(raw) : !asks && (LEANS.test(raw) || POINTS_BACK.test(raw));
  const kind: Unit['kind'] = isPosting
    ? 'posting'
    : (leans || FILLER.test(raw)) && !years && !asks
      ? 'rest'
      : introduces
        ? 'courtesy'
        : background.length > 0 && !(courtesy && !years) && !(asks && !years) && !(MODEST.test(raw) && !years)
          ? 'background'
          : asks
            ? 'ask'
            : courtesy
              ? 'courtesy'
              : names || numbers
                ? 'reason'
                : 'rest';
  const own = leans || (courtesy && kind === 'background') ? yearsIn(raw) : undefined;
  return {
    text: (range.lead && leadAsSentence(raw)) || asSentence(raw),
    kind,
    asks,
    leans: leans || (courtesy && kind === 'background'),
    ...(own !== undefined && { alone: bringYears(own) }),
    weight: background.length === 0 ? 0 : (years ? 4 : 0) + (numbers ? 1 : 0) + Math.min(background.length, 2),
  };
}

/** "My name is Colm Brannigan.": the note says it at its end. */
function isNameAlone(raw: string): boolean {
  return /^(?:I'm|I am|My name is|This is) \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){1,3}\.?$/u.test(raw);
}

/** A clause as a sentence of its own: "with six years in sales" and the like are left to whoever says them. */
function asSentence(raw: string): string {
  const text = trimEnd(
    raw
      .replace(TIES, '')
      .replace(/^(?:and|but|so|;|,)\s+/i, '')
      .replace(/^((?:(?! \d|\byears\b)[^,;:])*) since then(?=[,.])/, '$1'),
    /[\s,;:–—]/,
  );
  const subject = /^(?:would|should|hope) (?!you\b|it\b|we\b|there\b)/.test(text) ? 'I ' : '';
  return upperFirst(
    /[.!?]["')]?$/.test(text)
      ? `${subject}${text.endsWith('!') ? `${trimEnd(text, /!/)}.` : text}`
      : `${subject}${text}.`,
  );
}

/** "With six years in sales" → "I bring six years in sales."; undefined for a phrase that makes no sentence. */
function leadAsSentence(lead: string): string | undefined {
  const phrase = trimEnd(lead, /[.,\s]/).replace(/^(?:and|so) /i, '');
  // "after four years at home with my kids": nobody brings them.
  if (AT_HOME.test(phrase)) return undefined;
  // "As the owner of a bakery that I closed": what follows is no clause of its own.
  if (/\b(?:that|which|who|whom|where|what|when|how|why|if|because|than|as)$/i.test(phrase)) return undefined;
  const [, word = '', rest = ''] = /^(\w+) (.*)$/s.exec(phrase) ?? [];
  const someone = /^someone who(?:'s| has) (?!to\b)(.*?)(?:,? and who\b.*)?$/i.exec(rest);
  switch (word.toLowerCase()) {
    case 'as':
      if (someone) return `I've ${someone[1]}.`;
      // "As a nurse for nine years": what still goes on.
      return /^(?:an?|the) /.test(rest)
        ? `${/\bfor \S+ (?:years?|yrs|decades?)\b/.test(rest) ? "I've been" : "I'm"} ${rest}.`
        : undefined;
    case 'with':
    case 'after':
      return /^(?:\S+ )?(?:\S+) (?:years?|yrs|decades?)\b/.test(rest) && !/\b(?:I|we)\b/.test(rest)
        ? backgroundSentence(rest)
        : undefined;
    case 'having':
      return `I have ${rest}.`;
    default:
      return undefined;
  }
}
