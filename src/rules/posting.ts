import { occurs, phrases } from '../note/pattern.ts';
import type { Note } from '../note/read.ts';

const POSTING = phrases(
  'posting | posted | vacancy | vacancies | the opening | your opening | an opening | the (position|role|job|post|ad|advert|listing) | this (position|role|job|opening|opportunity) | requisition | your (position|role|job|ad|advert|listing) | the requisition | applied for (a|an|the|one)',
);

/** Whether the note speaks of a posting, a role or a requisition, so that one can ask for its number and where it stood. */
export function speaksOfPosting(note: Note): boolean {
  return note.roles.length > 0 || note.requisitions.length > 0 || occurs(POSTING, note.lower, note.structure.body);
}

/** There is nothing to cite yet where neither the company nor the role is there, or a blank stands for one of them. */
export function nothingToCite(note: Note): boolean {
  return note.slots.some((slot) => slot.kind === 'company' || slot.kind === 'role');
}

/** Where a number or a source can be put in: behind the role (and its job noun and company). */
export function placeBehindRole(note: Note): number | undefined {
  const role = note.roles.find((one) => one.start >= note.structure.body.start);
  if (!role) return undefined;
  let at =
    role.end +
    (/^ (?:role|position|job|opening|vacancy|post|posting)\b/.exec(note.lower.slice(role.end, role.end + 12))?.[0]
      .length ?? 0);
  const company = note.companies.find(
    (one) =>
      one.part === 'target' &&
      one.start >= at &&
      /^ (?:at|with|for|in) (?:the )?$/.test(note.lower.slice(at, one.start)),
  );
  if (company)
    at =
      company.end +
      (/^, (?:inc|llc|ltd|corp)\.?/.exec(note.lower.slice(company.end, company.end + 8))?.[0].length ?? 0);
  return at;
}

/** “… Warehouse Lead role (req ____) …”: the note's own words with what is to go in; the addition alone where it names no role. */
export function roleWith(note: Note, addition: string): string {
  const at = placeBehindRole(note);
  const role = note.roles.find((one) => one.start >= note.structure.body.start);
  if (at === undefined || !role) return `“${addition}”`;
  const words = note.text.slice(role.start, at).split(/\s+/);
  return `“… ${words.slice(-7).join(' ')} ${addition} …”`;
}
