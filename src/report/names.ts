import type { Range } from '../reading/clean.ts';
import { sectionsIn } from '../sections.ts';

/** The names of a class, known from the rows so far, to be found within its notes. */
export type Names = {
  /** `number`: whose name it is. */
  add(name: string, number: number): void;
  /** Where names stand in a text, in its order, and whose; `writer` is the one who is meant where several can be. */
  find(text: string, writer: number): (Range & { number: number })[];
};

/** A name has at most so many parts; more of them are no name. */
const MOST_PARTS = 12;
/** Of a part that many share, so many students are told apart. */
const MOST_SHARING = 50;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What may stand between two parts of a name. */
const BETWEEN = /^[ \u00a0.,_'’-]{1,2}$/;
/** What stands between parts in an address: "dana.zelinski". */
const IN_ADDRESS = /^[._-]$/;

/** Names that are everyday words, too: alone they are taken for the word, unless the note is signed with them. */
const ALSO_WORDS = new Set(
  [...sectionsIn(new URL('./names.txt', import.meta.url)).values()]
    .flat()
    .flatMap((line) => line.split(' ').map(folded)),
);

/** Letters that do not come apart into a letter and an accent. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };
/** How some letters are written where there is no key for them. */
const TYPED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** A word as it is compared: in small letters and without accents. */
function folded(word: string): string {
  return word
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => PLAIN[letter] as string)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}

/** The same with "ue" for "ü", as many type it: a name is known by both. */
function foldedAsTyped(word: string): string {
  return folded(
    word
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüøå]/g, (letter) => TYPED[letter] as string),
  );
}

/** A word, folded in both ways. */
type Word = Range & { text: string; keys: readonly [string, string] };
/** A part of a name in a text: whose it may be, and whether it is a name wherever it stands. */
type Found = Range & {
  to: number;
  whose: ReadonlySet<number>;
  isSure: boolean;
  hasCapital: boolean;
  isLetter: boolean;
};

export function createNames(): Names {
  const parts = new Map<string, Set<number>>();
  const wholes = new Map<string, number>();
  const put = (key: string, number: number) => {
    const whose = parts.get(key) ?? new Set<number>();
    if (whose.size < MOST_SHARING) whose.add(number);
    parts.set(key, whose);
  };
  return {
    add(name, number) {
      const [local = ''] = name.split('@');
      const chunks = local
        .split(/[^\p{L}\p{M}\p{N}\p{Pd}'’]+/u)
        .map(wordsIn)
        .filter((chunk) => chunk.length > 0)
        .slice(0, MOST_PARTS);
      const words = chunks.flat().slice(0, MOST_PARTS);
      for (const way of WAYS) {
        const whole = joined(words, way);
        if (!isTelling(whole)) return;
        for (const { keys } of words) put(keys[way], number);
        // "Anna-Lena" is "Annalena", too, and an address may be "annalenagross@…".
        for (const key of [...chunks.map((chunk) => joined(chunk, way)), whole]) put(key, number);
        if (!wholes.has(whole)) wholes.set(whole, number);
      }
    },
    find(text, writer) {
      const words = wordsIn(text);
      const found: (Range & { number: number })[] = [];
      for (let at = 0; at < words.length; ) {
        const [run, whose] = runAt(text, words, at);
        const name = run.length > 0 ? nameIn(text, run) : undefined;
        if (!name) {
          at++;
          continue;
        }
        at = name.to;
        const key = folded(text.slice(name.start, name.end)).replace(/[^\p{L}\p{N}]/gu, '');
        const number = whose.has(writer) ? writer : (wholes.get(key) ?? (whose.values().next().value as number));
        found.push({ start: name.start, end: endOfAddress(text, name.end), number });
        while (at < words.length && (words[at] as Word).start < (found.at(-1) as Range).end) at++;
      }
      return found;
    },
  };

  /** The parts of one student's name that stand in a row from a word on; and whose it can be. */
  function runAt(text: string, words: readonly Word[], from: number): [Found[], ReadonlySet<number>] {
    const run: Found[] = [];
    let whose: ReadonlySet<number> = new Set();
    for (let at = from; at < words.length && run.length < MOST_PARTS; ) {
      const part = partAt(text, words, at);
      const before = run.at(-1);
      if (!part || (before && !BETWEEN.test(text.slice(before.end, part.start)))) break;
      const both = before ? new Set([...whose].filter((one) => part.whose.has(one))) : part.whose;
      if (both.size === 0) break;
      run.push(part);
      whose = both;
      at = part.to;
    }
    return [run, whose];
  }

  /** "Anna-Lena" as one part, or a word that is one. */
  function partAt(text: string, words: readonly Word[], at: number): Found | undefined {
    const word = words[at] as Word;
    const next = words[at + 1];
    const isHyphened = next !== undefined && /^\p{Pd}$/u.test(text.slice(word.end, next.start));
    const one = isHyphened ? WAYS.map((way) => joined([word, next], way)).find((key) => parts.has(key)) : undefined;
    const key = one ?? word.keys.find((key) => parts.has(key));
    const whose = key === undefined ? undefined : parts.get(key);
    if (key === undefined || !whose) return undefined;
    const isOne = one !== undefined;
    return {
      start: word.start,
      end: isOne && next ? next.end : word.end,
      to: at + (isOne ? 2 : 1),
      whose,
      isSure: isTelling(key) && !ALSO_WORDS.has(key),
      hasCapital: /^\p{Lu}/u.test(word.text),
      isLetter: key.length === 1,
    };
  }
}

const WAYS = [0, 1] as const;

function joined(words: readonly Word[], way: (typeof WAYS)[number]): string {
  return words.map(({ keys }) => keys[way]).join('');
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
    keys: [folded(word), foldedAsTyped(word)],
  }));
}

/** A letter of the Latin alphabet, or a short number, stands in many a note without being a name. */
function isTelling(key: string): boolean {
  return /\p{L}\p{L}|[^\p{ASCII}]|.{5}/u.test(key);
}

/**
 * What of a run is a name. A part that is an everyday word, too, is one where it has a capital and stands with another
 * part, or within an address, or where it is the sign-off.
 */
function nameIn(text: string, run: readonly Found[]): (Range & { to: number }) | undefined {
  const rangeOf = (first: Found, last: Found) => ({ start: first.start, end: last.end, to: last.to });
  const [first, last] = [run[0] as Found, run.at(-1) as Found];
  if (isSignOff(text, first, last) && !run.every(({ isLetter }) => isLetter)) return rangeOf(first, last);
  const isHeld = (at: number) => {
    const part = run[at] as Found;
    if (part.isSure) return true;
    const sides = [
      at > 0 ? text.slice((run[at - 1] as Found).end, part.start) : undefined,
      at < run.length - 1 ? text.slice(part.end, (run[at + 1] as Found).start) : undefined,
    ].filter((side) => side !== undefined);
    return sides.some(
      (side) => IN_ADDRESS.test(side) || (part.hasCapital && (part.isLetter || !side.startsWith('. '))),
    );
  };
  const held = run.map((_, at) => isHeld(at));
  const from = held.indexOf(true);
  if (from < 0) return undefined;
  // The first row of them; what is behind it is looked at by itself.
  const gap = held.indexOf(false, from);
  const name = run.slice(from, gap < 0 ? undefined : gap);
  const isAlone = name.length === 1 && !name[0]?.isSure;
  return isAlone ? undefined : rangeOf(name[0] as Found, name.at(-1) as Found);
}

/** Whether it stands at the end by itself: behind a line break, a dash, a comma or the end of a sentence. */
function isSignOff(text: string, first: Found, last: Found): boolean {
  if (/[\p{L}\p{N}?]/u.test(text.slice(last.end))) return false;
  const before = text.slice(Math.max(0, first.start - 4), first.start).replace(/[ \u00a0]+$/, '');
  if (/[.!?]$/.test(before)) return first.hasCapital;
  return /[\n\r,;\p{Pd}]$/u.test(before);
}

/** The end of the address that a name begins, or of the name. */
function endOfAddress(text: string, end: number): number {
  if (text[end] !== '@') return end;
  const [host = ''] = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/u.exec(text.slice(end + 1, end + 255)) ?? [];
  return host === '' ? end : end + 1 + host.length;
}
