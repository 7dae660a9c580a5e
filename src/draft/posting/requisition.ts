import { numberWordsBefore } from '../../reading/requisition.ts';
import { type Requisition, requisitionsOf } from '../requisitions.ts';
import { labelledValues } from './labelled-facts.ts';
import type { Layout } from './layout.ts';
import { alternationOf, has } from './lists.ts';

/** An id as it begins a value: "TD-1130", "Q02377", "4400 0198", "24-LAN-238846-R (X)". */
const ID = /^#?\s?([A-Z]{2,5} \d{3,}|[\p{L}\d][\p{L}\p{N}&/._-]*(?: \d{3,})?)/u;
/** "HGVT ACC 2", "KLM TS 07/2025", "ABC-PA 2025/0417" */
const GROUPS = String.raw`[A-Z]{2,6}(?:[ -][A-Z]{2,6}){0,2} \d{1,6}(?:/\d{1,6})?`;
const IN_GROUPS = new RegExp(`^${GROUPS}$`);
/** "state REF4471K", but not "state M25". */
const LONG_CODE = String.raw`([A-Z]{2,6}[-/]?\d{3,}[\w/-]*)`;
const CODE = String.raw`([A-Z]{1,6}(?:[-/&][A-Z]{1,6})*[-/]?\d[\w/-]*)`;
const TELLS = alternationOf('details', 'tells a number');
/** Sentences that tell the number: "quote PL/24", "put "HV-6" in the first line", "opening (VPS-12)". */
const TOLD: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:JOB|Job|REQ|Req|REF|Ref) ?# ?${CODE}`),
  new RegExp(String.raw`\b[Ss]tat(?:e|ing) (?:the )?(?:(?:ref|reference|code|number)\.? )?${LONG_CODE}`),
  new RegExp(String.raw`\bsubject(?: line)?:? ${CODE}`),
  new RegExp(String.raw`\b(?:put|write|use|give|add) ${CODE} (?:on|in|as|at)\b`),
  new RegExp(String.raw`\b(?:${TELLS})\s+(?:(?:job|ref|reference|code|number|req)\.? )?${CODE}`),
  new RegExp(String.raw`\b(?:with|put|write) "${CODE}" (?:in|on|as) (?:the|your) (?:first|subject)`),
  new RegExp(
    String.raw`\b(?:[Ff]ile|[Rr]ef|[Rr]eference|[Jj]ob|[Vv]acancy) (?:number|no\.?)(?: for this \w+)? is ${CODE}`,
  ),
  new RegExp(String.raw`\bwith ${CODE} (?:in|as|on) (?:the|your) subject`),
  new RegExp(String.raw`\b(?:[Rr]ef|REF)\b\.?:? (${GROUPS})\b`),
  new RegExp(String.raw`\b(?:opening|position|posting|vacancy|job|role) \((?:#\s?)?${CODE}\)`),
];

/** The requisition, job or posting number. */
export function requisitionIn({ lines, page }: Layout): string | undefined {
  for (const { text } of labelledValues(lines, 'req')) {
    const id = IN_GROUPS.test(text) ? text : ID.exec(text)?.[1]?.replace(/[._]+$/, '');
    if (id && /\d/.test(id) && !isDate(id)) return id;
  }
  for (const text of page) {
    const told = TOLD.map((pattern) => pattern.exec(text)?.[1]).find((id) => id !== undefined);
    if (told) return told;
    for (const found of requisitionsOf(text, text.toLowerCase(), { start: 0, end: text.length }))
      if (isNamed(text, found) || isInBrackets(text, found)) return found.id;
  }
  return lines.flatMap(({ parts }) => parts).find(({ text }) => ALONE.test(text))?.text;
}

/** "MGO-1187", "JR0004412", "R0012345" as a line or a cell of its own; "R15000" may be a wage. */
const ALONE =
  /^(?:[A-Z]{2,6}(?:\/[A-Z\d]+)+\/\d{2,4}|[A-Z]{2,6}(?:-[A-Z\d]+)*-\d{3,}|(?:JR|REQ)[-_]?\d{5,}|R[-_]?0\d{4,})$/;
/** What numbers of jobs are called in sentences; "role 3" and "call 614-555-0142" are something else. */
const NAMES = new Set(
  'req requisition reference ref job posting vacancy position opening announcement notice competition'.split(' '),
);

const isOfRegister = has('details', 'register');
/** "Company ID 882310", "licence no. EA 3377" number something else. */
const OF_ELSE = new RegExp(
  String.raw`\b(?:${alternationOf('details', 'numbered else')})(?: (?:id|no|nr|number|code))?[\s.:#(]*$`,
  'iu',
);

/** "Boise, ID 83704" */
const IDAHO = /\p{Ll}, ID $/u;
const ZIP = /^\d{5}$/;

/** "our ref KAC-N-09", "Job #CS-551": enough of a number, and called so. */
function isNamed(text: string, { start, id }: Requisition): boolean {
  if (ZIP.test(id) && IDAHO.test(text.slice(0, start))) return false;
  if (OF_ELSE.test(text.slice(0, start)) || isOfRegister(text.toLowerCase())) return false;
  const named = numberWordsBefore(text.slice(0, start).replace(/[([]$/, ''));
  if (!named || isDate(id)) return false;
  if (/^(?:ad|advert|listing)$/.test(named.kind ?? '')) return /^\d{4,}$|\p{L}.*\d/u.test(id);
  const isLong = /\d{3,}/.test(id) || /\p{L}.*\d|\d.*\p{L}/u.test(id);
  return NAMES.has(named.kind ?? '')
    ? true
    : isLong && named.kind === undefined && /^(?:id|no|nr|#)$/.test(named.label ?? '');
}

/** "Nurse (PC-4)", "Cook [7741]" */
function isInBrackets(text: string, { start, end, id }: Requisition): boolean {
  if (isOfRegister(text.toLowerCase())) return false;
  return /[([]$/.test(text.slice(0, start)) && /^[)\]]/.test(text.slice(end)) && /[-/]|\d{4}/.test(id) && !isDate(id);
}

function isDate(id: string): boolean {
  return /^\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})$/.test(id) || /^(?:19|20)\d\d$/.test(id);
}
