import type { Range } from '../reading/clean.ts';
import { overlaps } from '../reading/ranges.ts';
import { does, type Reading } from '../reading/read.ts';
import type { Edit } from './rule.ts';
import { SURE } from './sure.ts';

/** Helpers for the changes that rules propose. Ranges are offsets into `note.text`. */

/** Replaces a range, keeping the capital of its first letter. */
export function replace(note: Reading, range: Range, text: string): Edit {
  const first = note.text[range.start] ?? '';
  const capital = first !== first.toLowerCase() && text !== '';
  return { start: range.start, end: range.end, text: capital ? text[0]?.toUpperCase() + text.slice(1) : text };
}

/** Takes a range out with the space and the punctuation that only it needed. */
export function remove(note: Reading, range: Range): Edit {
  let { start, end } = range;
  const { text } = note;
  while (end < text.length && /[ ,]/.test(text[end] as string)) end++;
  const opensSentence = start === 0 || /[.!?\n]\s*$/.test(text.slice(Math.max(0, start - 3), start));
  if (end >= text.length || /[.!?\n)]/.test(text[end] as string)) {
    while (start > 0 && /[ ,]/.test(text[start - 1] as string)) start--;
    if (opensSentence && /[.!?]/.test(text[end] ?? '')) end++;
  }
  if (opensSentence && /\p{Ll}/u.test(text[end] ?? '') && note.letterCase === 'mixed') {
    return { start, end: end + 1, text: (text[end] as string).toUpperCase() };
  }
  return { start, end, text: '' };
}

/** Takes out whole sentences; a name that the first one ends with becomes the greeting. */
export function removeSentence(note: Reading, range: Range): Edit {
  const sentence = note.sentences.find((one) => one.start <= range.start && range.end <= one.end) ?? range;
  let end = sentence.end;
  while (end < note.text.length && /[ \n]/.test(note.text[end] as string)) end++;
  let { start } = sentence;
  if (end === note.text.length) while (start > 0 && /\s/.test(note.text[start - 1] as string)) start--;
  return { start, end, text: start === 0 ? greetingIn(note, sentence) : '' };
}

/**
 * What is left of a first sentence that goes: a greeting, where it ends with a name and the note has no other; else
 * nothing.
 */
export function greetingIn(note: Reading, { start, end }: Range): string {
  if (note.structure.greeting) return '';
  const name = note.recipients.find((one) => one.start > start && /^[.!]*$/.test(note.text.slice(one.end, end)));
  return name && name.end <= end ? `Hi ${note.text.slice(name.start, name.end)},\n` : '';
}

/** Whether a sentence can go without the note losing its reason, facts or ask. */
export function isExpendable(note: Reading, range: Range): boolean {
  const sentence = note.sentences.find((one) => one.start <= range.start && range.end <= one.end);
  if (!sentence || note.sentences.length < 2) return false;
  return !(holdsFact(note, sentence) || does(sentence, 'reason') >= SURE.reason || does(sentence, 'ask') >= SURE.ask);
}

/**
 * Whether something stands in a range that must not get lost: the job, who hires, its number, its source, what the
 * writer brings.
 */
export function holdsFact(note: Reading, range: Range): boolean {
  return [note.roles, note.companies, note.requisitions, note.sources, note.background].some((facts) =>
    facts.some((fact) => overlaps(fact, range)),
  );
}

/** Takes out whole sentences, where the note says all that counts without them; undefined where it does not. */
export function removals(note: Reading, sentences: readonly Range[]): Edit[] | undefined {
  if (sentences.length >= note.sentences.length || !sentences.every((one) => isExpendable(note, one))) return undefined;
  return sentences.map((sentence) => removeSentence(note, sentence));
}

/**
 * The edits of one finding in order and apart: what touches is one, and of what overlaps both go; undefined where they
 * can't both be had.
 */
export function united(edits: readonly Edit[]): Edit[] | undefined {
  const result: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (!last || edit.start > last.end) result.push({ ...edit });
    else if (edit.start === last.end) Object.assign(last, { end: edit.end, text: last.text + edit.text });
    else if (last.text === '' && edit.text === '') last.end = Math.max(last.end, edit.end);
    else if (edit.start !== last.start || edit.end !== last.end || edit.text !== last.text) return undefined;
  }
  return result;
}
