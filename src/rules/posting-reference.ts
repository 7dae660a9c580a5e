import type { Range } from '../reading/clean.ts';
import { overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { hitsInBody } from './purpose.ts';

/**
 * Whether the note speaks of a posting, a role or a requisition, so that one can ask for its number and where it
 * stood.
 */
export function speaksOfPosting(note: Reading): boolean {
  return note.roles.length > 0 || note.requisitions.length > 0 || hitsInBody(note, 'speaks-of-posting').length > 0;
}

/** There is nothing to cite yet where neither the company nor the role is there, or a blank stands for one of them. */
export function nothingToCite(note: Reading): boolean {
  return note.slots.some((slot) => slot.kind === 'company' || slot.kind === 'role');
}

/**
 * The role in the body that the note is about: one that stands in a sentence with a number, a firm or a source, else
 * the first.
 */
function jobIn({ roles, requisitions, companies, sources, sentences, structure }: Reading): Range | undefined {
  const inBody = roles.filter((role) => role.start >= structure.body.start);
  const signs = [...requisitions, ...companies, ...sources];
  return (
    inBody.find((role) => {
      const sentence = sentences.find((one) => overlaps(one, role));
      return sentence && signs.some((sign) => overlaps(sign, sentence));
    }) ?? inBody[0]
  );
}

/** Where a number or a source can be put in: behind the role (and its job noun and company). */
export function placeBehindRole(note: Reading): number | undefined {
  const role = jobIn(note);
  if (!role) return undefined;
  let at =
    role.end +
    (/^ (?:role|position|job|opening|vacancy|post|posting)\b/.exec(note.lower.slice(role.end, role.end + 12))?.[0]
      .length ?? 0);
  const company = note.companies.find(
    (one) => one.start >= at && /^ (?:at|with|for|in) (?:the )?$/.test(note.lower.slice(at, one.start)),
  );
  if (company)
    at =
      company.end +
      (/^, (?:inc|llc|ltd|corp)\.?/.exec(note.lower.slice(company.end, company.end + 8))?.[0].length ?? 0);
  return at;
}

/**
 * “… Warehouse Lead role (req ____) …”: the note's own words with what is to go in; the addition alone where it names
 * no role.
 */
export function roleWith(note: Reading, addition: string): string {
  const at = placeBehindRole(note);
  const role = jobIn(note);
  if (at === undefined || !role) return `“${addition}”`;
  const words = note.text.slice(role.start, at).split(/\s+/);
  return `“… ${words.slice(-7).join(' ')} ${addition} …”`;
}
