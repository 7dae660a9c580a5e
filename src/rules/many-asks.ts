import type { Range } from '../note/clean.ts';
import type { Ask, AskKind } from '../note/facts/asks.ts';
import type { Note } from '../note/read.ts';
import { demandsOf } from './demanding-ask.ts';
import type { Rule } from './rule.ts';

/** Kinds that differ for the reader: each is a thing to do of its own. Connecting goes with any. */
const COUNTED = new Set<AskKind>(['talk', 'consider', 'refer', 'send', 'hire', 'advice']);

export const manyAsks: Rule = {
  id: 'many-asks',
  name: 'several requests',
  family: 'purpose',
  severity: 'suggestion',
  summary: 'two or more different things are asked for besides connecting',
  why: 'One clear request is easy to grant. Two make the reader choose, and choosing is put off.',
  silencedBy: ['empty-note', 'default-text', 'no-purpose'],
  check(note) {
    const asks = differentAsks(note);
    if (asks.length < 2) return undefined;
    return {
      message: 'With two things to do, the reader may do neither.',
      fix: 'Keep the one request that matters most now; the other can wait for their answer.',
      spans: asks,
    };
  },
};

/** One range for each different thing that is asked for, by sentence or by coordinated clause. */
function differentAsks(note: Note): Range[] {
  const demands = demandsOf(note);
  const seen = new Map<AskKind, Range>();
  for (const ask of note.asks) {
    if (!COUNTED.has(ask.kind) || !isRequest(note, ask, demands)) continue;
    const demand = demands.find((one) => one.start <= ask.start && ask.end <= one.end);
    const range = demand ?? clauseOf(note, ask);
    if ([...seen.values()].some((other) => other.start === range.start)) continue;
    if (!seen.has(ask.kind)) seen.set(ask.kind, range);
  }
  return [...seen.values()].sort((a, b) => a.start - b.start);
}

/** A plain request: a question or an order, not the purpose of another ("connect so that I can send …"). */
function isRequest(note: Note, ask: Ask, demands: readonly Range[]): boolean {
  if (demands.some((one) => one.start <= ask.start && ask.end <= one.end)) return true;
  const sentence = note.sentences.find((one) => one.start <= ask.start && ask.end <= one.end);
  if (!sentence) return false;
  const before = note.lower.slice(sentence.start, ask.start);
  const whole = sentence.text.toLowerCase();
  if (/\b(?:so that|so i|so we|in order to|to see if|to|if|should|when|because|as|since|after|before|which|that i|glad|happy|happily|gladly|grateful for any)\b[^,]*$/.test(before.replace(/\b(?:like|love|open|willing|able|possible|want|wish|hope|hoping|welcome|appreciate|you|chance|opportunity|be|please|happy|delighted|grateful|agree|mind) to\b/g, 'ask'))) return false;
  if (/\?["')]*$/.test(whole)) return /\b(?:could|would|can|may|might|are you|will you|do you|is it|any chance|open to|possible|shall)\b/.test(whole);
  return /\b(?:please|kindly|i'd (?:like|love|appreciate|welcome|value)|i would (?:like|love|appreciate|welcome|value)|i hope to|i want|i'm hoping|hoping (?:for|to)|let me know|also)\b/.test(before);
}

/** From the beginning of the ask's clause to its end. */
function clauseOf(note: Note, ask: Ask): Range {
  const sentence = note.sentences.find((one) => one.start <= ask.start && ask.end <= one.end);
  const from = sentence?.start ?? ask.start;
  const to = sentence?.end ?? ask.end;
  const before = note.lower.slice(from, ask.start);
  const joint = Math.max(before.lastIndexOf(' and '), before.lastIndexOf(', '), before.lastIndexOf('; '), before.lastIndexOf(' or '));
  const start = joint < 0 ? from : from + joint + (before.slice(joint).match(/^\W*(?:and|or)?\W*/)?.[0].length ?? 0);
  const rest = note.lower.slice(ask.end, to);
  const stop = rest.search(/[,;.?!]| and | or /);
  return { start, end: stop < 0 ? to : ask.end + stop };
}
