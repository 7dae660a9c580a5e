import type { Range } from '../reading/clean.ts';

import type { Reading } from '../reading/read.ts';
import { sentenceAt } from '../reading/sentences.ts';
import { contactsIn } from './contacts.ts';
import { holdsFact, remove, removeSentence } from './edits.ts';
import type { Edit, Rule } from './rule.ts';

export const linkOrContact: Rule = {
  id: 'link-or-contact',
  name: 'a link or number',
  family: 'professional',
  severity: 'warning',
  summary: 'a URL, e-mail address or phone number in an invite',
  why: 'In a first note, links and numbers look like spam, and they take up room. Your profile has a place for them.',
  mended: 'the link or number is gone',
  silencedBy: ['empty-note'],
  anyLanguage: true,
  check(note) {
    if (note.format !== 'invite') return undefined;
    const spans = contactsIn(note);
    if (spans.length === 0) return undefined;
    const edits = editsFor(note, spans);
    const first = note.text.slice(spans[0]?.start, spans[0]?.end);
    return {
      message: 'In a first note, a link or a number looks like spam.',
      fix: `Leave out “${first}”, and put it on your profile.`,
      spans,
      ...(edits && { edits }),
    };
  },
};

/**
 * Out go whole sentences that hold nothing else, and what stands apart in brackets; what is woven into a sentence is
 * left to the writer.
 */
function editsFor(note: Reading, spans: readonly Range[]): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const span of spans) {
    const wide = withLead(note, span);
    const sentence = sentenceAt(note.sentences, span.start);
    const rest = sentence
      ? `${note.lower.slice(sentence.start, wide.start)} ${note.lower.slice(wide.end, sentence.end)}`
      : '';
    const short = (rest.match(/[a-z]{2,}/g) ?? []).length <= 6;
    if (sentence && short && note.sentences.length > 1 && !holdsFact(note, sentence))
      edits.push(removeSentence(note, span));
    else if (note.lower[wide.start] === '(') edits.push(remove(note, wide));
    else return undefined;
  }
  return edits.filter((edit, at) => edits.findIndex((other) => other.start === edit.start) === at);
}

const LEADS =
  'e-?mail|tel|phone|mobile|cell|contact|whatsapp|call me|reach me|number|contact number|phone number|' +
  'portfolio|website';
/** "my number is ", "email: " */
const LEAD = new RegExp(String.raw`\b(?:my )?(?:${LEADS})(?: address| number| no\.?)?(?: is| at| on|:| -)*\s*$`);
/** "(tel: " */
const LEAD_IN_BRACKETS = /\((?:e-?mail|tel|phone|see)?:?\s*$/;

/** Takes in the words that only lead to it: "email ", "My number is ". */
function withLead({ lower }: Reading, { start, end }: Range): Range {
  const before = lower.slice(Math.max(0, start - 40), start);
  const bracket = LEAD_IN_BRACKETS.exec(before);
  if (bracket) return { start: start - bracket[0].length, end: end + (lower[end] === ')' ? 1 : 0) };
  return { start: start - (LEAD.exec(before)?.[0].length ?? 0), end };
}
