import { applyEdits, type WeighedHit } from '../critique.ts';
import { BLANK } from '../draft/facts.ts';
import { postingPhrase } from '../draft/wording.ts';
import { FUNCTION_WORDS } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import { hitsOf } from '../reading/lexicon.ts';
import { contains, overlaps } from '../reading/ranges.ts';
import { does, type Reading, type Sentence } from '../reading/read.ts';
import { hitsInBody } from '../rules/purpose.ts';
import type { Edit } from '../rules/rule.ts';
import { SURE } from '../rules/sure.ts';
import { behindCompany, bracket, citation, meansPosting, placeBehind } from './citation.ts';
import { mannerOf } from './manner.ts';

export type Missing = ReadonlySet<string>;

export type Filled = {
  text: string;
  /** A sentence that says why, where no sentence of the note can take what it lacks. */
  reason: string | undefined;
};

/** What of the job the note lacks is put into its own sentence on it: what was given, or else a blank. */
export function filledIn(
  note: Reading,
  faults: readonly WeighedHit[],
  { blanks, optional }: { blanks: boolean; optional: boolean },
): Filled {
  const missing: Missing = new Set(faults.map(({ rule }) => rule.id));
  const has = (id: string) => missing.has(id);
  const nothing = { text: note.text, reason: undefined };
  if (!note.jobAudience) return nothing;
  const given = note.context;
  const company = given.company ?? (blanks ? BLANK : undefined);
  const role = given.role ?? (blanks ? BLANK : undefined);
  const edits: Edit[] = [];
  let reason = false;
  let isPlaced = false;
  const noReason = has('no-purpose') || has('default-text');
  const noRole = (has('no-role') || noReason) && role !== undefined;
  // "[kiln] is looking for …": the blank may be the company's.
  const hasSlot = note.slots.some(
    ({ kind, start }) => kind === 'company' || (kind === 'other' && start >= note.structure.body.start),
  );
  const noCompany = (has('no-company') || noReason) && company !== undefined && !hasSlot;
  if (noRole) {
    const place = noReason ? undefined : placeForRole(note);
    if (place) {
      edits.push({ ...place, text: place.text.replace(BLANK, () => role) });
      isPlaced = true;
    }
    // What the writer came for is said: a job that they did not speak of is not put into their mouth.
    else reason = noReason || wishOf(note) !== undefined;
  }
  if (noCompany && !reason) {
    const vague = vagueCompany(note, company);
    const at = meansPosting(note) && !namesSomebody(note) ? placeBehind(note) : undefined;
    if (vague) edits.push(vague);
    else if (at !== undefined && !saysYourCompany(note, at)) edits.push({ start: at, end: at, text: ` at ${company}` });
    else reason = wishOf(note) !== undefined;
  }
  const wantsNumber = has('no-requisition') || (noRole && note.requisitions.length === 0);
  const wantsSource = has('no-source') || (noRole && note.sources.length === 0);
  // Whoever names no job yet is not asked for its number: too many blanks are a form.
  const asked = blanks && optional && !noRole ? BLANK : undefined;
  const req = wantsNumber ? (given.req ?? asked) : undefined;
  const source = wantsSource ? (given.source ?? asked) : undefined;
  if (reason) {
    const phrase = postingPhrase(
      {
        role: textOf(note, note.roles) ?? role ?? '',
        company: textOf(note, note.companies) ?? company,
        req: textOf(note, note.requisitions) ?? req,
        source: source ?? textOf(note, note.sources),
      },
      { tight: false },
    );
    const sentence = `${mannerOf(note) === 'formal' ? 'I am' : "I'm"} interested in ${phrase}.`;
    // What the writer wants is said in the place of a wish for it; nobody is told what they want.
    // Whoever asks about something has a reason; whoever goes on from a talk has said it there.
    if (
      note.sentences.some((one) => one.text.includes('?') && does(one, 'ask') >= SURE.ask && !wantsAnything(note, one))
    )
      return nothing;
    if (note.sentences.some((one) => Math.max(does(one, 'memory'), does(one, 'barememory')) >= SURE.reason))
      return nothing;
    const wish = wishOf(note);
    if (!wish) return nothing;
    return { text: applyEdits(note.text, [{ start: wish.start, end: wish.end, text: sentence }]), reason: undefined };
  }
  // A number and a place are asked for where a job and its firm are named.
  const isNamed = note.roles.length > 0 && (note.companies.length > 0 || noCompany);
  const cited = isNamed || given.req || given.source ? citation(note, req, source) : undefined;
  if (cited) {
    // "the Sales job in your team": the company comes first, then the bracket.
    const same = edits.find(
      (edit) => edit.start >= cited.start && note.text.slice(cited.start, edit.start).trim() === '',
    );
    if (same) same.text += cited.text;
    else edits.push(cited);
  } else if (isPlaced && edits[0]) {
    const firm = edits[1];
    if (firm) firm.text += bracket(req, source);
    else edits.push({ ...behindCompany(note, edits[0]), text: bracket(req, source) });
  }
  return { text: applyEdits(note.text, edits), reason: undefined };
}

function textOf(note: Reading, spans: readonly { start: number; end: number }[]): string | undefined {
  const [first] = spans;
  return first && note.text.slice(first.start, first.end);
}

/** "your company", with the preposition that a name takes. */
function vagueCompany(note: Reading, company: string): Edit | undefined {
  const hit = hitsInBody(note, 'your-company').find(({ start, end }) =>
    /^(?:your|ur) /.test(note.lower.slice(start, end)),
  );
  // "your team's posts", "your company page": no name can stand there.
  if (
    !hit ||
    !/^(?:$|[.,;:!?)]| \(| (?:and|or|as|for|in|on|via|through|is|because|with|but|to|where|which)\b)/.test(
      note.lower.slice(hit.end, hit.end + 10),
    )
  )
    return undefined;
  const before = /\b(at|with|for|by|join|to|from|in|of) $/.exec(
    note.lower.slice(Math.max(0, hit.start - 8), hit.start),
  );
  if (!before) return undefined;
  // A name takes "at" where "your company" took "in".
  const isIn = before[1] === 'in' || before[1] === 'of';
  return {
    start: isIn ? hit.start - (before[0] as string).length : hit.start,
    end: hit.end,
    text: isIn ? `at ${company}` : company,
  };
}

/** "the dispatcher job in flydubai": a name stands by the job that may be the firm's, though it was not read as one. */
function namesSomebody(note: Reading): boolean {
  const [role] = note.roles;
  const sentence = role && note.sentences.find((one) => contains(one, role));
  if (!sentence) return false;
  // "at the water company": it is known, if not by name.
  if (
    /\b(?:the|an?|their) (?:\p{Ll}+ ){0,2}(?:company|firm|agency|client|hospital|school|university|shop|plant)\b/u.test(
      sentence.text,
    )
  )
    return true;
  const known = [
    ...note.recipients,
    ...note.roles,
    ...note.sources,
    ...note.requisitions,
    ...hitsOf(note.hits, 'place'),
  ];
  return Array.from(sentence.text.matchAll(/\b(?:in|at|with|from|by|for) (?:the )?(\p{Lu}[\p{L}&'’.-]+)/gu)).some(
    ({ 0: found, 1: name = '', index }) => {
      const start = sentence.start + index + found.length - name.length;
      return !known.some((one) => overlaps(one, { start, end: start + name.length }));
    },
  );
}

/** Whether the firm stands in the same sentence already, without its name. */
function saysYourCompany(note: Reading, at: number): boolean {
  const sentence = note.sentences.find(({ start, end }) => start <= at && at <= end);
  return hitsInBody(note, 'your-company').some((hit) => sentence !== undefined && contains(sentence, hit));
}

/** "a job", where a title can stand in its place. */
function placeForRole(note: Reading): Edit | undefined {
  const hit = hitsInBody(note, 'vague-job').find(
    ({ start, end }) =>
      /^(?:a|an|the|that|this) /.test(note.lower.slice(start, end)) &&
      !/^ (?:in|as|with|within|where|that|near|around) (?!(?:your|the) )/.test(note.lower.slice(end, end + 16)) &&
      /\b(?:for|in|about|to|saw|found|noticed|posted|want|regarding)\s$/.test(
        note.lower.slice(Math.max(0, start - 12), start),
      ),
  );
  if (!hit) return undefined;
  const noun = /\S+$/.exec(note.lower.slice(hit.start, hit.end))?.[0] ?? 'role';
  return { start: hit.start, end: hit.end, text: `the ${BLANK} ${/^opp/.test(noun) ? 'role' : noun}` };
}

/**
 * A sentence that says no more than that work is wanted, or a connection: the sentence on the job takes its place.
 */
function wishOf(note: Reading): Sentence | undefined {
  const vague = ['vague-job', 'jobs-at-large', 'your-company', 'canned'].flatMap((name) => hitsOf(note.hits, name));
  const canned = hitsOf(note.hits, 'canned');
  return note.sentences.find(
    (sentence) =>
      vague.some((hit) => contains(sentence, hit)) &&
      !note.background.some((span) => overlaps(span, sentence)) &&
      !note.sources.some((span) => overlaps(span, sentence)) &&
      !(does(sentence, 'ask') >= SURE.ask && !canned.some((hit) => contains(sentence, hit))) &&
      !/[?\d]/.test(sentence.text) &&
      WISHES.test(sentence.text) &&
      !saysMore(note, sentence, vague) &&
      sentence.text.split(' ').length <= MOST_WISH_WORDS,
  );
}

/** "I'm looking for a job in cyber security": more than a wish. */
function saysMore({ words }: Reading, sentence: Sentence, vague: readonly Range[]): boolean {
  const own = words.filter(
    (word) =>
      contains(sentence, word) &&
      !vague.some((hit) => overlaps(hit, word)) &&
      !FUNCTION_WORDS.has(word.lower) &&
      !WISHING.test(word.lower),
  );
  return own.length > MOST_OWN_WORDS;
}

/** Words of wishing itself. */
const WISHING = new RegExp(
  String.raw`^(?:look\w*|seek\w*|search\w*|find\w*|interest\w*|apply\w*|writ\w+|express|strong|wish\w*|like|` +
    String.raw`love|want\w*|new|any|please|kindly|grateful|opportunit\w+|network|connect\w*|join\w*|area)$`,
  '',
);
/** So many other words may stand in a wish. */
const MOST_OWN_WORDS = 1;

/** "Please keep me in mind for anything suitable": a request for whatever there is. */
export function wantsAnything(note: Reading, place: Range): boolean {
  const vague = ['vague-job', 'jobs-at-large'].flatMap((name) => hitsOf(note.hits, name));
  return (
    vague.some((hit) => contains(place, hit)) || /\bany(?:thing)?\b/.test(note.lower.slice(place.start, place.end))
  );
}

/** What is wished for: work, or a connection. */
const WISHES = new RegExp(
  String.raw`\b(?:work|working|join|joining|apply|jobs?|roles?|positions?|opportunit\w+|openings?|vacanc\w+|hiring|` +
    String.raw`career|employment|network|connect)\b`,
  'i',
);

/** A longer sentence says more than a wish. */
const MOST_WISH_WORDS = 18;
