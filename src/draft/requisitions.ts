import { DAYS, isJobBoard, isPlace, MONTHS } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import { tailOf, trimEnd } from '../text.ts';

/** A requisition, job or posting number; the range holds the number alone. */
export type Requisition = Range & { id: string };

const KEYWORD = String.raw`(?:req(?:uisition)?s?|job|posting|ref(?:erence)?|vacancy|position|role|opening|post|ad|advert|listing|announcement|competition|notice|number|id|jr|code|case|file|call|tender|circular|advt|kennziffer|programme|program|apprenticeship|cohort)`;
const LABEL = String.raw`(?:\s*(?:id|no|nr|num|number|code|order|ref(?:erence)?|req(?:uisition)?)\b\.?)?`;
const ID = String.raw`(?:[a-z]{1,10}[-_/.:]?(?:[a-z]{1,6}[-_/.])*\d[\w/-]*(?:\.\d+)?|\d[\w/.-]*|[a-z]{1,6}(?:[-/][a-z]{1,6})*[-/]\d[\w/-]*)`;

/** "req #1130", "Job ID 5512", "ref. AB/12", "posting no. 7", "req-2024-118", "JR 2024 0117". */
const LABELLED = new RegExp(
  String.raw`\b${KEYWORD}\b\.?${LABEL}\s*(?:is\s|was\s|=|:|#|№|[–—-])?\s*[#(]?\s*(${ID})(?:\s(?=\d{3,}\b)(\d{3,}))?`,
  'g',
);
/** "#1130", "№ 88". */
const HASHED = /(?:#|№)\s?([a-z]{0,6}-?\d[\w/-]*)/g;
/** A code in brackets: "(VM-118 on LinkedIn)", "(55102)". */
const BRACKETED =
  /[([]\s*(?:[a-z]{3,12}\.? )?([a-z]{1,12}(?:[-/][a-z]{1,8}){0,3}[-/]?\d[\w/-]*|\d+[-/]\w[\w/-]*|\d{4,})\b(?=\s*[),;\]]| and | (?:on|via|from|at|through|in|seen|found|posted|advertised|listed)\b)/g;
/** "(no. 4402, Monster)", "(nr 556)": a number in brackets needs no keyword but this. */
const NUMBERED = /(?:[([]\s*(?:no|nr|num|n°|app|#)\.?\s?#?|\b(?:no|nr)\. ?#?(?=\d{3}))([a-z]{0,4}-?\d[\w/-]*)/g;
/** "(77, Culinary Agents)", "(318 on their site)", "(212)": a short number in brackets, alone or with a source; see {@link followsJob}. */
const WITH_SOURCE =
  /[([](\d{1,3})(?:(?<=\d\d)(?=[)\]](?! ?[\d-]))|(?:, ?| (?=on|via|from|at|through|in|per))(?=([^()[\]\n]{2,40})[)\]]))/g;
/** A code between commas, in a note that lists a job: ", AUD-404, on …", "advertised as 4411-B". */
const LISTED =
  /(?:^|[,:] |\bas )((?:[a-z]{1,6}-)?\d{1,6}(?:-[a-z0-9]+)+|[a-z]{2,6}-\d{2,})(?=[,.;:)]|\s(?:on|in|at|via|from)\b|$)/g;
/** A bare code that can be nothing else: "JR0012345", "R-12345", "REQ00231". */
const CODE = /\b((?:jr|r|req|job|jo|rq|ref|jid|vac|hr)[-_]?\d{4,}(?:[-_/][a-z\d]+)*)\b/g;

/** What may follow a count but not an id: "post 2 years ago", "role 30-person". */
const UNIT =
  /^(?:\s|-)?(?:\+?\s?(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|people|persons?|positions?|openings?|times|percent|k\b|m\b|km|miles|am\b|pm\b|th\b|st\b|nd\b|rd\b|person|day|week|month|hour|bed|unit|man|story|star)|%)/;
const NOT_IDS =
  /^(?:\d{1,2}(?:st|nd|rd|th)|\d+(?:k|m|hr|hrs|yrs?|x|%)|(?:19|20)\d\d|covid-19|b2b|b2c|24\/7|\d+(?:-|–)?(?:year|person|day|hour|week|month|bed|unit|star|man|story)s?|401k|o\*net|l[1-9]|c\d|mp3|h1b?|s3|ec2|w2|i-?9|bsl-?\d|iso-?\d+|level-?\d|web3|gpt-?\d|\d)$/;

/** All requisition numbers of a text (given in lower case), in order. */
export function requisitionsOf(text: string, lower: string, range: Range): Requisition[] {
  const part = lower.slice(range.start, range.end);
  if (!/\d/.test(part)) return [];
  const found: Requisition[] = [];
  for (const pattern of [LABELLED, HASHED, NUMBERED, BRACKETED, WITH_SOURCE, LISTED, CODE]) {
    for (const match of part.matchAll(pattern)) {
      const raw =
        trimEnd(match[1] as string, /[-/.]/) +
        (pattern === LABELLED && match[2]
          ? part.slice(match.index + match[0].length - match[2].length - 1, match.index + match[0].length)
          : '');
      const offset = match[0].lastIndexOf(match[1] as string);
      const start = range.start + match.index + offset;
      const end = start + raw.length;
      if (
        pattern === LABELLED &&
        !isLabelledId(
          part.slice(Math.max(0, match.index - 1), match.index),
          match[0].slice(0, offset),
          raw,
          lower.slice(end, end + 14),
        )
      )
        continue;
      if (
        pattern !== LABELLED &&
        pattern !== HASHED &&
        pattern !== NUMBERED &&
        pattern !== WITH_SOURCE &&
        NOT_IDS.test(raw)
      )
        continue;
      if (
        pattern === BRACKETED &&
        (UNIT.test(lower.slice(end, end + 12)) || (/^\d{4}-\d{2,4}$/.test(raw) && /^(?:19|20)/.test(raw)))
      )
        continue;
      if (
        pattern === WITH_SOURCE &&
        !((match[2] === undefined || isSource(match[2], text.slice(end, end + 14))) && followsJob(part, match.index))
      )
        continue;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ start, end, id: text.slice(start, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a short number in brackets has a place behind it where jobs are found, and no unit, day or town. */
function isSource(behind: string, written: string): boolean {
  const name = behind.replace(/^(?:on|via|from|at|through|in|per) (?:the )?/, '').trim();
  const first = /^[\p{L}.]*/u.exec(name)?.[0].replace(/s$/, '') ?? '';
  if (isJobBoard(name)) return true;
  if (UNIT.test(behind) || behind.includes('%') || isPlace(name) || DAYS.has(first) || MONTHS.has(first)) return false;
  return (
    /\b(?:site|website|page|board|portal|fair|jobs|careers|newsletter|bulletin)\b/.test(name) ||
    /^(?:, ?| (?:on|via) (?:the )?)\p{Ll}?\p{Lu}/u.test(written)
  );
}

/** How far in front of the brackets the job may be named, in UTF-16 code units. */
const JOB_NEAR = 90;
const OPEN_JOB =
  /\b(?:jobs?|roles?|positions?|posts?|openings?|vacanc(?:y|ies)|spot|seat|gig|ads?|advert|listing|needs?|seeks?|wants?|hiring|seeking|looking for|recruiting)\b/;
const OWN_JOB =
  /\b(?:my|our|last|left|lost|quit|leaving) (?:[\w'-]+ ){0,4}(?:jobs?|roles?|positions?|posts?|spot|seat|gig)\b[^;!?]*$/;

/** Whether the words in front of `at` speak of a job that is to be filled. */
function followsJob(part: string, at: number): boolean {
  const before = tailOf(part.slice(Math.max(0, at - JOB_NEAR), at), /[^;!?\n]/);
  return OPEN_JOB.test(before) && !OWN_JOB.test(before);
}

function isLabelledId(opener: string, label: string, id: string, after: string): boolean {
  if (UNIT.test(after)) return false;
  // "My number is 614-555-0142" is a telephone's.
  if (/^number\b/.test(label) && (/\bis\b/.test(label) || id.replace(/\D/g, '').length > 8)) return false;
  const explicit =
    /(?:\breq|requisition|\bref|reference|\bid\b|\bno\b|number|#|\bjr\b|\bcode\b|posting|vacancy|competition|advt?)/.test(
      label,
    );
  if (/^(?:\d+(?:st|nd|rd|th)|\d+(?:k|m|hrs?|x))$/.test(id)) return false;
  if (explicit) return !/^(?:19|20)\d\d$/.test(id) || /(?:req|#|\bid\b|\bno\b|number|\bref)/.test(label);
  if (/^[([]/.test(opener) && /^\d+(?:[-/.]\d+)*$/.test(id)) return true;
  if (/^\d+$/.test(id) && /^\s*(?:[.,;)]|$)/.test(after) && /^,? /.test(`${opener} `) && opener === ' ') return true;
  if (/^\d+(?:[-/]\d+)+$/.test(id) && id.length > 4) return !/^(?:19|20)\d\d[-/]/.test(id);
  return /^\d{3,}/.test(id)
    ? !/^(?:19|20)\d\d$/.test(id)
    : /[a-z]/.test(id) && !NOT_IDS.test(id) && /[-/]|\d{2,}/.test(id);
}
