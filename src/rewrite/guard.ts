import { bounded } from '../bounds.ts';
import { judgeText } from '../critique.ts';
import type { NoteInput } from '../reading/input.ts';
import { readNote } from '../reading/read.ts';
import { hasUntypable } from '../reading/unseen.ts';
import { additions } from './added.ts';
import { inflated } from './amounts.ts';
import { detached } from './attached.ts';
import { changes } from './changed.ts';
import { assumed } from './identity.ts';
import { unlicensed } from './licensed.ts';
import { claimedLightly } from './light.ts';
import { losses } from './lost.ts';
import { unqualified } from './qualified.ts';
import { turned } from './turned.ts';
import { appropriated } from './whose.ts';

/** Whether a rewritten note may be shown; `reasons` say why not, in words that its writer can act on. */
export type Verdict = { ok: true } | { ok: false; reasons: string[] };

const PREAMBLE =
  /^\s*(?:["“'*]*\s*)?(?:here(?:'s| is| are)|sure\b|certainly\b|of course\b|absolutely\b|okay\b|below is|(?:my |the |your )?(?:rewritten|revised|improved|updated|new) (?:note|version|message)|note:|rewrite:|version \d)/i;
const MARKUP = /\*\*|__|^#{1,4}\s|^\s*[-*•]\s|```|<\/?[a-z][^>]*>|\[[^\]]+\]\([^)]+\)/m;
const LINK = /\bhttps?:\/\/|\bwww\.|\b[\w.+-]+@[\w-]+\.\w{2,}|\b[a-z0-9-]+\.(?:com|org|net|io|co)\/\S/i;
const SYSTEM = /\b(?:system prompt|language model|as an ai|openai|chatgpt|instructions?|json|schema)\b/i;
/**
 * Compares a rewritten note with the original and the facts given beside it (in `original.context`). Pure and
 * synchronous. It passes if it fits `limit` (UTF-16 code units), states nothing that they do not state, keeps
 * recipient, company, role, requisition, ask and name, is plain text in English, and scores no lower.
 */
export function judgeRewrite(original: NoteInput, candidate: string, limit: number): Verdict {
  const text = candidate.trim();
  const reasons: string[] = [];
  if (text.length > limit)
    return { ok: false, reasons: [`It is ${text.length - limit} characters over the limit of ${limit}.`] };
  if (hasUntypable(text) || bounded(text).leftOut.size > 0)
    return { ok: false, reasons: ['It has characters that can’t be seen or typed; answer in plain letters.'] };
  reasons.push(...foreignBodies(original.text, text));
  const before = readNote(original);
  const after = readNote({ ...original, text });
  reasons.push(
    ...additions(before, text),
    ...losses(before, after),
    ...changes(before, after),
    ...appropriated(before, after),
    ...unlicensed(before, after),
    ...detached(before, after),
    ...inflated(before, after),
    ...assumed(before, after),
    ...unqualified(before, after),
    ...claimedLightly(before, after),
    ...turned(before.text, after.text),
  );
  if (reasons.length === 0) {
    // Its length was judged above, by the limit that was asked for.
    const plan = original.plan ?? 'premium';
    const [was, is] = [judgeText({ ...original, plan }).score, judgeText({ ...original, plan, text }).score];
    if (is < was) reasons.push(`It scores ${is}, less than the original (${was}).`);
  }
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons: [...new Set(reasons)] };
}

/** What has no place in a note: preambles, markup, links, blanks, another language. */
function foreignBodies(original: string, text: string): string[] {
  const reasons: string[] = [];
  if (text === '') reasons.push('It is empty.');
  if (PREAMBLE.test(text) && !PREAMBLE.test(original)) reasons.push('It has a preamble; answer with the note alone.');
  if (MARKUP.test(text) && !MARKUP.test(original)) reasons.push('It has markup; answer in plain text.');
  if (LINK.test(text)) reasons.push('It has a link or an address.');
  if (SYSTEM.test(text) && !SYSTEM.test(original)) reasons.push('It speaks of its instructions.');
  if (/^["“'].*["”']$/s.test(text)) reasons.push('It is in quotation marks; answer with the note alone.');
  const note = readNote({ text });
  if (note.slots.length > 0) reasons.push('It has an unfilled blank.');
  if (note.foreign && !readNote({ text: original }).foreign) reasons.push('It is in another language.');
  return reasons;
}
