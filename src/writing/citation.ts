import { FUNCTION_WORDS, isOccupation, JOB_NOUNS } from '../reading/classes.ts';
import { contains } from '../reading/ranges.ts';
import { does, type Reading } from '../reading/read.ts';
import { namesItself } from '../reading/requisition.ts';
import { placeBehindRole } from '../rules/posting-reference.ts';
import type { Edit } from '../rules/rule.ts';
import { SURE } from '../rules/sure.ts';

/** " (req 1130, via Indeed)", without what is missing. */
export function bracket(req: string | undefined, source: string | undefined): string {
  const parts = [req && numbered(req), source && sourced(source)].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function numbered(req: string): string {
  return namesItself(req) ? req : `req ${req}`;
}

function sourced(source: string): string {
  return /^(?:on|via|in|at|from|through) /i.test(source) ? source : `via ${source}`;
}

/** Number and source in one bracket: the one that is there, or one behind the role. */
export function citation(note: Reading, req: string | undefined, source: string | undefined): Edit | undefined {
  const { text } = note;
  if (!req && !source) return undefined;
  const number = note.requisitions.find((one) => one.start >= note.structure.body.start);
  if (!req && number && text[number.end] === ')' && source && meansPosting(note)) {
    return { start: number.end, end: number.end, text: `, ${sourced(source)}` };
  }
  const told = !req && source ? behindNumber(note) : undefined;
  if (told !== undefined) return { start: told, end: told, text: bracket(req, source) };
  const at = meansPosting(note) ? placeBehind(note) : undefined;
  if (at === undefined) return undefined;
  const open = /^ \((?=(?:on|via|in|at|from|through|seen|found|posted) )/.exec(text.slice(at, at + 12));
  if (open && req && !source) return { start: at + 2, end: at + 2, text: `${numbered(req)}, ` };
  return text[at + 1] === '(' ? undefined : { start: at, end: at, text: bracket(req, source) };
}

/** "…, posting 5582, is still up": the source stands behind the number. */
function behindNumber({ text, requisitions, roles }: Reading): number | undefined {
  const number = requisitions.find(({ start }) => roles.some((role) => role.end < start && start - role.end < NEAR));
  const isApart = number && /^(?:[.,;?]|$)/.test(text.slice(number.end, number.end + 1));
  return isApart && text.lastIndexOf('(', number.start) <= text.lastIndexOf(')', number.start) ? number.end : undefined;
}

/** A number that belongs to a role stands so near behind it, in UTF-16 code units. */
const NEAR = 60;

/** Words that a title does not go on with. */
const BEHIND_TITLE = new RegExp(
  String.raw`^(?:open|still|available|advertised|posted|listed|today|yesterday|recently|currently|starting|` +
    String.raw`based|near|` +
    String.raw`please|matches|fits|suits|caught|looks|seems|sounds|needs|asks|calls|opens|closes|reads|starts)$`,
  'u',
);
/** A title goes on for so many words behind what was taken for it, at most. */
const MOST_BEHIND = 3;

/** Behind a place, or the company that follows it. */
export function behindCompany(note: Reading, { end }: Edit): { start: number; end: number } {
  const company = note.companies.find((one) =>
    /^ (?:at|with|in|for|of) (?:the )?$/.test(note.lower.slice(end, one.start)),
  );
  const at = company?.end ?? end;
  return { start: at, end: at };
}

/**
 * Whether the note means one posting, and not a kind of work that there may be: "the cook job", no "could you use a
 * cook?".
 */
export function meansPosting(note: Reading): boolean {
  const role = note.roles.find((one) => one.start >= note.structure.body.start);
  const sentence = role && note.sentences.find((one) => contains(one, role));
  if (!role || !sentence) return false;
  // "Congrats on the new role": the reader's own.
  if (Math.max(does(sentence, 'praise'), does(sentence, 'pleasantry')) >= SURE.courtesy) return false;
  // "Should I go for the grad scheme or the buyer's role?": spoken of in passing.
  if (does(sentence, 'reason') < SURE.reason && !WANTED.test(sentence.text)) return false;
  const before = note.lower.slice(sentence.start, role.start);
  const behind = note.lower.slice(role.end, role.end + 24);
  const isMany = /[^s]s$/.test(note.lower.slice(role.start, role.end));
  // "I'm looking for an in-house job": any such job.
  if (/\b(?:an?|any|some|my) (?:\S+ ){0,3}$/.test(before) && !OFFERS.test(sentence.text)) return false;
  if (MANY_JOBS.test(note.lower.slice(role.start, sentence.end))) return false;
  if (isMany && !/^ (?:role|position|job|opening|vacancy|post|posting)\b/.test(behind)) return false;
  return (
    /^(?: \S+)? (?:role|position|job|opening|vacancy|post|posting|spot|place|apprenticeship|internship)\b/.test(
      behind,
    ) ||
    /\b(?:the|your|this) (?:(?!for |of |to |in |at |who )\S+ ){0,2}$/.test(before) ||
    /\b(?:role|position|job|opening|vacancy|post|posting)s? (?:of|as|for|:) (?:an? |the )?$/.test(before) ||
    WANTED.test(sentence.text)
  );
}

/** "the Boilermaker vacancies": which of them is meant is not said. */
const MANY_JOBS = /^(?:[^\s,.]+ ){0,4}(?:roles|positions|jobs|openings|posts|vacancies)\b/;

/** The writer wants the job, or somebody offers it. */
const WANTED = /\b(?:appl(?:y|ying|ied|ication)|interested|interest|hiring|advertis\w+|posted)\b/i;

/** Somebody offers the job. */
const OFFERS = /\b(?:hiring|advertis\w+|posted|posting|recruiting|seeks|needs?|listed|opening|vacancy)\b/i;

/** Who posted it belongs to the job. */
const POSTED = /^,? (?:that |which )?(?:you|you have|you've|they|your \p{L}+) (?:posted|advertised|listed|shared)\b/iu;

/** Behind the role, where a bracket stands well: not within its title. */
export function placeBehind(note: Reading): number | undefined {
  let at = placeBehindRole(note);
  if (at === undefined) return undefined;
  at += POSTED.exec(note.text.slice(at, at + 40))?.[0].length ?? 0;
  for (let word = 0; word <= MOST_BEHIND; word++) {
    const next = /^ ([\p{L}\p{N}'/&-]+)/u.exec(note.text.slice(at, at + 40));
    if (!next) return isSafe(note, at) ? at : undefined;
    const low = (next[1] as string).toLowerCase();
    if (!JOB_NOUNS.has(low) && (FUNCTION_WORDS.has(low) || BEHIND_TITLE.test(low)))
      return isSafe(note, at) ? at : undefined;
    // "junior data analyst interviews": no title goes on in a small letter with what is no job's.
    if (!JOB_NOUNS.has(low) && !isOccupation(low) && /^\p{Ll}/u.test(next[1] as string)) return undefined;
    if (JOB_NOUNS.has(low) && word > 0 && FUNCTION_WORDS.has(low)) return at;
    at += next[0].length;
    const company = note.companies.find((one) => one.start < (at as number) && (at as number) < one.end);
    if (company) at = company.end;
  }
  return undefined;
}

/** Not within quotation marks, brackets, a possessive or a list of titles. */
function isSafe({ text }: Reading, at: number): boolean {
  return (
    !/^(?:["'’/\]]|, (?:and|or) |\/| (?:and|or|&) \p{L}+ (?:role|position|job)s)/u.test(text.slice(at, at + 30)) &&
    text.lastIndexOf('(', at) <= text.lastIndexOf(')', at - 1)
  );
}
