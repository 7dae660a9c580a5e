import { bounded, FACT_LIMIT } from '../bounds.ts';
import type { LanguageProblem } from '../grammar/types.ts';
import { HONORIFICS } from './classes.ts';
import type { CleanText, Range } from './clean.ts';
import { FEATURES } from './features.ts';
import type { NoteContext, NoteInput } from './input.ts';
import { judgeSentence } from './judge.ts';
import { ACTS, type Act, LABELS, LOOKED_AT_TWICE, type SpanLabel } from './labels.ts';
import { isForeign } from './language.ts';
import { type Hits, hitsOf, wordsOfClass } from './lexicon.ts';
import { type Audience, type Format, isJobAudience, type Plan } from './limits.ts';
import { loadModel, type Model } from './model.ts';
import { type Parsed, parse } from './parse.ts';
import { contains, lastBefore, merged, overlaps } from './ranges.ts';
import { bareFeatures, outlinesOf, sentenceFeatures } from './sentence-features.ts';
import { sentencesOf } from './sentences.ts';
import { type Slot, slotsOf } from './slots.ts';
import { type Structure, structureOf } from './structure.ts';
import { emissionsOf, tag } from './tagger.ts';
import type { Token } from './tokens.ts';
import type { LetterCase, Word } from './words.ts';

/** What is named in a note, and how likely it is that this is what it is. */
export type Span = Range & { chance: number };

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
  recipients: readonly Span[];
  /** The writer, wherever they sign or say their name. */
  senders: readonly Span[];
  roles: readonly Span[];
  /** The firm or body that hires or is written to. */
  companies: readonly Span[];
  /** The writer's own employers, schools, clients. */
  employers: readonly Span[];
  requisitions: readonly Span[];
  sources: readonly Span[];
  /** Words that say who the writer is in their work, or what they bring. */
  background: readonly Span[];
  /** How likely it is that each kind of span stands anywhere in the note. */
  chances: Readonly<Record<SpanLabel | 'BG', number>>;
  /** Names of people, companies, titles and quoted works, in order: words that mean nothing by themselves. */
  names: readonly Range[];
  /** What a proofreader found in `text`; empty where none was asked. */
  problems: readonly LanguageProblem[];
};

const MODEL = loadModel();
const NONE: Reading['chances'] = { RCPT: 0, SEND: 0, ROLE: 0, CO: 0, OWN: 0, REQ: 0, SRC: 0, BG: 0 };

/** Reads a note. Pure; time grows linearly with the text, which is read within bounds (src/bounds.ts). */
export function readNote(input: NoteInput): Reading {
  return readWith(MODEL, input);
}

/** Reads a note with a model of one's own: one that has not learned from it, say. */
export function readWith(model: Model, input: NoteInput): Reading {
  const parsed = parse(input.text);
  const { clean, words, letterCase, tokens, hits } = parsed;
  const { text, lower } = clean;
  const context = contextOf(input.context);
  const scores = emissionsOf(model.tokens, parsed.features, FEATURES, tokens.length);
  const { labels, chances } = tag(model.spans, scores, model.tokens.width, 0);
  const foreign = isForeign(words);
  let structure = structureOf(text, lower, tokens, labels);
  // Of another language little was learned: where it leaves nothing of the note, the note is all body.
  if (foreign && structure.body.end === structure.body.start)
    structure = structureOf(text, lower, tokens, labels.fill(0));
  const spans = foreign ? [] : spansOf(tokens, labels, chances);
  // "Ana Paz, Payroll Specialist, Kolbus Ltd": what stands behind the name at the end is the writer's.
  const signed = structure.signOff?.name?.end ?? text.length;
  const isBehindName = ({ label, start }: { label: SpanLabel; start: number }) => label !== 'SEND' && start > signed;
  const given = (label: SpanLabel, fact: string | undefined): Span[] =>
    withGiven(
      spans.filter((span) => span.label === label && !isBehindName(span)),
      placesOf(lower, fact, structure.body.start),
    );
  const sentences = sentencesIn(model, parsed, labels, structure.body, foreign);
  const quoted = quotedIn(text, structure.body);
  const roles = given('ROLE', context.role);
  const companies = given('CO', context.company?.replace(/,? (?:inc|llc|ltd|corp|co|plc|gmbh|llp)\.?$/i, ''));
  const employers = given('OWN', undefined);
  const recipients = given('RCPT', undefined).filter((span) => !isNobody(lower.slice(span.start, span.end)));
  const senders = given('SEND', undefined);
  // A number has a digit: "m/f/d" is none, whatever it looks like.
  const requisitions = given('REQ', context.req).filter((span) => /\d/.test(text.slice(span.start, span.end)));
  const { to, toIsRead } = audienceOf(input.to, { roles, requisitions, sentences, hits });
  return {
    to,
    toIsRead,
    plan: input.plan ?? undefined,
    format: input.format ?? 'invite',
    context,
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
    recipients,
    senders,
    roles,
    companies,
    employers,
    requisitions,
    sources: given('SRC', context.source),
    background: foreign ? [] : backgroundOf(model, tokens, scores),
    chances: foreign ? NONE : chancesOf(tokens, chances, sentences),
    names: merged([
      ...recipients,
      ...senders,
      ...companies,
      ...employers,
      ...quoted,
      ...roles.filter((role) => text[role.start] !== lower[role.start]),
    ]),
    problems: [],
  };
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

function spansOf(tokens: readonly Token[], labels: Uint8Array, chances: Float32Array): (Span & { label: SpanLabel })[] {
  const spans: (Span & { label: SpanLabel })[] = [];
  let open = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const label = labels[at] as number;
    const name = LABELS[label] as SpanLabel;
    const chance = chances[at * LABELS.length + label] as number;
    const last = spans.at(-1);
    if (!(name in NONE)) open = 0;
    else if (last && open === label && token.breaks === 0) {
      last.end = token.end;
      last.chance = Math.max(last.chance, chance);
    } else {
      spans.push({ label: name, start: token.start, end: token.end, chance });
      open = label;
    }
  }
  return spans;
}

/**
 * How likely each kind of span stands anywhere: by its likeliest word; where a second look says less, by what lies between them
 * (the geometric mean: on unseen notes it found 0.56 to 0.88 of what is missing at a precision of 0.9, the one look 0.47 to 0.76).
 */
function chancesOf(
  tokens: readonly Token[],
  chances: Float32Array,
  sentences: readonly Sentence[],
): Reading['chances'] {
  const most: Record<SpanLabel | 'BG', number> = { ...NONE };
  for (const [l, label] of LABELS.entries()) {
    if (!(label in most)) continue;
    for (const [at, token] of tokens.entries())
      if ((label !== 'RCPT' || !isNobody(token.lower)) && (label !== 'REQ' || /\d/.test(token.text)))
        most[label as SpanLabel] = Math.max(most[label as SpanLabel], chances[at * LABELS.length + l] as number);
  }
  for (const [at, label] of LOOKED_AT_TWICE.entries()) {
    const second = sentences.reduce((top, { holds }) => Math.max(top, holds[at] as number), 0);
    most[label] = Math.sqrt(most[label] * second);
  }
  for (const sentence of sentences) most.BG = Math.max(most.BG, does(sentence, 'background'));
  return most;
}

function backgroundOf(model: Model, tokens: readonly Token[], scores: Float32Array): Span[] {
  const columns = new Float32Array(tokens.length * 2);
  for (let at = 0; at < tokens.length; at++)
    columns[at * 2 + 1] = scores[at * model.tokens.width + LABELS.length] as number;
  const { labels, chances } = tag(model.background, columns, 2, 0);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (labels[at] === 0) continue;
    const token = tokens[at] as Token;
    const chance = chances[at * 2 + 1] as number;
    const last = spans.at(-1);
    if (last && labels[at - 1] === 1) {
      last.end = token.end;
      last.chance = Math.max(last.chance, chance);
    } else spans.push({ start: token.start, end: token.end, chance });
  }
  return spans;
}

function sentencesIn(model: Model, parsed: Parsed, labels: Uint8Array, body: Range, foreign: boolean): Sentence[] {
  const { clean, tokens, classes, courtesies } = parsed;
  const sentences = sentencesOf(clean.text, body);
  const outlines = outlinesOf(tokens, classes);
  // Courtesies count for nothing, not even where the others stand.
  const isCourtesy = (sentence: Range) => courtesies.some((courtesy) => contains(courtesy, sentence));
  const count = sentences.filter((sentence) => !isCourtesy(sentence)).length;
  let index = 0;
  let at = 0;
  return sentences.map((sentence) => {
    while (at < tokens.length && (tokens[at] as Token).start < sentence.start) at++;
    const from = at;
    while (at < tokens.length && (tokens[at] as Token).end <= sentence.end) at++;
    const courtesy = isCourtesy(sentence);
    if (foreign || courtesy) return { ...sentence, courtesy, ...NOTHING };
    const place = { index: index++, count };
    return {
      ...sentence,
      courtesy,
      acts: judgeSentence(model.acts, sentenceFeatures(outlines, labels, from, at, place)),
      holds: judgeSentence(model.holds, bareFeatures(outlines, from, at, place)),
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

/** "Sir", "Hiring Manager", "team": nobody's name. */
function isNobody(name: string): boolean {
  return name.split(/[\s.,/]+/).every((word) => word === '' || NOBODY.has(word) || HONORIFICS.has(word));
}

const NOBODY = wordsOfClass('nobody');

/** Titles of works in quotation marks: “Passionate About Pallets”. */
function quotedIn(text: string, body: Range): Range[] {
  const part = text.slice(body.start, body.end);
  const quoted = part.matchAll(/"[^"\n]{2,80}"|(?<=[\s(])'(?=\p{Lu})[^'\n]{2,80}'(?=[\s,.;:!)?])/gu);
  return Array.from(quoted, (match) => ({
    start: body.start + match.index,
    end: body.start + match.index + match[0].length,
  }));
}

/** Where a fact that the user gave stands in the note, as whole words. */
function placesOf(lower: string, fact: string | undefined, from: number): Span[] {
  const value = fact?.toLowerCase().replace(/[’]/g, "'").trim();
  if (!value) return [];
  const found: Span[] = [];
  for (let at = lower.indexOf(value, from); at >= 0; at = lower.indexOf(value, at + 1)) {
    const end = at + value.length;
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(lower.slice(at - 1, at)) && !/^[\p{L}\p{N}]/u.test(lower.slice(end, end + 1));
    if (isWhole) found.push({ start: at, end, chance: 1 });
  }
  return found;
}

/** What was read, with what the user gave in the place of what overlaps it. */
function withGiven(read: readonly Span[], given: readonly Span[]): Span[] {
  if (given.length === 0) return [...read];
  return [...read.filter((place) => !given.some((other) => overlaps(place, other))), ...given].sort(
    (a, b) => a.start - b.start,
  );
}
