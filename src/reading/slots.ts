import type { CleanText, Range } from './clean.ts';
import { wordsOfClass } from './lexicon.ts';
import { overlapping } from './ranges.ts';
import type { Structure } from './structure.ts';

/** What an unfilled slot stands for, where that can be told. */
export type SlotKind = 'recipient' | 'company' | 'role' | 'requisition' | 'source' | 'sender' | 'other';

/** A blank that a template left behind: "[Name]", "{{company}}", "<role>", "XXX", "INSERT …", "____". */
export type Slot = Range & { kind: SlotKind };

/** A manner of leaving a blank. */
type Blank = {
  pattern: RegExp;
  /** Whether what the pattern found is none; `next` is the character behind it. What stands in it is none either. */
  rejects?(found: string, next: string): boolean;
  /** What may be meant as it stands: a blank only beside one that leaves no doubt. */
  doubtful?: RegExp;
};

const HTML_TAGS = wordsOfClass('html-tag');
const LABEL = [...wordsOfClass('blank-label')].join('|');
const LAST_LABEL = 'name|title|company|role|position|number|here|id';
/** What round brackets begin with that can't be meant as they stand. */
const SURE_LABEL =
  'insert|your|enter|add|first|last|full|recipient|hiring|recruiter|company|employer|' +
  'role|position|job|title|number|id';
const INSERTED_LABEL = 'your|the|a|their|company|role|job|recipient|recruiter|first|last|hiring|manager';
const CAPITAL_LABEL = 'YOUR|COMPANY|JOB|ROLE|POSITION|RECRUITER|MANAGER|RECIPIENT|FIRST|LAST|HIRING|CONTACT';
const hasNoLetter = (found: string) => !/[a-z_]/.test(found);

/** What is looked for in the note in lower case. Where two begin at one place, the upper one has it. */
const BLANKS: Record<string, Blank> = {
  // [Name], [your company]; but not [sic], [1], and the link [kiln](https://…)
  squareBrackets: {
    pattern: /\[(?!\s*\])[^[\]\n]{1,40}\]/u,
    rejects: (found, next) =>
      found === '[sic]' || found === '[x]' || hasNoLetter(found) || (next === '(' && found.length > 3),
  },
  // {{company}}
  doubleBraces: { pattern: /\{\{[^{}\n]{1,40}\}\}?/u, rejects: hasNoLetter },
  // {role}; but not code, as in {x: 1}
  braces: {
    pattern: /\{[^{}\n]{1,40}\}\}?/u,
    rejects: (found) => hasNoLetter(found) || /[;:()=]/.test(found),
  },
  // <role>, <<name>>; but not <br>
  angleBrackets: {
    pattern: /(?<![\p{L}\p{N}])<<?[a-z_][^<>\n@]{0,39}>>?/u,
    rejects: (found) => HTML_TAGS.has(/^<(\w+)[^>]*>$/.exec(found)?.[1] ?? ''),
  },
  // *|FNAME|*
  mergeTag: { pattern: /\*\|[^|\n]{1,30}\|\*/u },
  // %name%
  percentSigns: { pattern: /%[a-z_]{3,20}%/u },
  // $company
  dollarSign: { pattern: /\$[a-z_]{4,20}\b/u },
  // ${company}
  dollarBraces: { pattern: /\$\{[^}\n]{1,30}\}/u },
  // ____
  underscores: { pattern: /_{3,}/u },
  // (your name), (insert company); but not (title)
  roundBrackets: {
    pattern: new RegExp(
      String.raw`\(\s*(?:insert |your |enter |add )?(?:(?:${LABEL})[ _-]){0,3}(?:${LAST_LABEL})\s*\)`,
      'u',
    ),
    rejects: (found) => /^\(\s*(?:title|role|position|number|here|id)\s*\)$/.test(found),
    // "Orrin (the company)", "(req number)"
    doubtful: new RegExp(String.raw`^\((?!\s*(?:${SURE_LABEL})\b)(?!.*(?:name|job_title))`),
  },
  // XXX; but not the size "XXX large"
  xs: { pattern: /\bxxx+\b(?! (?:large|size))/u },
  // XX years
  numberOfXs: { pattern: /\bxx\b(?= (?:years?|yrs?|months?|%))/u },
  // req XX, job ####, no. 0000
  emptyNumber: { pattern: /\b(?:req|job|no\.?|number|id) ?#?(?:x{2,}|#{2,}|0{4,})(?![\w-])/u },
  // insert your company name, insert link
  insert: {
    pattern: new RegExp(
      String.raw`\binsert (?:(?:${INSERTED_LABEL}) )*(?:${LAST_LABEL}|skills?|reason|source|date|link)\b`,
      'u',
    ),
  },
  // first_name
  fieldName: {
    pattern: /\b(?:firstname|lastname|first_name|last_name|company_name|job_title|your_name|fname)\b/u,
  },
  // company XYZ
  xyzBehind: { pattern: /\b(?:company|job|role|position) (?:xyz|abc)\b/u },
  // ABC Corporation
  xyzInFront: { pattern: /\b(?:xyz|abc) (?:company|corp|corporation|inc|ltd|organi[sz]ation|firm)\b/u },
  // ??? years
  questionMarks: { pattern: /\?{3,}(?= (?:years|role|position))/u },
};

/** What is told by its capitals: not looked for where all is in capitals. */
const CAPITAL_BLANKS: Record<string, Blank> = {
  // INSERT ROLE
  insertInCapitals: { pattern: /\bINSERT(?: [A-Z]{2,}){1,5}\b/u },
  // YOUR NAME, HIRING MANAGER'S NAME
  labelInCapitals: {
    pattern: new RegExp(
      String.raw`\b(?:${CAPITAL_LABEL})(?:'S)?[ _](?:MANAGER[ _])?(?:${LAST_LABEL.toUpperCase()})\b`,
      'u',
    ),
    // "I would love to join YOUR COMPANY", "JOB ID 551"
    doubtful: /^(?!.*NAME)/,
  },
  // – Your Name
  signature: { pattern: /(?<=[–—\n-]\s*)Your (?:Full )?Name\b/u },
  // Dear Hiring Manager's Name
  greeting: {
    pattern: /\b(?:Hi|Hello|Dear) (?:First|Last|Recipient|Recruiter|Hiring Manager|Contact)(?:'s)? Name\b/u,
  },
};

const ANY_BLANK = anyOf(BLANKS);
const ANY_CAPITAL_BLANK = anyOf(CAPITAL_BLANKS);

/** All of a table as one pattern with a named group for each: what one finds is not looked at by the others. */
function anyOf(blanks: Record<string, Blank>): RegExp {
  const groups = Object.entries(blanks).map(([name, { pattern }]) => `(?<${name}>${pattern.source})`);
  return new RegExp(groups.join('|'), 'gu');
}

/** Slots of the note; words in brackets that the user gave as a fact ("[kiln]") are names. */
export function slotsOf(clean: CleanText, structure: Structure, given: readonly string[], shouted: boolean): Slot[] {
  const facts = given.map((fact) => fact.toLowerCase());
  const found = blanksIn(clean.lower, BLANKS, ANY_BLANK, facts);
  if (!shouted) {
    const inCapitals = blanksIn(clean.text, CAPITAL_BLANKS, ANY_CAPITAL_BLANK, facts);
    found.push(...inCapitals.filter((range) => !overlapping(found, range)));
  }
  if (found.every(({ doubtful }) => doubtful)) return [];
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end, kind: kindOf(clean.lower, { start, end }, structure) }));
}

function blanksIn(
  source: string,
  blanks: Record<string, Blank>,
  any: RegExp,
  facts: readonly string[],
): (Range & { doubtful: boolean })[] {
  const ranges: (Range & { doubtful: boolean })[] = [];
  for (const { 0: found, index: start, groups = {} } of source.matchAll(any)) {
    const [, { rejects, doubtful }] = Object.entries(blanks).find(([name]) => groups[name] !== undefined)!;
    const end = start + found.length;
    if (rejects?.(found, source[end] ?? '')) continue;
    const lower = found.toLowerCase();
    if (facts.some((fact) => fact.includes(lower))) continue;
    ranges.push({ start, end, doubtful: doubtful?.test(found) ?? false });
  }
  return ranges;
}

function kindOf(lower: string, slot: Range, { greeting, signOff }: Structure): SlotKind {
  const label = lower.slice(slot.start, slot.end);
  if (greeting && slot.start < greeting.end) return 'recipient';
  if (signOff && slot.start >= signOff.start)
    return /company|employer/.test(label) ? 'company' : /title|role/.test(label) ? 'other' : 'sender';
  if (/[–—-] ?$/.test(lower.slice(Math.max(0, slot.start - 3), slot.start)) && lower.slice(slot.end).trim() === '')
    return 'sender';
  if (/(?:your|my|sender).?(?:full.?)?name/.test(label)) return 'sender';
  if (/req|number|\bid\b|#/.test(label) && !/years|phone/.test(label)) {
    return /\b(?:req|requisition|job|posting|ref|id|no|#)\.? ?$/.test(
      lower.slice(Math.max(0, slot.start - 14), slot.start),
    ) || /req|id|job/.test(label)
      ? 'requisition'
      : 'other';
  }
  if (/company|employer|firm|organi[sz]ation|business|\bxyz\b|\babc\b|entreprise|empresa|firma/.test(label))
    return 'company';
  if (/role|position|title|job|poste|puesto|stelle/.test(label)) return 'role';
  if (/recruiter|manager|recipient|first|last/.test(label)) return 'recipient';
  if (/source|platform|website|board|where/.test(label)) return 'source';
  const before = lower.slice(Math.max(0, slot.start - 24), slot.start);
  const after = lower.slice(slot.end, slot.end + 14);
  if (/^ (?:role|position|job|opening|vacancy|post|posting)\b/.test(after)) return 'role';
  if (/\b(?:req|requisition|ref|job id|posting|job|id|no\.|number) ?#?$/.test(before)) return 'requisition';
  if (/\b(?:at|join|with|for)(?: the)? $/.test(before)) return 'company';
  if (/\b(?:role of|position of|as an?|hiring an?) $/.test(before)) return 'role';
  if (/\b(?:on|via|through) $/.test(before)) return 'source';
  return 'other';
}
