import { canonicalStem } from './canonical.ts';
import { IRREGULAR, PARTICIPLES, PASTS } from './irregular.ts';
import { GROUP, PERSON } from './people.ts';
import { TURNING } from './spoken.ts';

/** Who does it: the writer, a group that the writer belongs to, the reader, or somebody or something else. */
export type Agent = 'I' | 'group' | 'you' | 'other';
/** When it is so. `general` says nothing of it: "to run", "running" with no "am" in front. */
export type Tense = 'past' | 'present' | 'perfect' | 'progressive' | 'general';
/** How much of it is so: denied, wished or to come, possible, done in part or with help, done. */
export type Force = 'denied' | 'ahead' | 'able' | 'partly' | 'done';

/** One thing said to be done: a verb with who, when and how much. */
export type Predicate = {
  stem: string;
  agent: Agent | undefined;
  tense: Tense;
  force: Force;
  passive: boolean;
  /** A preposition follows, so that active and passive say the same: "trained in", "was trained in". */
  middle: boolean;
  /** By its form it may be a noun as well: "saves", "reviews". */
  noun: boolean;
  /** As it stands in the text. */
  text: string;
  start: number;
  end: number;
};

/** `boundary`: a comma or more stands before it; `ends`: a sentence begins with it. */
type Word = { text: string; low: string; start: number; end: number; boundary: boolean; ends: boolean };
type Form = Pick<Predicate, 'tense' | 'passive'> & { noun?: boolean };

const wordList = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const PRONOUNS = new Map<string, Agent>(
  Object.entries({
    i: 'I',
    im: 'I',
    ive: 'I',
    we: 'group',
    you: 'you',
    he: 'other',
    she: 'other',
    they: 'other',
    it: 'other',
    who: 'other',
    which: 'other',
  }),
);
const BE = wordList("am is are was were be been being 'm 're 's");
const HAVE = wordList("have has had having 've");
/** Behind these nothing is done yet. */
const AHEAD = wordList(
  "will would could might may should shall 'll 'd want wants wanted wish hope hoping hopes plan planning plans intend aim aiming going about try trying tried like love expect expecting due ready willing able prepare preparing train training trained learn learning apply applying applied offered asked invited need needs set hired qualified eligible prefer rather considering considered open thinking due scheduled",
);
const PARTLY = wordList('help helps helped helping assist assists assisted assisting');
const DENY = wordList("not n't never neither nor cannot hardly rarely");
const ADVERBS = wordList(
  'also now just currently presently recently already since still always often only both all once then first to even again mainly mostly partly nearly almost ever soon regularly usually together',
);
/** What begins another clause. */
const LINKS = wordList('and but or so while when where because that if since after before although though whether');

/**
 * What is said to be done in a text, in order. Only what shows by its form that it is a verb counts. Pure, time
 * linear.
 */
export function predicatesIn(text: string): Predicate[] {
  const words = wordsIn(text);
  const result: Predicate[] = [];
  for (const [at, word] of words.entries()) {
    if (
      word.low.length < 3 ||
      ADVERBS.has(word.low) ||
      /^(?:more|the|about|for)$/.test(word.low) ||
      BE.has(word.low) ||
      HAVE.has(word.low) ||
      PRONOUNS.has(word.low)
    )
      continue;
    const lead = leadOf(words, at);
    const form = formOf(word, lead, words[at - lead.length - 1], isOwned(words, at));
    if (form === undefined) continue;
    const tokens = lead.map(({ low, text: word }) => (word === 'May' ? '' : low));
    result.push({
      stem: canonicalStem(word.low),
      agent:
        (form.noun && /s$/.test(word.low)) || (form.tense === 'general' && /ing$/.test(word.low))
          ? undefined
          : agentAt(words, at, lead.length),
      tense: form.tense,
      force: tokens.some((one) => DENY.has(one))
        ? 'denied'
        : tokens.some((one) => AHEAD.has(one)) || isTurning(words, at)
          ? 'ahead'
          : tokens.includes('can')
            ? 'able'
            : tokens.some((one) => PARTLY.has(one))
              ? 'partly'
              : 'done',
      passive: form.passive,
      noun: form.noun ?? false,
      middle: /^(?:in|at|as|for|under|with|on|from|to)$/.test(words[at + 1]?.low ?? ''),
      text: text.slice(lead[0]?.start ?? word.start, word.end),
      start: word.start,
      end: word.end,
    });
  }
  return result;
}

const TOKEN = /[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*|'(?:m|re|ve|ll|d|s)\b|n't\b/gu;

function wordsIn(text: string): Word[] {
  const plain = text.replace(/[‘’]/g, "'").replace(/(?<=\p{L})n't\b/giu, (not) => ` ${not.slice(1)}`);
  let last = 0;
  return [...plain.matchAll(TOKEN)].map((match) => {
    const gap = plain.slice(last, match.index);
    last = match.index + match[0].length;
    const low = match[0].toLowerCase();
    return {
      text: match[0],
      low: low === 't' && gap.endsWith("'") ? 'not' : low,
      start: match.index,
      end: last,
      boundary: /[.,;:!?()–—\n]/.test(gap),
      ends: /[.;:!?\n]/.test(gap),
    };
  });
}

/** The auxiliaries, adverbs and verbs that take another right in front of a verb: "have been helping to". */
function leadOf(words: readonly Word[], at: number): Word[] {
  let from = at;
  while (from > 0 && !(words[from] as Word).boundary && at - from < 7) {
    const { low } = words[from - 1] as Word;
    if (
      !(
        BE.has(low) ||
        HAVE.has(low) ||
        AHEAD.has(low) ||
        PARTLY.has(low) ||
        DENY.has(low) ||
        ADVERBS.has(low) ||
        /^(?:do|does|did|can|being)$/.test(low) ||
        /\p{L}{2}ly$/u.test(low)
      )
    )
      break;
    from--;
  }
  return words.slice(from, at);
}

/** "as I return to nursing" tells of what is to come. */
function isTurning(words: readonly Word[], at: number): boolean {
  return (
    words[at - 1]?.low === 'i' &&
    words[at - 2]?.low === 'as' &&
    TURNING.test(` ${words[at]?.low} ${words[at + 1]?.low}`)
  );
}

const BASES = new Set(IRREGULAR.map(([base]) => base));

/**
 * Whether a word stands right behind somebody who is the writer's, or the reader's: "my aunt …", "your colleague …".
 */
function isOwned(words: readonly Word[], at: number): boolean {
  const [owner, noun] = [words[at - 2], words[at - 1]];
  const low = noun?.low ?? '';
  return /^(?:my|our|your|his|her)$/.test(owner?.low ?? '') && (PERSON.test(low) || GROUP.has(low)) && !noun?.boundary;
}

/**
 * Tense and voice of a word that its form, or what stands in front of it, shows to be a verb; none for what may be a
 * noun.
 */
function formOf(
  { low, text }: Word,
  lead: readonly Word[],
  subject: Word | undefined,
  isOwned: boolean,
): Form | undefined {
  const tokens = lead.map((word) => word.low);
  if (/^\p{Lu}/u.test(text)) return undefined;
  const some = (forms: RegExp) => tokens.some((one) => forms.test(one));
  const be = tokens.some((one) => BE.has(one) && one !== "'s");
  const have = tokens.some((one) => HAVE.has(one));
  const bare = tokens.at(-1) === 'to' || some(/^(?:did|do|does|will|would|could|can|may|might|should|shall|'ll)$/);
  if (/.{3}ing$/.test(low))
    return { tense: some(/^(?:am|is|are|'m|'re|being)$/) ? 'progressive' : 'general', passive: false };
  if (!bare || be || have) {
    if (/[^e]ed$/.test(low) || PASTS.has(low) || PARTICIPLES.has(low)) {
      if (tokens.includes('being')) return { tense: 'progressive', passive: true };
      if (be && !bare) return { tense: some(/^(?:was|were)$/) ? 'past' : have ? 'perfect' : 'present', passive: true };
      if (have) return { tense: 'perfect', passive: false };
      return { tense: BASES.has(low) ? 'general' : 'past', passive: be };
    }
  }
  // "did croissants": what was done, and no verb.
  if (/^(?:did|do|does)$/.test(tokens.at(-1) ?? '') && !tokens.some((one) => DENY.has(one))) return undefined;
  if (bare || tokens.some((one) => AHEAD.has(one) || PARTLY.has(one))) return { tense: 'general', passive: false };
  const subjected = subject !== undefined && /^(?:i|we|you|they|who|which|he|she|it)$/.test(subject.low);
  if (be || have) return undefined;
  if (subjected) return { tense: 'present', passive: false };
  // "My aunt runs": a subject and its verb.
  if (/[^s]s$/.test(low) && isOwned && tokens.length === 0) return { tense: 'present', passive: false };
  const mayBeVerb = /[^s]s$/.test(low) || (subject?.low === 'and' && /^\p{Ll}{3,}$/u.test(low));
  return mayBeVerb && tokens.length === 0 ? { tense: 'present', passive: false, noun: true } : undefined;
}

/** Farther back than this nobody looks for a subject. */
const REACH = 16;

/** Whose doing the verb at `at` is, by the nearest subject before it in its sentence; none where that is not plain. */
function agentAt(words: readonly Word[], at: number, lead: number): Agent | undefined {
  if (/^(?:who|which|that)$/.test(words[at - lead - 1]?.low ?? '')) return relative(words, at - lead - 1);
  for (let i = at; i >= 0 && at - i < REACH; i--) {
    const here = words[i] as Word;
    const pronoun = i < at ? PRONOUNS.get(here.low) : undefined;
    if (pronoun !== undefined)
      return /^(?:who|which)$/.test(here.low)
        ? relative(words, i)
        : here.low === 'i' && isShared(words, i)
          ? 'group'
          : pronoun;
    const begins = i === 0 || here.boundary || LINKS.has((words[i - 1] as Word).low);
    const named = begins ? subjectFrom(words, i, at) : undefined;
    if (named !== undefined) return named;
    if (here.ends) return undefined;
  }
  return undefined;
}

/** "My manager and I": what both did. */
function isShared(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.low !== 'and') return false;
  for (let i = at - 2; i >= Math.max(0, at - 6); i--) {
    const { low, boundary, text } = words[i] as Word;
    const begins = boundary || i === 0 || LINKS.has((words[i - 1] as Word).low);
    if (begins) return /^(?:my|our|your|his|her|an?|the|two|three|another)$/.test(low) || /^\p{Lu}\p{Ll}/u.test(text);
    if (BE.has(low) || HAVE.has(low) || PASTS.has(low) || /ed$/.test(low) || PRONOUNS.has(low)) return false;
  }
  return false;
}

/** Who "who" is: "I'm a nurse who cared for …" may be the writer. */
function relative(words: readonly Word[], at: number): Agent | undefined {
  for (let i = at - 1; i >= 0 && at - i < REACH; i--) {
    const { low, ends } = words[i] as Word;
    if (low === 'i' || low === 'as') return undefined;
    if (ends) break;
  }
  return 'other';
}

/** The subject that a clause begins with: "my team", "our shop", "your office", "the reports". */
function subjectFrom(words: readonly Word[], start: number, at: number): Agent | undefined {
  const noun = words.slice(start, Math.min(at, start + 4));
  const first = noun[0]?.low ?? '';
  if (noun.length < 2) return undefined;
  // A name: "Rosa Huamán sent me".
  const isName = (word: Word | undefined) => word !== undefined && /^\p{Lu}\p{Ll}/u.test(word.text);
  const isTime = /^(?:since|before|after|until|in|from)$/.test(words[start - 1]?.low ?? '');
  if (!isTime && at - start <= 4 && isName(noun[0]) && (isName(noun[1]) || !noun[0]?.ends)) return 'other';
  if (first === 'our') return 'group';
  if (first === 'my') return noun.some(({ low }) => GROUP.has(low)) ? 'group' : 'other';
  // "Two hires trained me", and not "five years, certified in Georgia".
  const isSpan = /^(?:years?|yrs|months|weeks|days|seasons|decades)$/.test(noun[1]?.low ?? '');
  const counted = !isSpan && /^(?:two|three|four|five|six|several|many|some|\d+)$/.test(first);
  if (counted && words.slice(start + 1, at + 1).some(({ boundary }) => boundary)) return undefined;
  return counted || /^(?:the|an?|your|his|her|their|its)$/.test(first) ? 'other' : undefined;
}
