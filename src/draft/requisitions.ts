import { DAYS, isJobBoard, isPlace, MONTHS } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import { overlaps } from '../reading/ranges.ts';
import { NUMBER_KINDS, NUMBER_LABELS } from '../reading/requisition.ts';
import { tailOf, trimEnd } from '../text.ts';
import { isAmount, isCounted, isNoId, isYear } from './counts.ts';

/** A requisition, job or posting number; the range holds the number alone. */
export type Requisition = Range & { id: string };

/** What a pattern found; `start` and `end` are the id's within `part`, which is in small letters. */
type Found = Range & { id: string; part: string; match: RegExpExecArray; text: string };

/** A way to write a number, which is the first group of its pattern. */
type Kind = { pattern: RegExp; accept?: (found: Found) => boolean };

const FIRST_WORD = String.raw`(?:${NUMBER_KINDS}|requisitions|number|id|code)\b\.?`;
const SECOND_WORD = String.raw`(?:\s*(?:${NUMBER_LABELS}|ref|reference|req)\b\.?)?`;
const JOINED = String.raw`\s*(?:is\s|was\s|=|:|#|№|[–—-])?\s*[#(]?\s*`;
/** "ab-12", "w/9.2" */
const CODED = String.raw`[a-z]{1,10}[-_/.:]?(?:[a-z]{1,6}[-_/.])*\d[\w/-]*(?:\.\d+)?`;
/** "cp/wt/24" */
const SLASHED = String.raw`[a-z]{1,6}(?:[-/][a-z]{1,6})*[-/]\d[\w/-]*`;
/** "2024 0117": digits go on behind a space. */
const MORE = String.raw`(?:\s(?=\d{3,}\b)(\d{3,}))?`;
/** "VM-118", "cp/wt-24a" */
const LETTERED = String.raw`[a-z]{1,12}(?:[-/][a-z]{1,8}){0,3}[-/]?\d[\w/-]*`;
const CLOSES = String.raw`\s*[),;\]]| and | (?:on|via|from|at|through|in|seen|found|posted|advertised|listed)\b`;
/** A source behind a short number in brackets. */
const BEHIND_SHORT = String.raw`(?:, ?| (?=on|via|from|at|through|in|per))(?=([^()[\]\n]{2,40})[)\]])`;
/** "AUD-404", "4411-b" */
const LISTED = String.raw`(?:[a-z]{1,6}-)?\d{1,6}(?:-[a-z0-9]+)+|[a-z]{2,6}-\d{2,}`;

/** In order: of two that overlap the first counts. */
const KINDS: readonly Kind[] = [
  // "req #1130", "Job ID 5512", "ref. AB/12", "posting no. 7", "req-2024-118", "JR 2024 0117"
  {
    pattern: new RegExp(String.raw`\b${FIRST_WORD}${SECOND_WORD}${JOINED}(${CODED}|\d[\w/.-]*|${SLASHED})${MORE}`, 'g'),
    accept: isLabelled,
  },
  // "#1130", "№ 88"
  { pattern: /(?:#|№)\s?([a-z]{0,6}-?\d[\w/-]*)/g },
  // "(no. 4402, Monster)", "(nr 556)": a number in brackets needs no more than this.
  { pattern: /(?:[([]\s*(?:no|nr|num|n°|app|#)\.?\s?#?|\b(?:no|nr)\. ?#?(?=\d{3}))([a-z]{0,4}-?\d[\w/-]*)/g },
  // "(VM-118 on LinkedIn)", "(55102)"
  {
    pattern: new RegExp(
      String.raw`[([]\s*(?:[a-z]{3,12}\.? )?(${LETTERED}|\d+[-/]\w[\w/-]*|\d{4,})\b(?=${CLOSES})`,
      'g',
    ),
    accept: isBracketed,
  },
  // "(77, Culinary Agents)", "(318 on their site)", "(212)"
  {
    pattern: new RegExp(String.raw`[([](\d{1,3})(?:(?<=\d\d)(?=[)\]](?! ?[\d-]))|${BEHIND_SHORT})`, 'g'),
    accept: isOfJob,
  },
  // ", AUD-404, on …", "advertised as 4411-B"
  {
    pattern: new RegExp(String.raw`(?:^|[,:] |\bas )(${LISTED})(?=[,.;:)]|\s(?:on|in|at|via|from)\b|$)`, 'g'),
    accept: ({ id }) => !isNoId(id),
  },
  // "JR0012345", "R-12345", "REQ00231": a bare code that can be nothing else.
  {
    pattern: /\b((?:jr|r|req|job|jo|rq|ref|jid|vac|hr)[-_]?\d{4,}(?:[-_/][a-z\d]+)*)\b/g,
    accept: ({ id }) => !isNoId(id),
  },
];

/** All requisition numbers of a text (given in lower case), in order. */
export function requisitionsOf(text: string, lower: string, range: Range): Requisition[] {
  const part = lower.slice(range.start, range.end);
  if (!/\d/.test(part)) return [];
  const found: Requisition[] = [];
  for (const { pattern, accept } of KINDS) {
    for (const match of part.matchAll(pattern)) {
      const [whole, first = ''] = match;
      const start = match.index + whole.lastIndexOf(first);
      const more = pattern === KINDS[0]?.pattern && match[2] !== undefined;
      const end = more ? match.index + whole.length : start + trimEnd(first, /[-/.]/).length;
      const at = { start: range.start + start, end: range.start + end };
      if (
        accept &&
        !accept({ start, end, id: part.slice(start, end), part, match, text: text.slice(at.end, at.end + NEAR) })
      )
        continue;
      if (!found.some((other) => overlaps(other, at))) found.push({ ...at, id: text.slice(at.start, at.end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** How much of what follows a number is looked at, in UTF-16 code units. */
const NEAR = 14;

/** Whether what a word such as "job" or "number" leads to is an id. */
function isLabelled({ start, end, id, part, match }: Found): boolean {
  const label = part.slice(match.index, start);
  const after = part.slice(end, end + NEAR);
  if (isCounted(after) || isAmount(id)) return false;
  // "My number is 614-555-0142" is a telephone's.
  if (/^number\b/.test(label) && (/\bis\b/.test(label) || id.replace(/\D/g, '').length > 8)) return false;
  if (/\breq|requisition|\bref|\bid\b|\bno\b|number|#/.test(label)) return true;
  if (/\bjr\b|\bcode\b|posting|vacancy|competition|advt?/.test(label)) return !isYear(id);
  const opener = part[match.index - 1] ?? '';
  if (/[([]/.test(opener) && /^\d+(?:[-/.]\d+)*$/.test(id)) return true;
  if (opener === ' ' && /^\d+$/.test(id) && /^\s*(?:[.,;)]|$)/.test(after)) return true;
  if (/^\d+(?:[-/]\d+)+$/.test(id) && id.length > 4) return !/^(?:19|20)\d\d[-/]/.test(id);
  if (/^\d{3,}/.test(id)) return !isYear(id);
  return /[a-z]/.test(id) && !isNoId(id) && /[-/]|\d{2,}/.test(id);
}

/** A code in brackets is no count and no span of years. */
function isBracketed({ end, id, part }: Found): boolean {
  return !isNoId(id) && !isCounted(part.slice(end, end + NEAR)) && !/^(?:19|20)\d\d-\d{2,4}$/.test(id);
}

/** A short number in brackets, alone or with a source, behind the name of a job. */
function isOfJob({ part, match, text }: Found): boolean {
  return (match[2] === undefined || isSource(match[2], text)) && followsJob(part, match.index);
}

const PLACES_OF_JOBS = /\b(?:site|website|page|board|portal|fair|jobs|careers|newsletter|bulletin)\b/;

/** Whether a short number in brackets has a place behind it where jobs are found, and no unit, day or town. */
function isSource(behind: string, written: string): boolean {
  const name = behind.replace(/^(?:on|via|from|at|through|in|per) (?:the )?/, '').trim();
  const first = /^[\p{L}.]*/u.exec(name)?.[0].replace(/s$/, '') ?? '';
  if (isJobBoard(name)) return true;
  if (isCounted(behind) || behind.includes('%') || isPlace(name) || DAYS.has(first) || MONTHS.has(first)) return false;
  return PLACES_OF_JOBS.test(name) || /^(?:, ?| (?:on|via) (?:the )?)\p{Ll}?\p{Lu}/u.test(written);
}

/** How far in front of the brackets the job may be named, in UTF-16 code units. */
const JOB_NEAR = 90;
const JOB = 'jobs?|roles?|positions?|posts?|spot|seat|gig';
const OPENING =
  'openings?|vacanc(?:y|ies)|ads?|advert|listing|needs?|seeks?|wants?|hiring|seeking|looking for|recruiting';
const OPEN_JOB = new RegExp(String.raw`\b(?:${JOB}|${OPENING})\b`);
const OWN_JOB = new RegExp(String.raw`\b(?:my|our|last|left|lost|quit|leaving) (?:[\w'-]+ ){0,4}(?:${JOB})\b[^;!?]*$`);

/** Whether the words in front of `at` speak of a job that is to be filled. */
function followsJob(part: string, at: number): boolean {
  const before = tailOf(part.slice(Math.max(0, at - JOB_NEAR), at), /[^;!?\n]/);
  return OPEN_JOB.test(before) && !OWN_JOB.test(before);
}
