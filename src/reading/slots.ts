import type { CleanText, Range } from './clean.ts';
import type { Structure } from './structure.ts';

/** What an unfilled slot stands for, where that can be told. */
export type SlotKind = 'recipient' | 'company' | 'role' | 'requisition' | 'source' | 'sender' | 'other';

/** A blank that a template left behind: "[Name]", "{{company}}", "<role>", "XXX", "INSERT …", "____". */
export type Slot = Range & { kind: SlotKind };

const HTML_TAG =
  /^<\/?(?:a|b|i|u|p|br|hr|em|strong|div|span|ul|ol|li|h[1-6]|html|body|head|script|style|img|table|tr|td|code|pre|font|center|input|form|svg|iframe|button)\b[^>]*>$/;
const LABELS = String.raw`(?:first|last|full|your|their|his|her|the|recipient|hiring|manager|recruiter|company|employer|firm|organi[sz]ation|role|job|position|title|name|number|requisition|req|id|source|industry|field|skill|date|city|school|university|person|contact|platform|website|department|team|project|topic)`;

const SLOT = new RegExp(
  [
    String.raw`\[(?!\s*\])[^[\]\n]{1,40}\]`,
    String.raw`\{\{?[^{}\n]{1,40}\}?\}`,
    String.raw`(?<![\p{L}\p{N}])<<?[a-z_][^<>\n@]{0,39}>>?`,
    String.raw`\*\|[^|\n]{1,30}\|\*`,
    String.raw`%[a-z_]{3,20}%|\$[a-z_]{4,20}\b|\$\{[^}\n]{1,30}\}`,
    String.raw`«[^»\n]{1,30}»`,
    String.raw`_{3,}`,
    String.raw`\(\s*(?:insert |your |enter |add )?(?:${LABELS}[ _-]){0,3}(?:name|title|company|role|position|number|here|id)\s*\)`,
    String.raw`\bxxx+\b(?! (?:large|size))|\bxx\b(?= (?:years?|yrs?|months?|%))|\b(?:req|job|no\.?|number|id) ?#?(?:x{2,}|#{2,}|0{4,})(?![\w-])`,
    String.raw`\binsert (?:your |the |a |their |company |role |job |recipient |recruiter |first |last |hiring |manager )*(?:name|company|title|role|position|number|here|skill|skills|reason|source|id|date|link)\b`,
    String.raw`\b(?:firstname|lastname|first_name|last_name|company_name|job_title|your_name|fname)\b`,
    String.raw`\b(?:company|job|role|position) (?:xyz|abc)\b|\b(?:xyz|abc) (?:company|corp|corporation|inc|ltd|organization|organisation|firm)\b`,
    String.raw`\?{3,}(?= (?:years|role|position))`,
  ].join('|'),
  'gu',
);
/** A label left in capitals: "YOUR NAME", "COMPANY NAME"; or as the name itself: "– Your Name". */
const CAPITAL_LABEL =
  /\bINSERT(?: [A-Z]{2,}){1,5}\b|\b(?:YOUR|COMPANY|JOB|ROLE|POSITION|RECRUITER|MANAGER|RECIPIENT|FIRST|LAST|HIRING|CONTACT)(?:'S)?[ _](?:MANAGER[ _])?(?:NAME|TITLE|HERE|COMPANY|ROLE|POSITION|NUMBER|ID)\b|(?<=[–—\n-]\s*)Your (?:Full )?Name\b|\b(?:Hi|Hello|Dear) (?:First|Last|Recipient|Recruiter|Hiring Manager|Contact)(?:'s)? Name\b/g;

/** A cheap look before the thorough one. */
const MAY_HAVE_SLOT =
  /[[{<«]|_{3}|\*\||[%$]\{?[a-z_]{3}|\(\s*(?:insert|your|enter|add|first|last|full|recipient|hiring|recruiter|company|employer|name|role|position|job|title|number|id)\b|xx|insert|firstname|lastname|first_name|last_name|_name|job_title|fname|xyz|abc|\?{3}|#{2}|0{4}|\bname\b/i;

/** Slots of the note; words in brackets that the user gave as a fact ("[kiln]") are names. */
export function slotsOf(clean: CleanText, structure: Structure, given: readonly string[], shouted: boolean): Slot[] {
  const { text, lower } = clean;
  if (!MAY_HAVE_SLOT.test(text)) return [];
  const slots: Slot[] = [];
  for (const [source, pattern] of [
    [lower, SLOT],
    ...(shouted || !/INSERT|NAME|TITLE|HERE|[A-Z] (?:COMPANY|ROLE|POSITION|NUMBER|ID)|Name\b/.test(text)
      ? []
      : [[text, CAPITAL_LABEL] as const]),
  ] as const) {
    for (const match of source.matchAll(pattern)) {
      const found = match[0];
      if (
        HTML_TAG.test(found) ||
        /^\[(?:sic|\.\.\.|…|\d+|x| )\]$/.test(found) ||
        (/^\(\s*(?:name|title|company|role|position|number|here|id)\s*\)$/.test(found) && !/name|company/.test(found))
      )
        continue;
      if (
        /^\[[^\]]*\]$/.test(found) &&
        found.length > 3 &&
        /^\(/.test(lower.slice(match.index + found.length, match.index + found.length + 1))
      )
        continue;
      if (/^[{[<]+[\W\d_]*[}\]>]+$/.test(found) && !/_/.test(found)) continue;
      if (given.some((fact) => fact.toLowerCase().includes(found.toLowerCase()))) continue;
      if (slots.some((slot) => slot.start < match.index + found.length && match.index < slot.end)) continue;
      if (/^\{[^{]*[;:()=][^{]*\}$/.test(found)) continue;
      const range = { start: match.index, end: match.index + found.length };
      slots.push({ ...range, kind: kindOf(lower, range, structure) });
    }
  }
  return slots.sort((a, b) => a.start - b.start);
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
