import { bounded, FACT_LIMIT } from '../bounds.ts';
import type { LanguageProblem } from '../grammar/types.ts';
import { ALLOWED, SOURCE, withHouseWords } from '../style/house-words.ts';
import type { Style } from '../style/style.ts';
import type { CleanText, Range } from './clean.ts';
import { FEATURES } from './features.ts';
import { isForeign } from './foreign-language.ts';
import type { NoteContext, NoteInput } from './input.ts';
import { judgeSentence } from './judge.ts';
import { ACTS, type Act, LABELS, LOOKED_AT_TWICE, type SpanLabel } from './labels.ts';
import { type Hits, hitsOf } from './lexicon.ts';
import { type Audience, type Format, isJobAudience, LIMITS, type Limits, type Plan } from './limits.ts';
import { loadModel, type Model } from './model.ts';
import { type Parsed, parse } from './parse.ts';
import { contains, lastBefore, merged } from './ranges.ts';
import { bareFeatures, sentenceFeatures } from './sentence-features.ts';
import { slicesOf } from './slices.ts';
import { type Slot, slotsOf } from './slots.ts';
import { likeliest, type NamedSpan, spansOf, stretchesOf } from './spans.ts';
import { type Structure, structureOf } from './structure.ts';
import { emissionsOf, type Tagging, tag } from './tagger.ts';
import type { LetterCase, Word } from './words.ts';

/** A sentence of the body, and how likely it does each of the acts, in the order of ACTS. */
export type Sentence = Range & {
  text: string;
  /** Thanks or good wishes in set words, and nothing else: it counts for nothing. */
  courtesy: boolean;
  acts: Float32Array;
  /** How likely each of LOOKED_AT_TWICE stands in it, by a look at the sentence as a whole. */
  holds: Float32Array;
};

/** A note, read once: everything that is looked at later. All ranges are offsets into `text`. */
export type Reading = {
  /** Who reads it: as given, or else as the note has it. */
  to: Audience;
  /** `to` was not given, but read from the note. */
  toIsRead: boolean;
  plan: Plan | undefined;
  format: Format;
  context: NoteContext;
  /** The house style that it is judged by. */
  style: Style | undefined;
  /** The most that its box may take. */
  limits: Limits;
  /** Whether the reader fills a job. */
  jobAudience: boolean;
  clean: CleanText;
  text: string;
  lower: string;
  words: readonly Word[];
  letterCase: LetterCase;
  /** Where words and phrases of the lexicon stand. */
  hits: Hits;
  structure: Structure;
  /** Sentences of the body. */
  sentences: readonly Sentence[];
  /** Most of it is in another language; then nothing below is read. */
  foreign: boolean;
  slots: readonly Slot[];
  /** The reader, wherever called by name. */
  recipients: readonly NamedSpan[];
  /** The writer, wherever they sign or say their name. */
  senders: readonly NamedSpan[];
  roles: readonly NamedSpan[];
  /** The firm or body that hires or is written to. */
  companies: readonly NamedSpan[];
  /** The writer's own employers, schools, clients. */
  employers: readonly NamedSpan[];
  requisitions: readonly NamedSpan[];
  sources: readonly NamedSpan[];
  /** Words that say who the writer is in their work, or what they bring. */
  background: readonly NamedSpan[];
  /** How likely it is that each kind of span stands anywhere in the note. */
  chances: Readonly<Record<SpanLabel | 'BG', number>>;
  /** Names of people, companies, titles and quoted works, in order: words that mean nothing by themselves. */
  names: readonly Range[];
  /** What a proofreader found in `text`; empty where none was asked. */
  problems: readonly LanguageProblem[];
};

let learned: Model | undefined;

/**
 * Reads a note; the first one waits until the model is loaded. Pure; time grows linearly with the text, which is read
 * within bounds (src/bounds.ts).
 */
export function readNote(input: NoteInput): Reading {
  learned ??= loadModel();
  return readWith(learned, input);
}

/** Reads a note with a model of one's own: one that has not learned from it, say. */
export function readWith(model: Model, input: NoteInput): Reading {
  const parsed = parse(input.text);
  const { clean, words, letterCase, tokens } = parsed;
  const { text, lower } = clean;
  const { style } = input;
  const hits = style ? withHouseWords(parsed.hits, style, text, words) : parsed.hits;
  const context = contextOf(input.context);
  const scores = emissionsOf(model.tokens, parsed.features, FEATURES, tokens.length);
  const tagging = tag(model.spans, scores, model.tokens.width, 0);
  const foreign = isForeign(words);
  let structure = structureOf(text, lower, tokens, tagging.labels);
  // Of another language little was learned: nothing is named in it, and where nothing is left, all is body.
  if (foreign) {
    tagging.chances.fill(0);
    if (structure.body.end === structure.body.start)
      structure = structureOf(text, lower, tokens, tagging.labels.fill(0));
    tagging.labels.fill(0);
  }
  const spans = spansOf(lower, tokens, tagging, context, structure.body.start);
  // "Ana Paz, Payroll Specialist, Kolbus Ltd": what stands behind the name at the end is the writer's.
  const signed = structure.signOff?.name?.end ?? text.length;
  const [roles, companies, employers, requisitions, sources] = (['ROLE', 'CO', 'OWN', 'REQ', 'SRC'] as const).map(
    (label) => spans[label].filter((span) => span.start <= signed),
  ) as [NamedSpan[], NamedSpan[], NamedSpan[], NamedSpan[], NamedSpan[]];
  const sentences = sentencesIn(model, parsed, tagging, structure.body, foreign);
  const { to, toIsRead } = audienceOf(input.to, { roles, requisitions, sentences, hits });
  return {
    to,
    toIsRead,
    plan: input.plan ?? undefined,
    format: input.format ?? 'invite',
    context,
    style,
    limits: style?.limits ?? LIMITS,
    jobAudience: isJobAudience(to),
    clean,
    text,
    lower,
    words,
    letterCase,
    hits,
    structure,
    sentences,
    foreign,
    slots: slotsOf(
      clean,
      structure,
      Object.values(context).filter((fact) => fact !== undefined),
      letterCase === 'upper',
    ),
    recipients: spans.RCPT,
    senders: spans.SEND,
    roles,
    companies,
    employers,
    requisitions,
    sources: [...sources, ...hitsOf(hits, SOURCE).map(({ start, end }) => ({ start, end, chance: 1 }))].sort(
      (a, b) => a.start - b.start,
    ),
    background: foreign ? [] : stretchesOf(tokens, tag(model.background, backgroundScores(model, scores), 2, 0)),
    chances: chancesOf(likeliest(tokens, tagging), sentences),
    names: merged([
      ...spans.RCPT,
      ...spans.SEND,
      ...companies,
      ...employers,
      ...quotedIn(text, structure.body),
      ...hitsOf(hits, ALLOWED),
      ...roles.filter((role) => text[role.start] !== lower[role.start]),
    ]),
    problems: [],
  };
}

/** All that was said of a note beside its text: for reading another version of it. */
export function settingsOf({ to, plan, format, context, style }: Reading): Omit<NoteInput, 'text'> {
  return { to, plan: plan ?? null, format, context, style };
}

/** How likely a sentence does something. */
export function does(sentence: Sentence, act: Act): number {
  return sentence.acts[ACTS.indexOf(act)] as number;
}

/** Whether a range is (within) a name, so that its words mean nothing by themselves. */
export function isWithinName(note: Reading, range: Range): boolean {
  const name = lastBefore(note.names, range.start + 1);
  return name !== undefined && contains(name, range);
}

function contextOf(given: NoteInput['context']): NoteContext {
  const context: Record<string, string> = {};
  for (const [key, fact] of Object.entries(given ?? {}))
    if (typeof fact === 'string') context[key] = bounded(fact, FACT_LIMIT).text;
  return context as NoteContext;
}

/**
 * How likely each kind of span stands anywhere: by its likeliest word; of LOOKED_AT_TWICE what lies between that and a
 * look at the whole sentence (the geometric mean: on unseen notes it found 0.56 to 0.88 of what is missing at a
 * precision of 0.9, the one look 0.47 to 0.76).
 */
function chancesOf(byWord: Record<SpanLabel, number>, sentences: readonly Sentence[]): Reading['chances'] {
  const chances = { ...byWord, BG: 0 };
  for (const [at, label] of LOOKED_AT_TWICE.entries()) {
    const second = sentences.reduce((top, { holds }) => Math.max(top, holds[at] as number), 0);
    chances[label] = Math.sqrt(chances[label] * second);
  }
  for (const sentence of sentences) chances.BG = Math.max(chances.BG, does(sentence, 'background'));
  return chances;
}

/** The scores of "not background", which are nothing, and of "background", the last column of the table. */
function backgroundScores({ tokens: { width } }: Model, scores: Float32Array): Float32Array {
  const columns = new Float32Array((scores.length / width) * 2);
  for (let at = 0; at < scores.length / width; at++) columns[at * 2 + 1] = scores[at * width + LABELS.length] as number;
  return columns;
}

function sentencesIn(model: Model, parsed: Parsed, tagging: Tagging, body: Range, foreign: boolean): Sentence[] {
  return slicesOf(parsed, body).map(({ start, end, text, from, to, place }) => {
    const sentence = { start, end, text, courtesy: place === undefined };
    if (foreign || !place) return { ...sentence, ...NOTHING };
    const answers = judgeSentence(model.acts, sentenceFeatures(parsed.looks, tagging, from, to, place));
    const bare = judgeSentence(model.holds, bareFeatures(parsed.looks, from, to, place));
    return {
      ...sentence,
      acts: answers.subarray(0, ACTS.length),
      holds: bare.map((chance, i) => Math.sqrt(chance * (answers[ACTS.length + i] as number))),
    };
  });
}

/** Of what is not judged nothing is known. */
const NOTHING = { acts: new Float32Array(ACTS.length), holds: new Float32Array(LOOKED_AT_TWICE.length) };

/** With no job in it and something shared instead, a note is to a peer; else to a recruiter. */
function audienceOf(
  given: Audience | null | undefined,
  read: Pick<Reading, 'roles' | 'requisitions' | 'sentences' | 'hits'>,
): { to: Audience; toIsRead: boolean } {
  if (given) return { to: given, toIsRead: false };
  const noJob = read.roles.length === 0 && read.requisitions.length === 0 && hitsOf(read.hits, 'job-talk').length === 0;
  const shares = read.sentences.some((one) => Math.max(does(one, 'reason'), does(one, 'memory')) >= 0.5);
  return { to: noJob && shares ? 'peer' : 'recruiter', toIsRead: true };
}

/** Titles of works in quotation marks: “Passionate About Pallets”. */
function quotedIn(text: string, body: Range): Range[] {
  const part = text.slice(body.start, body.end);
  const quoted = part.matchAll(/"[^"\n]{2,80}"|(?<=[\s(])'(?=\p{Lu})[^'\n]{2,80}'(?=[\s,.;:!)?])/gu);
  return Array.from(quoted, (match) => ({
    start: body.start + match.index,
    end: body.start + match.index + match[0].length,
  }));
}

/** Whether a text opens with a greeting, as a note does. */
export function isGreeted(text: string): boolean {
  return readNote({ text }).structure.greeting !== undefined;
}
