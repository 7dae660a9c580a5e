import type { Range } from '../clean.ts';

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
  /[([]\s*(?:[a-z]{3,12}\.? )?((?:[a-z]{1,8}[-/]?){1,4}-?\d[\w/-]*|\d+[-/]\w[\w/-]*|\d{4,})\b(?=\s*[),;\]]| and | (?:on|via|from|at|through|in|seen|found|posted|advertised|listed)\b)/g;
/** "(no. 4402, Monster)", "(nr 556)": a number in brackets needs no keyword but this. */
const NUMBERED = /(?:[([]\s*(?:no|nr|num|n°|app|#)\.?\s?#?|\b(?:no|nr)\. ?#?(?=\d{3}))([a-z]{0,4}-?\d[\w/-]*)/g;
/** A code between commas, in a note that lists a job: ", AUD-404, on …", "advertised as 4411-B". */
const LISTED =
  /(?:^|[,:] |\bas )((?:[a-z]{1,6}-)?\d{1,6}(?:-[a-z0-9]+)+|[a-z]{2,6}-\d{2,})(?=[,.;:)]|\s(?:on|in|at|via|from)\b|$)/g;
/** A bare code that can be nothing else: "JR0012345", "R-12345", "REQ00231". */
const CODE = /\b((?:jr|r|req|job|jo|rq|ref|jid|vac|hr)[-_]?\d{4,}(?:[-_/]\w+)*)\b/g;

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
  for (const pattern of [LABELLED, HASHED, NUMBERED, BRACKETED, LISTED, CODE]) {
    for (const match of part.matchAll(pattern)) {
      const raw =
        (match[1] as string).replace(/[-/.]+$/, '') +
        (match[2]
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
      if (pattern !== LABELLED && NOT_IDS.test(raw) && pattern !== HASHED && pattern !== NUMBERED) continue;
      if (
        pattern === BRACKETED &&
        (UNIT.test(lower.slice(end, end + 12)) || (/^\d{4}-\d{2,4}$/.test(raw) && /^(?:19|20)/.test(raw)))
      )
        continue;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ start, end, id: text.slice(start, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
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

/** An id as it is compared: "req-1130", "#1130" and "1130" are the same. */
export function normalRequisition(id: string): string {
  return id
    .toLowerCase()
    .replace(
      /^(?:(?:requisition|req|reference|ref|job|posting|position|vacancy)(?:\s*(?:id|no|number|code))?\s*[.:#-]?\s*)+/,
      '',
    )
    .replace(/[^a-z0-9]/g, '');
}
