import { HONORIFICS } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import { overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { bareNumber, normalRequisition } from '../reading/requisition.ts';
import type { Edit, Rule } from './rule.ts';

type Mismatch = { range: Range; given: string };

export const contextMismatch: Rule = {
  id: 'context-mismatch',
  name: 'a wrong name',
  family: 'specifics',
  severity: 'error',
  summary: 'the note names another company, requisition or recipient than the facts given with it',
  why: 'A note with the name of another company or person looks as if it was sent to many. Readers stop there.',
  mended: 'its names now agree with what you told me',
  silencedBy: ['empty-note'],
  anyLanguage: true,
  check(note) {
    const found = [recipientMismatch(note), companyMismatch(note), requisitionMismatch(note)].filter(
      (one) => one !== undefined,
    );
    if (found.length === 0) return undefined;
    const [first] = found as [Mismatch];
    const edits: Edit[] = found.map(({ range, given }) => ({ start: range.start, end: range.end, text: given }));
    const { range, given } = first;
    const written = note.text.slice(range.start, range.end);
    const more = found.length > 1 ? '; check the other places too' : '';
    return {
      message: `The note says “${written}”, but you told me “${given}”. Is it from another note?`,
      fix: `Write “${given}” in place of “${written}”${more}.`,
      spans: found.map(({ range }) => range),
      edits,
    };
  },
};

function recipientMismatch(note: Reading): Mismatch | undefined {
  const given = note.context.recipient;
  const range = note.structure.greeting?.recipient;
  if (!given || !range || note.slots.some((slot) => overlaps(slot, range))) return undefined;
  const theirs = nameWords(given);
  const written = nameWords(note.lower.slice(range.start, range.end));
  if (
    theirs.length === 0 ||
    written.length === 0 ||
    written.some((word) => theirs.some((other) => sameName(word, other)))
  )
    return undefined;
  return { range, given };
}

/** Words of a name without titles and initials, unaccented. */
function nameWords(name: string): string[] {
  return plain(name)
    .split(/[^\p{L}'-]+/u)
    .filter((word) => word.length > 1 && !HONORIFICS.has(word) && !/^(?:jr|sr|ii|iii|phd|md|mba|rn|pe)$/.test(word));
}

function sameName(a: string, b: string): boolean {
  if (a === b || a.replace(/['-]/g, '') === b.replace(/['-]/g, '')) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // Pet names: "Chris" for "Christopher", "Sam" for "Samantha"; parts of a double name.
  return (short.length >= 3 && long.startsWith(short)) || long.split('-').includes(short);
}

function companyMismatch(note: Reading): Mismatch | undefined {
  const given = note.context.company;
  if (!given) return undefined;
  const core = companyCore(given);
  if (core === '' || agrees(note, core)) return undefined;
  const candidates = note.foreign
    ? foreignCompanies(note)
    : [...note.companies, ...(note.to === 'internal' ? note.employers : [])];
  const other = candidates.find((company) => !isBoard(note, company));
  return other && { range: withSuffix(note, other), given };
}

/** Whether a name is where the job was seen: "on Monster". Of "on Orrin's site" it is the firm's all the same. */
function isBoard({ lower, sources }: Reading, company: Range): boolean {
  return sources.some((source) => {
    const said = lower.slice(source.start, source.end);
    return overlaps(source, company) && /^(?:on|via)/.test(said) && !said.includes("'s");
  });
}

/** Other languages' words for "at" and "with". */
const AT = 'chez|en|bei|beim|na|em|no|da|do|presso|in|at|bij|hos|på|w|u|ve|di|la|à|de';
/** What may stand between the words of a name: "Banco do Brasil". */
const JOINS = 'de|del|du|des|la|le|da|do|di|der|und|y|e|et|&';
const WORD = String.raw`\p{Lu}[\p{L}\d&.'-]*`;
const FOREIGN_COMPANY = new RegExp(String.raw`(?<=\s(?:${AT})\s)${WORD}(?:\s(?:(?:${JOINS})\s)*${WORD})*`, 'gu');

/** In another language: the name behind its word for "at" or "with". */
function foreignCompanies({ text, structure: { body } }: Reading): Range[] {
  return [...text.slice(body.start, body.end).matchAll(FOREIGN_COMPANY)].map(({ 0: name, index }) => ({
    start: body.start + index,
    end: body.start + index + name.replace(/[.,]+$/, '').length,
  }));
}

/** A shorter name may stand in any longer word once the spaces are gone. */
const SHORT_NAME = 4;

/** Whether the note names the given company: whole, by its first words, or by its initials. */
function agrees(note: Reading, core: string): boolean {
  const text = ` ${plain(note.lower).replace(/[^\p{L}\p{N}&]+/gu, ' ')} `;
  if (text.includes(` ${core} `)) return true;
  if (core.length > SHORT_NAME && text.replaceAll(' ', '').includes(core.replaceAll(' ', ''))) return true;
  const words = core.split(' ').filter((word) => !/^(?:the|of|and|&)$/.test(word));
  const initials = words.map((word) => word[0]).join('');
  if (words.length >= 3 && text.includes(` ${initials} `)) return true;
  const named = note.companies.map((company) => companyCore(note.lower.slice(company.start, company.end)));
  return named.some(
    (name) => name.length > 1 && (name === words[0] || core.startsWith(`${name} `) || name.includes(core)),
  );
}

const FORMS = new Set(
  'inc incorporated llc ltd limited corp corporation company co plc gmbh llp lp pvt pty ag sa bv the'.split(' '),
);

/** A company's name without its legal form, its possessive and its punctuation. */
function companyCore(name: string): string {
  return plain(name)
    .replace(/'s?$/, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '' && !FORMS.has(word))
    .join(' ');
}

function withSuffix(note: Reading, range: Range): Range {
  const text = note.text.slice(range.start, range.end);
  const possessive = /'s?$/.exec(text);
  if (possessive) return { start: range.start, end: range.end - possessive[0].length };
  const dot =
    /(?:inc|co|ltd|corp|llc)$/i.test(text) &&
    note.text[range.end] === '.' &&
    /^\.(?:\s*[(,]|\s+\p{Ll})/u.test(note.text.slice(range.end, range.end + 3));
  return { start: range.start, end: range.end + (dot ? 1 : 0) };
}

function requisitionMismatch(note: Reading): Mismatch | undefined {
  const given = note.context.req;
  if (!given || note.requisitions.length === 0) return undefined;
  const wanted = normalRequisition(given);
  const tail = (id: string) => id.replace(/^[a-z]+/, '');
  const same = note.requisitions.some(({ start, end }) => {
    const written = normalRequisition(note.text.slice(start, end));
    return written === wanted || (written !== '' && (tail(written) === wanted || tail(wanted) === written));
  });
  return same ? undefined : { range: note.requisitions[0] as Range, given: bareNumber(given) };
}

/** Lower case without accents. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae')
    .replace(/[’]/g, "'");
}
