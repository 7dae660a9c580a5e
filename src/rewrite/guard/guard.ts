import { judge } from '../../critique.ts';
import type { NoteInput } from '../../reading/input.ts';
import { type Reading, readNote } from '../../reading/read.ts';
import { compare, type Fault } from './compare.ts';
import { Grounds, type Pair } from './grounds.ts';
import { keptFaults } from './kept.ts';
import { mended } from './mend.ts';
import { foreignBodies, unfit } from './plain.ts';
import { type Said, saidIn } from './said.ts';

/**
 * Whether a rewritten note may be shown. `note` is what may be: the candidate, or the candidate with the sentences in
 * `restored` put back as the writer wrote them, in the place of so many (`replaced`) of its own. `reasons` say what is
 * wrong with the candidate, in words that a model or a writer can act on; they are there too where it was mended.
 */
export type GuardVerdict =
  | { ok: true; note: string; restored: string[]; replaced: number; reasons: string[] }
  | { ok: false; reasons: string[] };

/**
 * Compares a rewritten note with the original and the facts given beside it (in `original.context`). Pure and
 * synchronous. It passes if it fits `limit` (UTF-16 code units), says nothing that they do not say, keeps reader,
 * company, position, number, request and name, is plain text in English, and scores no lower. A sentence that says
 * more is put back as the writer wrote it, if the rest then passes and is not the note again. `restsOn` may say for
 * each sentence of the candidate which words of the note it comes from; where they stand there, that sentence is the
 * one to put back.
 */
export function judgeRewrite(
  original: NoteInput,
  candidate: string,
  limit: number,
  restsOn: readonly string[] = [],
): GuardVerdict {
  const text = candidate.trim();
  const out = unfit(text, limit);
  if (out) return refused([out]);
  const grounds = new Grounds(saidIn(readNote(original), true));
  const pair = grounds.beside(saidIn(readNote({ ...original, text }), false));
  const bodies = foreignBodies(pair.before.note, pair.after.note);
  if (bodies.length > 0) return refused(bodies);
  const faults = faultsIn(pair);
  if (faults.length === 0) {
    const worse = worseBy(pair, original);
    return worse ? refused([worse]) : { ok: true, note: text, restored: [], replaced: 0, reasons: [] };
  }
  const no = refused(faults.map(({ reason }) => reason));
  const version = mended(pair, faults, restsOn);
  if (!version || version.text.length > limit || version.text === pair.before.note.text.trim()) return no;
  const again = grounds.beside(saidIn(readNote({ ...original, text: version.text }), false));
  if (faultsIn(again).length > 0 || repeats(again) || worseBy(again, original)) return no;
  const { text: mendedNote, ...put } = version;
  return { ok: true, note: mendedNote, ...put, reasons: no.reasons };
}

function refused(reasons: readonly string[]): { ok: false; reasons: string[] } {
  return { ok: false, reasons: [...new Set(reasons)].map((reason) => `${reason}.`) };
}

function faultsIn(pair: Pair): Fault[] {
  return [...compare(pair), ...keptFaults(pair)].filter(({ sentence }) => !isOwn(pair, sentence));
}

/** Whether the writer wrote a sentence so: then it says what they said. */
function isOwn({ before, after }: Pair, sentence: Fault['sentence']): boolean {
  const own = (text: string) => text.toLowerCase().replace(/[.!?]+$/, '');
  const text = typeof sentence === 'number' ? after.note.sentences[sentence]?.text : undefined;
  return text !== undefined && before.note.sentences.some((one) => own(one.text) === own(text));
}

/** Its length was judged before, by the limit that was asked for. */
function worseBy({ before, after }: Pair, { plan }: NoteInput): string | undefined {
  const [was, is] = [before, after].map(({ note }) => judge({ ...note, plan: plan ?? 'premium' }).score);
  return (is as number) < (was as number) ? `It scores ${is}, less than the original (${was})` : undefined;
}

/** A firm's name of two words may stand twice, a whole position may not. */
const MOST_TWICE = 2;

/** Whether a mended note has numbers or names more often than the note does: then it says something twice. */
function repeats({ before, after }: Pair): boolean {
  const name = namedIn(before.note);
  const times = ({ note }: Said) => note.lower.split(name).length;
  if (name !== '' && times(after) > times(before)) return true;
  const was = counted(before);
  const twice = [...counted(after)].filter(([key, count]) => key !== 'i' && count > Math.max(1, was.get(key) ?? 0));
  return twice.length > MOST_TWICE || twice.some(([key]) => key.startsWith('#'));
}

/** The name that signs a note, in lower case. */
function namedIn({ lower, structure }: Reading): string {
  const { name } = structure.signOff ?? {};
  return name ? lower.slice(name.start, name.end) : '';
}

function counted({ terms, clauseOf }: Said): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [at, { key, number, capital }] of terms.entries())
    if ((number || capital) && (clauseOf[at] as number) >= 0) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
