import { bounded, FACT_LIMIT } from '../bounds.ts';
import type { LanguageProblem } from '../grammar/types.ts';
import { type CleanText, clean, type Range } from './clean.ts';
import { type Ask, asksOf } from './facts/asks.ts';
import { backgroundOf } from './facts/background.ts';
import { type Company, companiesOf } from './facts/company.ts';
import { type Reason, reasonsOf } from './facts/purpose.ts';
import { type Requisition, requisitionsOf } from './facts/requisition.ts';
import { type Role, rolesOf } from './facts/role.ts';
import { sourcesOf } from './facts/source.ts';
import type { NoteContext, NoteInput } from './input.ts';
import { isForeign } from './language.ts';
import { isPlace } from './lexicon/places.ts';
import { DAYS, MONTHS } from './lexicon/words.ts';
import { type Audience, type Format, isJobAudience, type Plan } from './limits.ts';
import { contains, lastBefore, merged, overlaps } from './ranges.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type Slot, slotsOf } from './slots.ts';
import { type Structure, structureOf } from './structure.ts';
import { type LetterCase, letterCaseOf, type Word, wordsOf } from './words.ts';

/** A note, read once: everything that the rules look at. All ranges are offsets into `text`. */
export type Note = {
  to: Audience;
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
  structure: Structure;
  /** Sentences of the body. */
  sentences: readonly Sentence[];
  /** Most of it is in another language; then the facts below are empty. */
  foreign: boolean;
  slots: readonly Slot[];
  roles: readonly Role[];
  companies: readonly Company[];
  requisitions: readonly Requisition[];
  sources: readonly Range[];
  background: readonly Range[];
  reasons: readonly Reason[];
  asks: readonly Ask[];
  /** Names of people, companies, titles and quoted works, in order: words that mean nothing by themselves. */
  names: readonly Range[];
  /** What a proofreader found in `text`; empty where none was asked. */
  problems: readonly LanguageProblem[];
};

/** Reads a note. Pure; time grows linearly with the text, which is read within bounds (src/bounds.ts). */
export function readNote(input: NoteInput): Note {
  const cleaned = clean(input.text);
  const { text, lower } = cleaned;
  const to = input.to ?? 'recruiter';
  const context: Record<string, string> = {};
  for (const [key, fact] of Object.entries(input.context ?? {}))
    if (typeof fact === 'string') context[key] = bounded(fact, FACT_LIMIT).text;
  const words = wordsOf(text, lower);
  const letterCase = letterCaseOf(text, lower);
  const structure = structureOf(cleaned, words, letterCase);
  const { body, subject, greeting, signOff } = structure;
  const sentences = sentencesOf(text, body);
  const foreign = isForeign(words);
  const slots = slotsOf(cleaned, structure, Object.values(context), letterCase === 'upper');
  const base = {
    to,
    plan: input.plan ?? undefined,
    format: input.format ?? 'invite',
    context: context as NoteContext,
    jobAudience: isJobAudience(to),
    clean: cleaned,
    text,
    lower,
    words,
    letterCase,
    structure,
    sentences,
    foreign,
    slots,
  } satisfies Partial<Note>;

  const whole = subject ?? body;
  const requisitions = withGiven(
    [...(subject ? requisitionsOf(text, lower, subject) : []), ...requisitionsOf(text, lower, body)],
    placesOf(lower, context.req, body).map((range) => ({ ...range, id: text.slice(range.start, range.end) })),
  );
  const quoted = quotedNames(text, body);
  const people = [greeting?.recipient, signOff?.name].filter((range) => range !== undefined);
  const roles = withGiven(
    [...(subject ? subjectRoles(text, lower, words, whole) : []), ...rolesOf(text, lower, words, body)],
    placesOf(lower, context.role, body),
  );
  const sentenceStarts = new Set(sentences.map((sentence) => sentence.start));
  const recipientWords = new Set(
    people.flatMap((range) => lower.slice(range.start, range.end).split(/[\s.]+/)).filter((word) => word.length > 2),
  );
  const taken = merged([
    ...quoted,
    ...requisitions,
    ...words.filter((word) => word.start >= body.start && word.end <= body.end && recipientWords.has(word.lower)),
  ]);
  const surroundings = {
    text,
    lower,
    words,
    letterCase,
    sentenceStarts,
    taken,
    roles,
    listed: requisitions.length > 0,
  };
  const companies = [
    ...(subject ? companiesOf(surroundings, subject) : []),
    ...companiesOf(surroundings, body),
    ...givenCompany(lower, context.company),
  ];
  const targets = companies.filter((company) => company.part === 'target');
  const isElsewhere = (name: string) => {
    const low = name.toLowerCase();
    return (
      isPlace(name) ||
      DAYS.has(low.replace(/s$/, '')) ||
      MONTHS.has(low) ||
      targets.some((target) => lower.slice(target.start, target.end).includes(low))
    );
  };
  const sources = foreign
    ? []
    : withGiven(sourcesOf(text, lower, body, isElsewhere), placesOf(lower, context.source, body));
  const names = merged([
    ...people,
    ...companies.filter(({ part, start, end }) => part !== 'other' || text.slice(start, end).includes(' ')),
    ...quoted,
    ...properTitles(text, roles),
  ]);
  return {
    ...base,
    requisitions,
    roles: foreign ? [] : roles,
    companies,
    sources,
    background: foreign
      ? []
      : backgroundOf(lower, words, signOff ? { start: body.start, end: body.end } : body, [
          ...targets,
          ...roles,
          ...requisitions,
        ]),
    reasons: foreign ? [] : reasonsOf(lower, body),
    asks: foreign ? [] : asksOf(lower, body, sentences),
    names,
    problems: [],
  };
}

/** An InMail's subject names its position without a job noun: "Senior Payroll Analyst, req 77120". */
function subjectRoles(text: string, lower: string, words: readonly Word[], subject: Range): Role[] {
  const prefix = `for `;
  const part = text.slice(subject.start, subject.end);
  if (
    /\b(?:available|seeking|looking|experienced|open to work|introduc|hello|intro|question|years)\b/.test(
      lower.slice(subject.start, subject.end),
    )
  )
    return rolesOf(text, lower, words, subject);
  const shifted = rolesOf(
    `${prefix}${part} role`,
    `${prefix}${lower.slice(subject.start, subject.end)} role`,
    wordsOf(`${prefix}${part} role`, `${prefix}${lower.slice(subject.start, subject.end)} role`),
    { start: 0, end: part.length + 9 },
  );
  const direct = rolesOf(text, lower, words, subject);
  return direct.length > 0
    ? direct
    : shifted.map((role) => ({
        start: role.start - prefix.length + subject.start,
        end: Math.min(subject.end, role.end - prefix.length + subject.start),
      }));
}

/** Titles of works in quotation marks: “Passionate About Pallets”. */
function quotedNames(text: string, body: Range): Range[] {
  const found: Range[] = [];
  for (const match of text
    .slice(body.start, body.end)
    .matchAll(/"[^"\n]{2,80}"|(?<=[\s(])'(?=\p{Lu})[^'\n]{2,80}'(?=[\s,.;:)!?])/gu)) {
    found.push({ start: body.start + match.index, end: body.start + match.index + match[0].length });
  }
  return found;
}

function properTitles(text: string, roles: readonly Role[]): Range[] {
  return roles.filter((role) => /^\p{Lu}/u.test(text.slice(role.start, role.start + 1)));
}

/** Where a fact that the user gave stands in a stretch of the note, as whole words. */
function placesOf(lower: string, fact: string | undefined, within: Range): Range[] {
  const value = fact?.toLowerCase().replace(/[’]/g, "'").trim();
  if (!value) return [];
  const found: Range[] = [];
  for (let at = lower.indexOf(value, within.start); at >= 0 && at < within.end; at = lower.indexOf(value, at + 1)) {
    const end = at + value.length;
    if (!/[\p{L}\p{N}]$/u.test(lower.slice(0, at).slice(-1)) && !/^[\p{L}\p{N}]/u.test(lower.slice(end, end + 1)))
      found.push({ start: at, end });
  }
  return found;
}

/** What was read, with what the user gave in the place of what overlaps it. */
function withGiven<Place extends Range>(read: readonly Place[], given: readonly Place[]): Place[] {
  if (given.length === 0) return [...read];
  return [...read.filter((place) => !given.some((other) => overlaps(place, other))), ...given].sort(
    (a, b) => a.start - b.start,
  );
}

/** The company that the user gave as a fact, wherever the note names it. */
function givenCompany(lower: string, company: string | undefined): Company[] {
  const name = company
    ?.toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/,? (?:inc|llc|ltd|corp|co|plc|gmbh|llp)\.?$/, '')
    .trim();
  if (!name) return [];
  const at = lower.indexOf(name);
  return at < 0 ? [] : [{ start: at, end: at + name.length, part: 'target' }];
}

/** Whether a range is (within) a name, so that its words mean nothing by themselves. */
export function isWithinName(note: Note, range: Range): boolean {
  const name = lastBefore(note.names, range.start + 1);
  return name !== undefined && contains(name, range);
}
