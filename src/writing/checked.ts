import { faultsOf, scored } from '../critique.ts';
import { lengthOf } from '../length.ts';
import { limitOf } from '../reading/limits.ts';
import type { Reading } from '../reading/read.ts';
import { scoreOf } from '../score.ts';
import { CONNECTING } from '../shorten/keep.ts';
import { strengthsOf } from '../strengths.ts';

/** What was found in a text, what of it is no mere suggestion, and its score, both apart from blanks. */
export type NoteState = { rules: ReadonlySet<string>; grave: ReadonlySet<string>; score: number; over: number };

export function stateOf(note: Reading): NoteState {
  const faults = faultsOf(note, note.problems);
  const rules = new Set(faults.map(({ rule }) => rule.id));
  const found = faults.filter(({ rule }) => rule.id !== 'placeholder').map(scored);
  const over = Math.max(0, lengthOf(note).used - limitOf(note.format, note.plan, note.limits));
  const grave = new Set(found.filter(({ severity }) => severity !== 'suggestion').map(({ rule }) => rule));
  return { rules, grave, score: scoreOf(found, strengthsOf(note, rules)), over };
}

/** Words that the better note may have beside the note's: those of its frame, and of shorter ways to say things. */
const OURS = new Set([
  ...CONNECTING,
  ...'am interested would you be open to short chat call compare notes hello hearing from when it suits'.split(' '),
  ...'talk for ten minutes may i send you my cv is the role still open'.split(' '),
  ...'considering consider profile conversation helping referring recommending forwarding passing sending'.split(' '),
  ...'sharing submitting introducing connecting arranging reviewing putting handing telling'.split(' '),
]);

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[‘’]/g, "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []
  );
}

/** Whether a text may leave: no word that is not the writer's or ours, marks in order, nothing hanging. */
export function isClean(candidate: string, own: Reading, mended: string): boolean {
  const known = new Set([own.text, mended, ...Object.values(own.context)].flatMap((text) => wordsIn(text ?? '')));
  return (
    wordsIn(candidate).every((word) => known.has(word) || OURS.has(word)) &&
    !UNTIDY.test(candidate.replace(/\.{3}/g, '…')) &&
    isBalanced(candidate) >= isBalanced(own.text) &&
    !(own.letterCase === 'mixed' && /[.?!] \p{Ll}\p{L}* /u.test(candidate) && !/[.?!] \p{Ll}\p{L}* /u.test(own.text))
  );
}

/** Two blanks, doubled marks, empty brackets, two brackets on end, two placeholders on end, a word said twice. */
const UNTIDY = new RegExp(
  [
    String.raw`\S {2,}\S|[^\S\n][,.;:!?](?:\s|$)|,[,.;:!?]|[.!?][,;]|[.]{2}|^[,.;]`,
    String.raw`\(\s*\)|\) \(|____[ ,]*____|\/[.?!]|^[.!?\s]`,
    String.raw`\b(\p{L}{2,}) \1\b(?<!\b(?:that|had) \1)`,
  ].join('|'),
  'iu',
);

/** 1 where brackets and quotation marks come in pairs, else 0. */
function isBalanced(text: string): 0 | 1 {
  const count = (mark: string) => text.split(mark).length - 1;
  return count('(') === count(')') && count('"') % 2 === 0 ? 1 : 0;
}
