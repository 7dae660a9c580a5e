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
    take: pageIn,
  },
  // "my portfolio is at jane.design"
  { needs: /[a-z0-9]\.[a-z]{2}/, pattern: /\b(?:[a-z0-9-]{2,63}\.){1,4}[a-z]{2,63}\b/g, take: domainIn },
  // +91 98200 55512, (614) 555-0142, 07700 900123
  { needs: /\d/, pattern: /(?<![\w/#-])(?:\+|00)?\(?\d[\d\s().\-/]{5,20}\d(?![\w%-]|\/\d)/g, take: phoneIn },
  // "whatsapp me at jane_77"
  {
    needs: new RegExp(String.raw`\b(?:${SERVICE})`),
    pattern: new RegExp(String.raw`\b(?:${SERVICE})\b\s*(?:me\s*)?(?:at|on|:|is|-)?\s*${HANDLE}\b(?=[\s,.!?)]|$)`, 'g'),
    take: handleIn,
  },
];

/** Links, addresses, numbers and handles of a note, in order. */
export function contactsIn(note: Reading): Range[] {
  const { lower } = note;
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
/** Behind these a slash still makes a page; alone they are words as well. */
const PAGE_ENDINGS = new Set(
  (
    'tv gg to be cc so fm im sh gle edu gov se no dk fi pl pt br mx jp cn kr tw sg hk my za ng ke gh ph id vn th tr ' +
    'ua ru cz hu ro gr at eg pk bd lk store shop space life work news media agency digital cloud codes software ' +
    'video photos gallery music film'
  ).split(' '),
);
/** ".NET" and what is built with it. */
const DOT_NET = /^(?:asp|ado|vb|ml|dot)\.net$/;

/** A page of a site; "Node.js/React", "ASP.NET/C#" and "Monday.com/Asana" are two things that somebody uses. */
function pageIn(note: Reading, match: Found): Range | undefined {
  const host = match.text.slice(0, match.text.indexOf('/'));
  const ending = host.slice(host.lastIndexOf('.') + 1);
  if (!(ENDINGS.has(ending) || PAGE_ENDINGS.has(ending)) || DOT_NET.test(host)) return undefined;
  const written = note.text.slice(match.start, match.end);
  const isPair = /^\p{Lu}/u.test(written) && /^\p{Lu}/u.test(written.slice(host.length + 1));
  return isPair && note.letterCase === 'mixed' ? undefined : match;
}

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
    DOT_NET.test(name) ||
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

/** Nine to fifteen digits in the shape of a telephone number, or fewer behind "call", "tel" and the like. */
function phoneIn(note: Reading, match: Found): Range | undefined {
  const { text, before, end } = match;
  if (isJobNumber(note, match) || isNoPhone(text, before, note.lower.slice(end, end + BEFORE))) return undefined;
  const digits = text.replace(/\D/g, '');
  if (digits.length > PLAIN_DIGITS.most) return undefined;
  const told = PHONE_WORD.test(before);
  const separated = /[\s().\-/]/.test(text) || text.startsWith('+');
  if (digits.length >= PLAIN_DIGITS.least && (separated || told || /^[0789]/.test(digits))) return match;
  const called = told && (CALL_AT.test(before) || !ONLY_AT.test(before));
  return digits.length >= TOLD_DIGITS && called ? match : undefined;
}

/** Standards, books and papers, by whose numbers they are called. */
const NUMBERED =
  'iso|iec|en|din|bs|ansi|astm|asme|api|nfpa|ieee|osha|ifrs|isbn|issn|ean|upc|sku|doi|patent|licen[cs]e|certificate|' +
  'cert|permit|registration|npi|vat|invoice|order|account|part|model|serial|batch|docket';
const OF_SOMETHING = new RegExp(
  String.raw`\b(?:${NUMBERED})(?:-1[03])?(?:[ /](?:iso|iec|no|nr|number|id|code))*[\s.:#-]*$`,
);
const ISBN = /^97[89](?:[\s-]?\d){10}$/;
const COUNTS =
  'euros?|eur|dollars?|usd|pounds?|gbp|francs?|chf|kroner|kronor|sek|nok|dkk|zloty|pln|rupees?|inr|rows|records';
const COUNTED = new RegExp(String.raw`^\s?(?:${COUNTS})\b`);
/** What somebody is called by: a number with slashes in it is one behind these. */
const CALLS = endsNear('call|text|tel|telephone|phone|mobile|cell|whatsapp|ring|dial|reach(?:ed)?', 16);

/** Years, dates, hours, sums, and what standards, books and licences are numbered by. */
function isNoPhone(text: string, before: string, after: string): boolean {
  if (/[$£€₹]\s?$/.test(before) || OF_SOMETHING.test(before) || COUNTED.test(after)) return true;
  if (text.startsWith('+')) return false;
  if (ISBN.test(text) || DATES.some((date) => date.test(text))) return true;
  const groups = text.match(/\d+/g) ?? [];
  if (groups.filter((group) => /^(?:19|20)\d\d$/.test(group)).length > 1) return true;
  // "0600-1400 / 1400-2200"
  if (groups.length > 1 && groups.every((group) => /^(?:[01]\d|2[0-4])[0-5]\d$/.test(group))) return true;
  // "100 000 - 200 000"
  const told = CALLS.test(before);
  if (/^[1-9]/.test(text) && !told && /\s000(?:\s?[-/]|$)/.test(text)) return true;
  // "9001/14001/45001"; "0151/2345678" begins with the nought of a town.
  return text.includes('/') && /^[1-9]/.test(text) && !told;
}

/** "req 404-555-0137": read as the job's, or called so. "My number is" and "call" are said of telephones. */
function isJobNumber(note: Reading, match: Found): boolean {
  if (note.requisitions.some((one) => overlaps(one, match))) return true;
  const named = numberWordsBefore(match.before);
  if (!named || /\b(?:is|was)\s*$/.test(match.before)) return false;
  return named.kind === undefined ? named.label !== 'number' : named.kind !== 'call';
}

/** "@jane", "jane_77": a word without a sign or digit is no handle, nor is a year. A signal may be any. */
function handleIn(_: Reading, { end, text }: Found): Range | undefined {
  if (/^signal\s+(?!(?:me|at|on|is)\b|@)/.test(text)) return undefined;
  const handle = tailOf(text, /[@a-z0-9_.]/);
  return /[@\d_]/.test(handle) && /[a-z]/.test(handle) ? { start: end - handle.length, end } : undefined;
}
