import { HONORIFICS, isField, isJobBoard, isOccupation, JOB_NOUNS } from '../reading/classes.ts';
import { bareNumber, numberWordsBefore } from '../reading/requisition.ts';
import { trimEnd } from '../text.ts';
import { requisitionsOf } from './requisitions.ts';

/** WordFacts by key. */
export type KeylessFacts = Partial<
  Record<'company' | 'role' | 'req' | 'recipient' | 'source' | 'sender' | 'background', string>
>;

/** More words than this in a row name no company; then somebody tells a story. */
const MOST_WORDS = 6;
/** What an order begins and ends with, around what it is about. */
const ASKS_FOR =
  /^(?:(?:please|pls|plz|write|make|draft|create|give|me|us|a|an|the|note|message|invite|for|to)(?:\s+|$))+/i;
const THANKS = new Set(['please', 'pls', 'plz', 'thanks', 'thx', 'ty']);
const NUMBER = /^(?:#|no\.?\s?)?([a-z]{0,6}[-_/]?\d[\w/-]*)$/i;

/**
 * Words without keys: "Acme 1130", "welder at Acme, req 77, via Indeed". Undefined where it can't be told what they
 * are.
 */
export function readKeyless(words: string): KeylessFacts | undefined {
  let rest = orderAlone(words);
  const facts: KeylessFacts = {};
  const take = (key: keyof KeylessFacts, pattern: RegExp, accept: (value: string) => boolean = () => true) => {
    const match = pattern.exec(rest);
    const value = match?.[1] === undefined ? undefined : trimEnd(match[1], /[\s,;.)]/);
    if (!match || !value || !accept(value)) return;
    facts[key] = value;
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`.replace(/\s+/g, ' ').trim();
  };

  const [requisition] = requisitionsOf(rest, rest.toLowerCase(), { start: 0, end: rest.length });
  const label = requisition && numberWordsBefore(rest.slice(0, requisition.start));
  if (requisition && label) {
    facts.req = bareNumber(requisition.id);
    rest = `${trimEnd(rest.slice(0, label.start), /[\s,(]/)} ${rest.slice(requisition.end)}`;
  } else {
    const digits = (token: string) => token.replace(/\D/g, '').length;
    const [token] = rest
      .split(/[\s,;()]+/)
      // "7-Eleven cashier", "Boeing 737 mechanic": a number in front of a word belongs to it.
      .filter(
        (one) =>
          NUMBER.test(one) &&
          (digits(one) > 1 || /[-#]\d/.test(one)) &&
          !new RegExp(String.raw`${one.replace(/[^\w-]/g, '.')} \p{Ll}`, 'u').test(rest),
      )
      .sort((a, b) => digits(b) - digits(a));
    if (token) {
      facts.req = (NUMBER.exec(token) as RegExpExecArray)[1] as string;
      rest = rest.replace(token, ' ');
    }
  }
  rest = rest
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const titles = [...HONORIFICS].filter((title) => /^[a-z]{2,4}$/.test(title)).join('|');
  const asked =
    /^to (\p{Lu}[\p{L}'-]+) (?=at |about )/u.exec(rest) ?? /^(\p{Lu}[\p{L}'-]+) (?=at \p{Lu}[^,]* about )/u.exec(rest);
  if (asked) {
    facts.recipient = asked[1] as string;
    rest = rest.slice(asked[0].length);
  }
  const about = /^at (.+?) about (?:the |an? )?(.+)$/i.exec(rest);
  if (about) return plausible({ ...facts, company: about[1] as string, role: roleAlone(about[2] as string) });
  take(
    'recipient',
    new RegExp(String.raw`(?:\b(?:to|for|dear|hi|hello) )?\b((?:${titles})\.? (?!for\b|at\b)[\p{L}'-]+)`, 'iu'),
  );
  take(
    'source',
    /(?:\b(?:via|through|found on|seen on|posted on|on)) ([^,;()]+)/i,
    (value) => value.split(' ').length <= 4,
  );
  take('source', /(?:^|[\s,(])([\p{L}.]+)\)?$/u, (value) => isJobBoard(value.toLowerCase()));
  rest = trimEnd(rest.replace(/(?:\( ?| )\)/g, ' ').replace(/^[\s,;–—-]+/, ''), /[\s,;–—(-]/);
  const at = /^(.+?)\s*(?:,\s*)?(?:\b(?:at|with)\b|@)\s+(.+)$/i.exec(rest);
  if (at) {
    const [, role, company] = at as unknown as [string, string, string];
    return plausible({ ...facts, role: roleAlone(role), company: company.replace(/[,;]\s*$/, '') });
  }
  const parts = rest.split(/\s*[,;|/]\s+|\s+[–—|-]\s+/).filter(Boolean);
  if (parts.length === 2) {
    const [role, company] = isTitle(parts[0] as string) ? parts : [parts[1], parts[0]];
    if (isTitle(role as string))
      return plausible({ ...facts, role: roleAlone(role as string), company: company as string });
  }
  if (parts.length > 1) return undefined;
  if (rest === '') return Object.keys(facts).length > 0 ? facts : undefined;
  return plausible({ ...facts, ...companyAndRole(rest) });
}

/** What an order is about, without what asks for it: "write a note for Acme, please" is about Acme. */
export function orderAlone(words: string): string {
  const tokens = words.trim().split(/\s+/);
  while (THANKS.has(trimEnd(tokens.at(-1) ?? '', /[.,!]/).toLowerCase())) tokens.pop();
  return trimEnd(tokens.join(' '), /[,.!]/)
    .replace(/^\/?draft(?![\w-])\s*/i, '')
    .replace(ASKS_FOR, '')
    .trim();
}

/** A longer text is a note, or a story, in UTF-16 code units. */
const LONGEST_ORDER = 160;
/** Who writes a note speaks of "I" and "you"; who orders one names the job. */
const TELLS = /(?<![\p{L}\d])(?:i|i'm|i’m|me|my|you|your|we|our|if|because|that)(?![\p{L}\d])|[.!?…]\s+\S/iu;

/** Whether words without keys ask for a draft: "Acme welder 1130", "a note for the welder job at Acme". */
export function asksForDraft(words: string): boolean {
  const order = words.trim();
  if (order === '' || order.length > LONGEST_ORDER || isTold(order.replace(FOR_ME, ''))) return false;
  const facts = readKeyless(order);
  return facts !== undefined && (facts.role !== undefined || facts.req !== undefined);
}

/** Whether words are sentences, in which somebody speaks. */
export function isTold(words: string): boolean {
  return TELLS.test(words);
}

/** "me a note", "my message": whose it is says nothing of what it is. */
const FOR_ME = /^(?:me|us|my|our)\s+/i;

/** "the welder role" → "welder". */
function roleAlone(role: string): string {
  const words = role.replace(/^(?:for\s+)?(?:(?:the|a|an)\s+)?/i, '').split(' ');
  const last = words.at(-1)?.toLowerCase() ?? '';
  return words.length > 1 && JOB_NOUNS.has(last) && /^(?:role|position|job|opening|vacancy|post)$/.test(last)
    ? words.slice(0, -1).join(' ')
    : words.join(' ');
}

function isTitle(text: string): boolean {
  return text.split(/[\s-]+/).some((word) => isOccupation(word.toLowerCase()));
}

/** "Acme welder", "warehouse lead Acme", "Kestrel Marine". */
function companyAndRole(text: string): KeylessFacts {
  const words = roleAlone(text).split(' ');
  const head = words.findIndex((word) => isOccupation(word.toLowerCase()));
  if (head < 0) return { company: text };
  // In "Larkfield Medical night nurse" the capitals are the company's.
  const capital = /^\p{Lu}/u.test(words[head] as string);
  const isOfTitle = (word: string) =>
    /^\p{Ll}/u.test(word) ||
    (capital && (isOccupation(word.toLowerCase()) || isField(word.toLowerCase()) || LEVELS.has(word.toLowerCase())));
  let from = head;
  while (from > 0 && isOfTitle(words[from - 1] as string)) from--;
  let to = head + 1;
  while (to < words.length && isOccupation((words[to] as string).toLowerCase())) to++;
  const role = words.slice(from, to).join(' ');
  const company = (from > 0 ? words.slice(0, from) : words.slice(to)).join(' ');
  if (from > 0 && to < words.length) return { company: text };
  return company === '' ? { role } : { role, company };
}

const LEVELS = new Set(
  (
    'senior junior lead staff principal chief head assistant associate deputy sr sr. jr jr. vp regional district ' +
    'night entry-level'
  ).split(' '),
);

function plausible(facts: KeylessFacts): KeylessFacts | undefined {
  const said = [facts.company, facts.role].filter((value) => value !== undefined);
  if (said.some((value) => value.split(' ').length > MOST_WORDS || value === '' || /[.!?]\s/.test(value)))
    return undefined;
  if (
    /^(?:i|i'm|my|help|what|how|can|could|do|you|it|is|are)\b/i.test(facts.company ?? '') ||
    /^i\b/i.test(facts.role ?? '')
  )
    return undefined;
  return facts;
}
