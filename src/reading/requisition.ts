import { tailOf, trimEnd } from '../text.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What a number can be the number of. */
const KINDS = words(
  'requisition req reqs reference ref job posting post vacancy position role opening ad advert advt listing ' +
    'announcement competition notice call bid jr case file tender circular kennziffer programme program ' +
    'apprenticeship cohort',
);
/** What only says that a number follows. */
const LABELS = words('id no nr num number code order');

/** Both, as parts of a regular expression on small letters. */
export const NUMBER_KINDS = [...KINDS].join('|');
export const NUMBER_LABELS = [...LABELS].join('|');

/** The words in front of a number that say what it is: "job id 7" has both, "ref. 7" a kind, "#7" a label. */
export type NumberWords = { start: number; kind?: string; label?: string };

/** How far in front of the number its words are looked for, in UTF-16 code units. */
const NEAR = 48;
const GAP = /[\s.:#№]/;
const LETTER = /[\p{L}\p{N}]/u;

/** The words that a text ends with, where a number that follows is named by them; undefined where there are none. */
export function numberWordsBefore(text: string): NumberWords | undefined {
  const from = Math.max(0, text.length - NEAR);
  const near = text.slice(from).toLowerCase();
  let rest = trimEnd(near, GAP);
  const hash = near.slice(rest.length).search(/[#№]/);
  // "my number is 7"
  rest = trimEnd(rest.replace(/\b(?:is|was)$/, ''), GAP);
  const found: NumberWords = { start: 0 };
  for (const [part, known] of [['label', LABELS] as const, ['kind', KINDS] as const]) {
    const word = tailOf(rest, LETTER);
    if (!known.has(word)) continue;
    found[part] = word;
    found.start = from + rest.length - word.length;
    rest = trimEnd(rest.slice(0, rest.length - word.length), GAP);
  }
  if (found.kind ?? found.label) return found;
  return hash < 0 ? undefined : { start: from + near.search(/[#№][\s.:#№]*$/), label: '#' };
}

/** A word and what parts it from a number; a dash does so behind a longer word: "req-7" is 7, and "JR-7" a code. */
const LEAD = /^(?:([a-z]+)(?:[\s.:#№]+|(?<=...)-[\s.:#№-]*)|[#№][\s.:#№-]*)/i;

/** The first word of a number, with what parts it from the rest, where the word says what the number is. */
function leadOf(id: string): string | undefined {
  const [lead, word = '#'] = LEAD.exec(id) ?? [];
  const low = word.toLowerCase();
  return low !== 'jr' && (low === '#' || KINDS.has(low) || LABELS.has(low)) ? lead : undefined;
}

/** A number without the words in front of it: "req 1130", "Job ID: 1130" and "#1130" are "1130". */
export function bareNumber(id: string): string {
  const lead = leadOf(id);
  const rest = id.slice(lead?.length ?? 0);
  return lead !== undefined && rest !== '' ? bareNumber(rest) : id;
}

/** Whether a number says by its first word what it is: "ref 12". */
export function namesItself(id: string): boolean {
  return leadOf(id) !== undefined;
}

/** An id as it is compared: "req-1130", "#1130", "REQ1130" and "1130" are the same. */
export function normalRequisition(id: string): string {
  return bareNumber(id.replace(/^(requisition|req|reference|ref|job|posting|position|vacancy)(?=\d)/i, '$1 '))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
