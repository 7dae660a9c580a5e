import { clean } from '../../reading/clean.ts';
import { upperFirst } from '../../text.ts';
import { lowered } from '../../writing/frame.ts';
import type { Fault } from './compare.ts';
import type { Pair } from './grounds.ts';
import { asks } from './kept.ts';
import type { Said } from './said.ts';

/** A rewrite with sentences put back as the writer wrote them. */
type Mended = {
  text: string;
  /** Those sentences, and the greeting or the end where it is one of them. */
  restored: string[];
  /** How many parts of the rewrite they took the place of. */
  replaced: number;
};

/** With more of its sentences replaced it would be the writer's own note again. */
const MOST_REPLACED = 2;
/** A sentence of the note is what one of the rewrite came from if it holds so much of what that one says. */
const SHARE = 0.34;
/** … or so many words that only it has: they would be lost else. */
const ENOUGH = 2;
/** Fewer letters than this could stand anywhere. */
const SHORTEST_QUOTE = 8;

/**
 * The rewrite with each faulty sentence replaced by those of the note that it came from (one that came from none is
 * left out), and each fact that was lost brought back with its sentence; undefined where nothing of the rewrite would
 * be left, or too little. `restsOn`: for each sentence of the rewrite the words of the note that its author says it
 * comes from. Whether the result may be shown is for the guard to say.
 */
export function mended(pair: Pair, faults: readonly Fault[], restsOn: readonly string[]): Mended | undefined {
  const { sentences } = pair.after.note;
  const replaced = replacements(pair, faults, restsOn);
  const ends = faults.flatMap(({ sentence }) => (typeof sentence === 'string' ? [sentence] : []));
  const count = (replaced?.size ?? 0) + new Set(ends).size;
  if (!replaced || count > MOST_REPLACED || (replaced.size > 0 && replaced.size >= sentences.length)) return undefined;
  const { note } = pair.before;
  const own = note.sentences;
  const used = new Set([...replaced.values()].flat());
  const body = sentences.flatMap(({ text }, at) => {
    const sources = replaced.get(at);
    if (sources) return inOrder(sources).map((source) => ({ text: closed(own[source]?.text ?? ''), from: note }));
    return isSaid(pair, at, used) ? [] : [{ text, from: pair.after.note }];
  });
  const head = endOf(pair, 'greeting', ends);
  const tail = endOf(pair, 'sign-off', ends);
  const goesOn = head !== '' && !/[.!?]\s*$/.test(head);
  const joined = body.map(({ text, from }, at) => (at === 0 && goesOn ? lowered(text, from) : upperFirst(text)));
  const restored = inOrder(used).map((source) => own[source]?.text ?? '');
  for (const end of new Set(ends)) restored.push((end === 'greeting' ? head : tail).trim());
  return { text: `${head}${joined.join(' ')}${tail}`.trim(), restored: restored.filter(Boolean), replaced: count };
}

/** For each sentence of the rewrite that is replaced, the sentences of the note that take its place. */
function replacements(
  pair: Pair,
  faults: readonly Fault[],
  restsOn: readonly string[],
): Map<number, number[]> | undefined {
  const { before, after } = pair;
  const { sentences } = after.note;
  const faulty = new Set(
    faults.flatMap(({ sentence }) => (typeof sentence === 'number' && sentence >= 0 ? [sentence] : [])),
  );
  const used = new Set<number>();
  const replaced = new Map<number, number[]>();
  for (const at of faulty) {
    const told = toldSources(before, restsOn[at]);
    const sources = told.length > 0 ? told : sourcesOf(pair, at, SHARE);
    // A question that says other things too: the writer's question comes back with them.
    const isLast = asks(after.note, at) && !sentences.some((_, other) => !faulty.has(other) && asks(after.note, other));
    const request = isLast ? before.note.sentences.findLastIndex((_, one) => asks(before.note, one)) : -1;
    const all = new Set(request >= 0 ? [...sources, request] : sources);
    replaced.set(
      at,
      [...all].filter((source) => !used.has(source)),
    );
    for (const source of all) used.add(source);
  }
  for (const { lost } of faults) {
    if (lost === undefined) continue;
    const source = before.note.sentences.findIndex(({ text }) => text.includes(lost));
    if (source < 0) return undefined;
    if (used.has(source)) continue;
    used.add(source);
    // It goes where the rewrite says most of it, or else nowhere.
    const home = sentences.findIndex((_, at) => sourcesOf(pair, at, SHARE).includes(source));
    if (home < 0) return undefined;
    replaced.set(home, [...(replaced.get(home) ?? []), source]);
  }
  return replaced;
}

/** The sentences of the note that a model says one of its own rests on, where the words stand there. */
function toldSources({ note }: Said, words = ''): number[] {
  // Copied from what was typed: as the note is read, with plain quotes and single spaces.
  const quoted = clean(words).lower.trim();
  const at = quoted.length < SHORTEST_QUOTE ? -1 : note.lower.indexOf(quoted);
  const isIn = ({ start, end }: { start: number; end: number }) => start < at + quoted.length && at < end;
  return at < 0 ? [] : note.sentences.flatMap((sentence, index) => (isIn(sentence) ? [index] : []));
}

/** The sentences of the note that hold such a share of what a sentence of the rewrite says, or enough of its own. */
function sourcesOf({ before, after, places }: Pair, sentence: number, share: number): number[] {
  const counts = new Map<number, number>();
  const own = new Map<number, number>();
  let total = 0;
  for (const clause of after.clauses)
    for (let at = clause.from; at < clause.to && clause.sentence === sentence; at++) {
      if (!after.claims[at] && after.part[at] === 'said') continue;
      const homes = new Set(places[at]?.flatMap(({ clause: home }) => (home ? [home.sentence] : [])));
      if (homes.size > 0) total++;
      for (const home of homes) {
        counts.set(home, (counts.get(home) ?? 0) + 1 / homes.size);
        if (homes.size === 1 && after.part[at] === 'said') own.set(home, (own.get(home) ?? 0) + 1);
      }
    }
  return [...counts]
    .filter(([source, count]) => count / total >= share || (own.get(source) ?? 0) >= ENOUGH)
    .map(([source]) => source)
    .filter((source) => before.note.sentences[source] !== undefined);
}

/** Whether all that a sentence says stands in sentences that were put back; a request stays. */
function isSaid(pair: Pair, at: number, used: ReadonlySet<number>): boolean {
  const sources = sourcesOf(pair, at, 0);
  return !asks(pair.after.note, at) && sources.length > 0 && sources.every((source) => used.has(source));
}

/** The greeting or the end, as the rewrite has it, or the note where the rewrite's is faulty. */
function endOf({ before, after }: Pair, part: 'greeting' | 'sign-off', faulty: readonly string[]): string {
  const isFaulty = faulty.includes(part);
  if (isFaulty && part === 'sign-off' && !before.note.structure.signOff) return givenNameOf(after);
  const { text, structure } = (isFaulty ? before : after).note;
  return part === 'greeting' ? text.slice(0, structure.body.start) : text.slice(structure.body.end);
}

/** The end of a rewrite up to its name, if that was given beside the note: what stands behind it goes. */
function givenNameOf({ note: { text, structure, context } }: Said): string {
  const end = structure.signOff?.name ? text.slice(structure.body.end, structure.signOff.name.end) : '';
  return context.sender && end.includes(context.sender) ? end : '';
}

function inOrder(sentences: Iterable<number>): number[] {
  return [...sentences].sort((a, b) => a - b);
}

function closed(text: string): string {
  return /[.!?…]["”')]*$/.test(text) ? text : `${text}.`;
}
