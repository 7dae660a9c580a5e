import { HONORIFICS } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import { overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { normalRequisition } from '../reading/requisition.ts';
import type { Edit, Rule } from './rule.ts';

type Mismatch = { range: Range; given: string };

export const contextMismatch: Rule = {
  id: 'context-mismatch',
  name: 'a wrong name',
  family: 'specifics',
  severity: 'error',
  summary: 'the note names another company, requisition or recipient than the facts given with it',
  why: 'The name of another firm or person, left over from the last note, ends it.',
  silencedBy: ['empty-note'],
  anyLanguage: true,
  check(note) {
    const found = [recipientMismatch(note), companyMismatch(note), requisitionMismatch(note)].filter(
      (one) => one !== undefined,
    );
    if (found.length === 0) return undefined;
    const [first] = found as [Mismatch];
    const edits: Edit[] = found.map(({ range, given }) => ({ start: range.start, end: range.end, text: given }));
    return {
      message: `The note says “${note.text.slice(first.range.start, first.range.end)}”, but you told me “${first.given}”; it may be left over from another note.`,
      fix: `“${note.text.slice(first.range.start, first.range.end)}” should be “${first.given}”${found.length > 1 ? '; check the other places too' : ''}.`,
      spans: found.map(({ range }) => range),
      edits,
    };
  },
};

function recipientMismatch(note: Reading): Mismatch | undefined {
  const given = note.context.recipient;
  const range = note.structure.greeting?.recipient;
  if (range && note.slots.some((slot) => overlaps(slot, range))) return undefined;
  if (!given || !range) return undefined;
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
  const other = candidates.find(
    (company) =>
      !note.sources.some(
        (source) =>
          overlaps(source, company) &&
          !/'s/.test(note.lower.slice(source.start, source.end)) &&
          /^(?:on|via)/.test(note.lower.slice(source.start, source.end)),
      ),
  );
  return other && { range: withSuffix(note, other), given };
}

/** In another language: the name behind its word for "at" or "with". */
function foreignCompanies({ text, structure: { body } }: Reading): Range[] {
  const part = text.slice(body.start, body.end);
  return [
    ...part.matchAll(
      /(?<=\s(?:chez|en|bei|beim|na|em|no|da|do|presso|in|at|bij|hos|på|w|u|ve|di|la|à|de)\s)\p{Lu}[\p{L}\d&.'-]*(?:\s(?:(?:de|del|du|des|la|le|da|do|di|der|und|y|e|et|&)\s)*\p{Lu}[\p{L}\d&.'-]*)*/gu,
    ),
  ].map((match) => ({
    start: body.start + match.index,
    end: body.start + match.index + match[0].replace(/[.,]+$/, '').length,
  }));
}

/** Whether the note names the given company: whole, by its first words, or by its initials. */
function agrees(note: Reading, core: string): boolean {
  const text = ` ${plain(note.lower).replace(/[^\p{L}\p{N}&]+/gu, ' ')} `;
  if (text.includes(` ${core} `) || (text.replaceAll(' ', '').includes(core.replaceAll(' ', '')) && core.length > 4))
    return true;
  const words = core.split(' ').filter((word) => !/^(?:the|of|and|&)$/.test(word));
  const initials = words.map((word) => word[0]).join('');
  if (words.length >= 3 && text.includes(` ${initials} `)) return true;
  const named = note.companies.map((company) => companyCore(note.lower.slice(company.start, company.end)));
  return named.some(
    (name) => name.length > 1 && (name === words[0] || core.startsWith(`${name} `) || name.includes(core)),
  );
}

function companyCore(name: string): string {
  return plain(name)
    .replace(/'s?$/, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .replace(
      /\b(?:inc|incorporated|llc|ltd|limited|corp|corporation|company|co|plc|gmbh|llp|lp|pvt|pty|ag|sa|bv|the)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
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
  return same
    ? undefined
    : { range: note.requisitions[0] as Range, given: given.replace(/^(?:req(?:uisition)?|job|ref)[\s.:#-]+/i, '') };
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
