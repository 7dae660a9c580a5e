import type { Facts } from '../draft/facts.ts';
import { isJobBoard } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import { overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { numberWordsBefore } from '../reading/requisition.ts';

/**
 * The facts of a note that a shorter one has to keep, in the note's own words, and where those of the posting stand.
 * `belong`: position, company and number stand so close together that they are one job's.
 */
export function factsIn(note: Reading): { facts: Facts; places: Range[]; belong: boolean } {
  const { text, structure, recipients } = note;
  const [requisition] = note.requisitions;
  const role = nearest(note, note.roles, requisition);
  // Where the writer works is no firm that hires, unless it stands with the job.
  const hirers = note.companies.filter(
    (one) => !note.background.some((span) => overlaps(span, one)) || apart(note, role ?? requisition, one) === 0,
  );
  const company = nearest(note, hirers, role ?? requisition);
  const somewhere = nearest(note, note.sources, requisition ?? role ?? company);
  // What stands far from the job is something else's: then it is no source of it.
  const source = [role, company, requisition].some((fact) => apart(note, fact, somewhere) <= 1) ? somewhere : undefined;
  const belong =
    (company === undefined || apart(note, role, company) <= 1 || apart(note, requisition, company) === 0) &&
    (requisition === undefined ||
      apart(note, role, requisition) <= 1 ||
      apart(note, company, requisition) === 0 ||
      numberWordsBefore(before(text, requisition)) !== undefined);
  const recipient = structure.greeting?.recipient ?? recipients[0];
  const facts = {
    recipient: recipient && slice(text, recipient),
    role: role && withYear(text, role),
    company: company && asNamed(text, company),
    req: requisition && labelled(text, requisition),
    source: source && withArticle(text, source),
    sender: senderIn(note),
  };
  return { facts, places: [role, company, requisition, source].filter((place) => place !== undefined), belong };
}

/** Of several the one that stands closest to another fact; else the first. */
function nearest(note: Reading, ranges: readonly Range[], to: Range | undefined): Range | undefined {
  if (!to) return ranges[0];
  return ranges.toSorted((a, b) => apart(note, a, to) - apart(note, b, to) || a.start - b.start)[0];
}

/**
 * How many sentences two facts stand apart, the subject being in front of the first and the sign-off behind the last;
 * infinite where one of them is not there.
 */
function apart({ sentences, structure: { body } }: Reading, a: Range | undefined, b: Range | undefined): number {
  if (!a || !b) return Number.POSITIVE_INFINITY;
  const at = (range: Range) => {
    const sentence = sentences.findIndex((one) => overlaps(one, range));
    return sentence < 0 && range.start >= body.end ? sentences.length : sentence;
  };
  return Math.abs(at(a) - at(b));
}

function slice(text: string, { start, end }: Range): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** "Summit Trail Co." keeps its stop, and "Macy's" its end where nothing that it owns follows. */
function asNamed(text: string, range: Range): string {
  const name = slice(text, range);
  if (/\b(?:Inc|Co|Corp|Ltd|Bros)$/.test(name) && text[range.end] === '.') return `${name}.`;
  const behind = text.slice(range.end, range.end + 16);
  return behind.startsWith("'s") && !OWNS.test(behind.slice(2)) ? `${name}'s` : name;
}

/** What is owned stands behind a possessive; a name that ends like one is followed by the rest of its sentence. */
const OWNS = new RegExp(
  `^ (?!(?:${'on in at via through for from with and or is was are were has had last this now to as but where which'
    .split(' ')
    .join('|')})\\b)\\p{L}`,
  'u',
);

/** The name at the end; where the note tells it whole elsewhere ("Gareth Moss here. … – Gareth"), the whole of it. */
function senderIn({ text, senders, structure: { signOff } }: Reading): string | undefined {
  const signed = signOff?.name && slice(text, signOff.name);
  const told = senders.map((span) => slice(text, span)).sort((a, b) => b.length - a.length);
  return told.find((name) => signed === undefined || name.startsWith(signed)) ?? signed;
}

/** "the 2026 internship": the year is the position's. */
function withYear(text: string, range: Range): string {
  const year = /\b(?:(?:spring|summer|fall|autumn|winter) )?20\d\d $/i.exec(before(text, range));
  return slice(text, { start: range.start - (year?.[0].length ?? 0), end: range.end });
}

/** "your website", "the staff app", "a friend": a source that is no name has the little word in front of it. */
function withArticle(text: string, range: Range): string {
  const name = slice(text, range);
  // "the Tulsa job fair": what ends in a common noun is no name.
  const isNoun = / \p{Ll}+$/u.test(name) && /\b(?:the|your|our|their) $/.test(before(text, range));
  if (isNoun) return `${/\b(?:the|your|our|their) $/.exec(before(text, range))?.[0] ?? ''}${name}`;
  if (isJobBoard(name) || name[0] !== name[0]?.toLowerCase())
    return name.replace(/^(?:Your|My|An?)(?= )/, (word) => word.toLowerCase());
  const article = /\b(?:your|the|its|their|our|my|an?) $/.exec(before(text, range))?.[0] ?? '';
  return `${article}${name}`;
}

function before(text: string, { start }: Range): string {
  return text.slice(Math.max(0, start - 24), start).toLowerCase();
}

/** The words that are worth their room in front of a number. */
const SAID = new Set('requisition req job reference ref posting post vacancy bid notice call'.split(' '));

/** A number with the word that it goes by: "job 90213", "ref CP/24/09". */
function labelled(text: string, range: Range): string {
  const id = slice(text, range);
  const word = numberWordsBefore(before(text, range))?.kind ?? '';
  if (!SAID.has(word)) return id;
  if (word.startsWith('req')) return `req ${id}`;
  return `${word === 'reference' ? 'ref' : word} ${id}`;
}
