import { isJobBoard } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import { Mask } from '../reading/mask.ts';
import { contains, overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { sentenceAt } from '../reading/sentences.ts';
import { trimEnd } from '../text.ts';
import { remove, removeSentence } from './edits.ts';
import type { Edit, Rule } from './rule.ts';

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const URL = /\b(?:https?:\/\/|www\.)[^\s<>"'()]+[^\s<>"'().,;:!?]/g;
/** A domain with a path: "linkedin.com/in/jane", "github.com/jane". */
const DOMAIN_PATH = /\b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}\/[^\s<>"'()]*[^\s<>"'().,;:!?]/g;
/** A bare domain, which may as well be a company's or a job board's name. */
const DOMAIN =
  /\b(?:[a-z0-9-]{2,63}\.){1,3}(?:com|net|org|io|dev|me|co|uk|de|fr|in|ai|app|design|example|info|biz|us|ca|eu|site|online|page|studio|art|photo|photography|blog|xyz|works|tech|link|ly|bio|portfolio|cv|nl|es|it|ch|au|nz|ie)\b/g;
const POINTS_THERE =
  /\b(?:portfolio|website|web site|site|blog|homepage|page|github|see|visit|view|check(?: out| it out)?|at|link|here|online|reel|work|samples|resume|résumé|cv)\b[^.;!?\n]{0,16}$/;

/** Ten-digit and international numbers, or shorter ones behind "call", "tel" and the like. */
const PHONE = /(?<![\w/#-])(?:\+|00)?\(?\d[\d\s().\-/]{5,20}\d(?![\w%-]|\/\d)/g;
const PHONE_WORD =
  /\b(?:call|text|tel|telephone|phone|mobile|mob|cell|number|no\.?|whatsapp|contact|ph|reach me (?:at|on)|ring|dial|me (?:at|on)|at|on|fax|sms|line)\b[^.;!?\n]{0,24}$/;
const REQ_WORD =
  /\b(?:req|requisition|ref|reference|job|posting|vacancy|position|role|id|jr|code|post|#|no)\b(?:[\s.:#]*(?:id|no|number|code))?$/;
const HANDLE =
  /(?:(?:whatsapp|telegram|instagram|insta|snapchat|twitter|skype|signal|ig|discord)\s*(?:me\s*)?(?:at|on|:|is|-)?\s*)(@?[a-z0-9_.]{4,30})\b(?=[\s,.!?)]|$)/g;

export const linkOrContact: Rule = {
  id: 'link-or-contact',
  name: 'a link or number',
  family: 'professional',
  severity: 'warning',
  summary: 'a URL, e-mail address or phone number in an invite',
  why: 'In an invitation links and numbers look like spam, and they eat the limit. Once you are connected they are on your profile.',
  silencedBy: ['empty-note'],
  anyLanguage: true,
  check(note) {
    if (note.format !== 'invite') return undefined;
    const spans = contactsIn(note);
    if (spans.length === 0) return undefined;
    const edits = editsFor(note, spans);
    return {
      message: 'Links and numbers look like spam in a first note, and take up room.',
      fix: `Take out “${note.text.slice(spans[0]?.start, spans[0]?.end)}”; put it on your profile, where they will look next.`,
      spans,
      ...(edits && { edits }),
    };
  },
};

function contactsIn(note: Reading): Range[] {
  const { lower, requisitions, context } = note;
  if (!/[@.\d]/.test(lower)) return [];
  const found: Range[] = [];
  const taken = new Mask(lower.length);
  const add = (start: number, end: number) => {
    if (taken.touches({ start, end })) return;
    taken.add({ start, end });
    found.push({ start, end });
  };
  if (lower.includes('@')) for (const match of lower.matchAll(EMAIL)) add(match.index, match.index + match[0].length);
  if (/:\/\/|www\./.test(lower))
    for (const match of lower.matchAll(URL)) add(match.index, match.index + match[0].length);
  const dotted = /[a-z0-9]\.[a-z]{2}/.test(lower);
  if (dotted && lower.includes('/'))
    for (const match of lower.matchAll(DOMAIN_PATH)) add(match.index, match.index + match[0].length);
  for (const match of dotted ? lower.matchAll(DOMAIN) : []) {
    const before = lower.slice(Math.max(0, match.index - 40), match.index);
    const end = match.index + match[0].length;
    if (/@$/.test(before)) continue;
    const isName =
      isJobBoard(match[0]) ||
      context.company?.toLowerCase().includes(match[0]) ||
      /^'s?\b/.test(lower.slice(end, end + 2));
    const isEmployer = note.companies.some((company) => company.start <= match.index && end <= company.end);
    const pointed =
      POINTS_THERE.test(before) &&
      !/\b(?:role|job|position|opening|vacancy|post|posting|work|working|team|engineer|manager|designer|analyst|developer|listed|posted|seen|saw|found|advertised) (?:\([^)]*\) )?(?:at|on|via|here at) (?:the )?$/.test(
        before,
      );
    if (
      !isName &&
      pointed &&
      (!isEmployer || /\b(?:portfolio|website|site|blog|reel|samples|resume|cv)\b/.test(before))
    )
      add(match.index, end);
  }
  for (const match of /\d/.test(lower) ? lower.matchAll(PHONE) : []) {
    const digits = match[0].replace(/\D/g, '');
    const before = lower.slice(Math.max(0, match.index - 40), match.index);
    const range = { start: match.index, end: match.index + match[0].length };
    if (
      requisitions.some((one) => overlaps(one, range)) ||
      REQ_WORD.test(trimEnd(before, /[\s.:#]/)) ||
      /[$£€₹]\s?$/.test(before)
    )
      continue;
    if (
      /^(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d$/.test(match[0].trim()) ||
      /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(match[0].trim()) ||
      /^\d{1,3}(?:,\d{3})+$/.test(match[0])
    )
      continue;
    const separated = /[\s().\-/]/.test(match[0].trim()) || match[0].startsWith('+');
    const enough =
      digits.length >= 9 &&
      digits.length <= 15 &&
      (separated || PHONE_WORD.test(before) || /^(?:0|7|8|9)/.test(digits));
    if (
      enough ||
      (digits.length >= 7 &&
        digits.length <= 15 &&
        PHONE_WORD.test(before) &&
        !/\b(?:at|on)\s*$/.test(before.replace(/\b(?:me|reach me|call) (?:at|on)\s*$/, 'call ')))
    )
      add(range.start, range.end);
  }
  for (const match of /whatsapp|telegram|insta|snapchat|twitter|skype|signal|\big\b|discord/.test(lower)
    ? lower.matchAll(HANDLE)
    : []) {
    if (!/[@\d_]/.test(match[1] as string)) continue;
    const start = match.index + match[0].lastIndexOf(match[1] as string);
    add(start, start + (match[1] as string).length);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Out go whole sentences that hold nothing else, and what stands apart in brackets; what is woven into a sentence is left to the writer. */
function editsFor(note: Reading, spans: readonly Range[]): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const span of spans) {
    const wide = withLead(note, span, 0);
    const sentence = sentenceAt(note.sentences, span.start);
    const rest = sentence
      ? `${note.lower.slice(sentence.start, wide.start)} ${note.lower.slice(wide.end, sentence.end)}`
      : '';
    const short = (rest.match(/[a-z]{2,}/g) ?? []).length <= 6;
    if (sentence && short && holdsNoFact(note, sentence)) edits.push(removeSentence(note, span));
    else if (note.lower[wide.start] === '(') edits.push(remove(note, wide));
    else return undefined;
  }
  return edits.filter((edit, at) => edits.findIndex((other) => other.start === edit.start) === at);
}

function holdsNoFact(note: Reading, sentence: Range): boolean {
  return (
    note.sentences.length > 1 &&
    ![note.roles, note.companies, note.requisitions, note.sources, note.background].some((facts) =>
      facts.some((fact) => contains(sentence, fact)),
    )
  );
}

/** Takes in the words that only lead to it: "email ", "My number is ". */
function withLead({ lower }: Reading, range: Range, floor: number): Range {
  const lead =
    /(?:\b(?:my )?(?:e-?mail|tel|phone|mobile|cell|contact|whatsapp|call me|reach me|number|contact number|phone number|portfolio|website)(?: address| number| no\.?)?(?: is| at| on|:| -)*\s*|\((?:e-?mail|tel|phone|see)?:?\s*)$/.exec(
      lower.slice(Math.max(floor, range.start - 40), range.start),
    );
  if (!lead) return range;
  const bracket = lead[0].startsWith('(') && lower[range.end] === ')';
  return { start: range.start - lead[0].length, end: range.end + (bracket ? 1 : 0) };
}
