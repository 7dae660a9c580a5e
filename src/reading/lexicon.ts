import { readdirSync, readFileSync } from 'node:fs';
import type { Range } from './clean.ts';
import type { Word } from './words.ts';

/**
 * Words and phrases as data, one class a file, one entry a line in lower case, `#` before a remark:
 * `lexicon/words/<class>.txt` holds single words, `lexicon/phrases/<class>.txt` what is looked up in a text. In a
 * phrase `(a|b|)` is a choice (an empty one: it may be missing), `_` any one word; behind ` = ` stands what to write
 * instead (`-`: the phrase just goes).
 */
const WORDS = new URL('./lexicon/words/', import.meta.url);
const PHRASES = new URL('./lexicon/phrases/', import.meta.url);

/** Where a phrase of a class stands, and what its line says to write instead. */
export type PhraseHit = Range & {
  instead?: string | undefined;
  /** It is a phrase of a house, and not of the lexicon. */
  own?: true;
};

/** Where a phrase may stand so far: what may follow, and which classes it ends a phrase of. */
type Node = { next: Map<string, Node[]>; ends: End[] };
/** What a phrase is, that ends somewhere. */
type End = { name: string } & Pick<PhraseHit, 'instead' | 'own'>;

/** Phrases to look up together, as one tree. */
export type Phrases = Node;

const ANY = '_';
export const makePhrases = (): Phrases => ({ next: new Map(), ends: [] });
const root = makePhrases();
const single = new Map<string, Set<string>>();

for (const { name, entries } of classesIn(WORDS)) single.set(name, new Set(entries));
for (const { name, entries } of classesIn(PHRASES)) {
  const words = new Set<string>();
  single.set(name, words);
  for (const entry of entries) {
    const [phrase = '', instead] = entry.split(' = ');
    const parts = partsOf(phrase);
    if (parts.length === 1) for (const [word, more] of parts[0] as string[][]) if (word && !more) words.add(word);
    addPhrase(root, parts, { name, instead: instead?.trim() });
  }
}

/** Adds a phrase of a class, given as what follows one another: for each part the choices, each a sequence of words. */
export function addPhrase(phrases: Phrases, parts: readonly (readonly (readonly string[])[])[], end: End): void {
  for (const node of grown(phrases, parts)) if (node !== phrases) node.ends.push(end);
}

function classesIn(folder: URL): { name: string; entries: string[] }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({
      name: file.replace(/\.txt$/, ''),
      entries: readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .map((line) => line.replace(/(?:^|\s)#\s.*$/, '').trim())
        .filter((line) => line !== ''),
    }));
}

/**
 * A line as what follows one another: for each part the choices, each a sequence of words. Choices share what follows
 * them, so that a line of many choices stays as small as it is written.
 */
export function partsOf(phrase: string): string[][][] {
  const pieces = phrase.trim().match(/\([^)]*\)|[^\s()]+/g) ?? [];
  return pieces.map((piece) =>
    piece.startsWith('(')
      ? piece
          .slice(1, -1)
          .split('|')
          .map((choice) => choice.split(/\s+/).filter(Boolean))
      : [[piece]],
  );
}

/** The nodes at which a line ends that begins at the root. */
function grown(root: Node, parts: readonly (readonly (readonly string[])[])[]): Node[] {
  let open: Node[] = [root];
  for (const choices of parts) {
    open = choices.flatMap((words) => {
      let from = open;
      for (const word of words) {
        const node = makePhrases();
        for (const one of from) one.next.set(word, [...(one.next.get(word) ?? []), node]);
        from = [node];
      }
      return from;
    });
    open = [...new Set(open)];
  }
  return open;
}

/** The words of a class that stand alone on their line. */
export function wordsOfClass(name: string): ReadonlySet<string> {
  const words = single.get(name);
  if (!words) throw new Error(`no such class of words: ${name}`);
  return words;
}

/** All words that stand alone on a line. */
export function knownWords(): Set<string> {
  return new Set([...single.values()].flatMap((words) => [...words]));
}

/** Whether a lower-case phrase stands on a line of a class. */
export function isPhraseOf(name: string, phrase: string): boolean {
  let nodes: Node[] = [root];
  for (const word of phrase.split(/\s+/)) nodes = nodes.flatMap((node) => node.next.get(word) ?? []);
  return nodes.some((node) => node.ends.some((end) => end.name === name));
}

/**
 * Everything of the lexicon in a text, by class, from left to right; of two of one class that overlap the one that
 * begins first, then the longer.
 */
export type Hits = ReadonlyMap<string, readonly PhraseHit[]>;

const NOTHING: readonly PhraseHit[] = [];

export function hitsOf(hits: Hits, name: string): readonly PhraseHit[] {
  return hits.get(name) ?? NOTHING;
}

/**
 * Looks up the words of a text, in the lexicon unless told; time grows with their number. No phrase goes over the end
 * of a sentence or line.
 */
export function lookUp(text: string, words: readonly Word[], phrases: Phrases = root): Hits {
  const hits = new Map<string, PhraseHit[]>();
  let open: Open[] = [];
  let next: Open[] = [];
  let last = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (open.length > 0 && parted(text, last, word.start)) open.length = 0;
    for (const { node, start } of open) {
      step(node.next.get(word.lower), start, word.end, next, hits);
      step(node.next.get(ANY), start, word.end, next, hits);
    }
    step(phrases.next.get(word.lower), word.start, word.end, next, hits);
    [open, next] = [next, open];
    next.length = 0;
    last = word.end;
  }
  return hits;
}

/** A phrase that has begun at `start` and may go on from a node. */
type Open = { node: Node; start: number };

function step(
  nodes: readonly Node[] | undefined,
  start: number,
  end: number,
  open: Open[],
  hits: Map<string, PhraseHit[]>,
): void {
  if (!nodes) return;
  for (const node of nodes) {
    if (node.next.size > 0) open.push({ node, start });
    for (const { name, instead, own } of node.ends) {
      const list = hits.get(name);
      const hit = { start, end, instead, ...(own && { own }) };
      if (list) add(list, hit);
      else hits.set(name, [hit]);
    }
  }
}

/** Puts a hit in the place of those that begin within it; not where one that began before it goes on. */
function add(list: PhraseHit[], hit: PhraseHit): void {
  let kept = list.length;
  while (kept > 0 && (list[kept - 1] as PhraseHit).start >= hit.start) kept--;
  if (kept > 0 && (list[kept - 1] as PhraseHit).end > hit.start) return;
  list.length = kept;
  list.push(hit);
}

/** Whether what stands between two words parts them: the end of a sentence, a line, a semicolon, brackets. */
function parted(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ('.!?;:\n()'.includes(text[at] as string)) return true;
  return false;
}
