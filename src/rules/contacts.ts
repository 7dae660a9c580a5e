import { isJobBoard } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import { Mask } from '../reading/mask.ts';
import { contains, overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { numberWordsBefore } from '../reading/requisition.ts';
import { tailOf } from '../text.ts';

/** A way to be reached or looked up. Texts are in lower case. */
type Kind = {
  /** A quick look, whether the text can hold any. */
  needs: RegExp;
  pattern: RegExp;
  /** What of a match is one, if it is one. */
  take?: (note: Reading, match: Found) => Range | undefined;
};

/** What a pattern found, and the {@link BEFORE} units in front of it. */
type Found = Range & { text: string; before: string };

const BEFORE = 40;
/** What stands last in a link is no stop of the sentence round it. */
const LINKED = String.raw`[^\s<>"'()]`;
const LAST_LINKED = String.raw`[^\s<>"'().,;:!?]`;
const SERVICE = 'whatsapp|telegram|instagram|insta|snapchat|twitter|skype|signal|ig|discord';
const HANDLE = '@?[a-z0-9_.]{4,30}';

const KINDS: readonly Kind[] = [
  // jk.designs@mail.example
  { needs: /@/, pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu },
  // https://vimeo.example/lshaw, www.jkdesigns.example
  {
    needs: /:\/\/|www\./,
    pattern: new RegExp(String.raw`\b(?:https?:\/\/|www\.)${LINKED}+${LAST_LINKED}`, 'g'),
  },
  // github.com/jane
  {
    needs: /\//,
    pattern: new RegExp(String.raw`\b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}\/${LINKED}*${LAST_LINKED}`, 'g'),
  },
  // "my portfolio is at jane.design"
  { needs: /[a-z0-9]\.[a-z]{2}/, pattern: /\b(?:[a-z0-9-]{2,63}\.){1,4}[a-z]{2,63}\b/g, take: domainIn },
  // +91 98200 55512, (614) 555-0142, 07700 900123
  { needs: /\d/, pattern: /(?<![\w/#-])(?:\+|00)?\(?\d[\d\s().\-/]{5,20}\d(?![\w%-]|\/\d)/g, take: phoneIn },
  // "whatsapp me at jane_77"
  {
    needs: new RegExp(String.raw`\b(?:${SERVICE})`),
    pattern: new RegExp(String.raw`(?:${SERVICE})\s*(?:me\s*)?(?:at|on|:|is|-)?\s*${HANDLE}\b(?=[\s,.!?)]|$)`, 'g'),
    take: handleIn,
  },
];

/** Links, addresses, numbers and handles of a note, in order. */
export function contactsIn(note: Reading): Range[] {
  const { lower } = note;
  if (!/[@.\d]/.test(lower)) return [];
  const found: Range[] = [];
  const taken = new Mask(lower.length);
  for (const { needs, pattern, take } of KINDS) {
    if (!needs.test(lower)) continue;
    for (const { 0: text, index: start } of lower.matchAll(pattern)) {
      const end = start + text.length;
      const match = { start, end, text, before: lower.slice(Math.max(0, start - BEFORE), start) };
      const range = take ? take(note, match) : match;
      if (!range || taken.touches(range)) continue;
      taken.add(range);
      found.push({ start: range.start, end: range.end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A text that ends with one of some words, or has it at most `gap` units before the end, in the same sentence. */
function endsNear(words: string, gap: number): RegExp {
  return new RegExp(String.raw`\b(?:${words})\b[^.;!?\n]{0,${gap}}$`);
}

const ENDINGS = new Set(
  (
    'com net org io dev me co uk de fr in ai app design example info biz us ca eu site online page studio art photo ' +
    'photography blog xyz works tech link ly bio portfolio cv nl es it ch au nz ie'
  ).split(' '),
);
/** What is one's own to look at; anything else may as well be the employer's. */
const OWN_PAGE = 'portfolio|website|site|blog|reel|samples|resume|cv';
const POINTS_THERE = endsNear(
  `${OWN_PAGE}|web site|homepage|page|github|see|visit|view|check(?: out| it out)?|at|link|here|online|work|résumé`,
  16,
);
const SAYS_OWN = new RegExp(String.raw`\b(?:${OWN_PAGE})\b`);
/** "the role at", "listed on": then the name behind it is an employer's or a board's. */
const JOB =
  'role|job|position|opening|vacancy|post|posting|work|working|team|engineer|manager|designer|analyst|developer|' +
  'listed|posted|seen|saw|found|advertised';
const NAMES_JOB = new RegExp(String.raw`\b(?:${JOB}) (?:\([^)]*\) )?(?:at|on|via|here at) (?:the )?$`);

/** A bare domain, which may as well be a company's or a job board's name. */
function domainIn(note: Reading, { start, text, before }: Found): Range | undefined {
  const labels = text.split('.');
  while (labels.length > 1 && !ENDINGS.has(labels.at(-1) as string)) labels.pop();
  if (labels.length < 2 || before.endsWith('@')) return undefined;
  const name = labels.join('.');
  const range = { start, end: start + name.length };
  const isName =
    isJobBoard(name) ||
    note.context.company?.toLowerCase().includes(name) ||
    /^'s?\b/.test(note.lower.slice(range.end, range.end + 2));
  if (isName || !POINTS_THERE.test(before) || NAMES_JOB.test(before)) return undefined;
  return SAYS_OWN.test(before) || !note.companies.some((company) => contains(company, range)) ? range : undefined;
}

const PHONE_WORD = endsNear(
  'call|text|tel|telephone|phone|mobile|mob|cell|number|no|whatsapp|contact|ph|ring|dial|at|on|fax|sms|line',
  24,
);
/** "on 4 555 0142" says no more than a place; "call me on" does. */
const ONLY_AT = /\b(?:at|on)\s*$/;
const CALL_AT = /\b(?:me|reach me|call) (?:at|on)\s*$/;
/** 2015-2023, 12.05.2024 */
const DATES = [/^(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d$/, /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/];
/** Digits of a number that stands for itself, and of one that "call" or "tel" speaks for. */
const PLAIN_DIGITS = { least: 9, most: 15 };
const TOLD_DIGITS = 7;

/** Ten-digit and international numbers, or shorter ones behind "call", "tel" and the like. */
function phoneIn(note: Reading, match: Found): Range | undefined {
  const { text, before } = match;
  if (isJobNumber(note, match) || /[$£€₹]\s?$/.test(before) || DATES.some((date) => date.test(text))) return undefined;
  const digits = text.replace(/\D/g, '');
  if (digits.length > PLAIN_DIGITS.most) return undefined;
  const told = PHONE_WORD.test(before);
  const separated = /[\s().\-/]/.test(text) || text.startsWith('+');
  if (digits.length >= PLAIN_DIGITS.least && (separated || told || /^[0789]/.test(digits))) return match;
  const called = told && (CALL_AT.test(before) || !ONLY_AT.test(before));
  return digits.length >= TOLD_DIGITS && called ? match : undefined;
}

/** "req 404-555-0137": read as the job's, or called so. "My number is" and "call" are said of telephones. */
function isJobNumber(note: Reading, match: Found): boolean {
  if (note.requisitions.some((one) => overlaps(one, match))) return true;
  const named = numberWordsBefore(match.before);
  if (!named || /\b(?:is|was)\s*$/.test(match.before)) return false;
  return named.kind === undefined ? named.label !== 'number' : named.kind !== 'call';
}

/** "@jane", "jane_77": a word without a sign or digit is no handle. */
function handleIn(_: Reading, { end, text }: Found): Range | undefined {
  const handle = tailOf(text, /[@a-z0-9_.]/);
  return /[@\d_]/.test(handle) ? { start: end - handle.length, end } : undefined;
}
