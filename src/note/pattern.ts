import type { Range } from './clean.ts';

/** A list of phrases, made to be looked for in many notes. */
export type Phrases = {
  /** Phrases without a word that each match of them must hold: tried in every note. */
  always: readonly RegExp[];
};

type Entry = { list: Phrases; pattern: RegExp };

/**
 * One index for the phrases of all lists, by words that every match of a phrase must hold. A note is looked at by some thirty lists
 * of a thousand phrases in all; through the index its words are looked up once, and only the few phrases are tried that it may have.
 */
const INDEX = new Map<string, Entry[]>();

/** A letter or digit of lower case text, written out: `\\b` knows no accents, and classes by property are slow. */
const LETTER = '[a-z0-9_\\u00df-\\u024f\\u0370-\\u1fff]';

/**
 * Compiles phrases written as a person would list them: one a line (or parted by " | "), a blank for any white space, `(a|b)` for
 * a choice, `?` behind what may be missing, ` … ` for up to four words; other regular-expression syntax holds too. Each phrase
 * stands on word boundaries; the text that it is looked for in is in lower case.
 */
export function phrases(source: string): Phrases {
  const always: RegExp[] = [];
  const list: Phrases = { always };
  for (const line of source.split(/\n| \| /)) {
    const phrase = line.trim();
    if (phrase === '') continue;
    const spaced = phrase
      .replaceAll(' … ', String.raw`(?: [\w'-]+){0,4} `)
      .replaceAll(' ?', String.raw`\s?`)
      .replaceAll(' ', String.raw`\s+`);
    const pattern = new RegExp(`(?<!${LETTER})(?:${spaced})(?!${LETTER})`, spaced.includes('\\p{') ? 'gu' : 'g');
    const words = anchorsOf(phrase);
    if (!words) always.push(pattern);
    for (const word of words ?? []) {
      const entries = INDEX.get(word);
      if (entries) entries.push({ list, pattern });
      else INDEX.set(word, [{ list, pattern }]);
    }
  }
  return list;
}

/** Every place within `range` where one of the phrases stands, from left to right; of two that overlap the first, then the longer. */
export function findAll(list: Phrases, lower: string, range: Range): Range[] {
  const candidates = candidatesIn(lower).get(list);
  if (!candidates && list.always.length === 0) return [];
  const part = range.start === 0 && range.end === lower.length ? lower : lower.slice(range.start, range.end);
  const found: Range[] = [];
  const attempt = (pattern: RegExp) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
      if (match[0].length === 0) pattern.lastIndex++;
      else found.push({ start: range.start + match.index, end: range.start + match.index + match[0].length });
    }
  };
  list.always.forEach(attempt);
  candidates?.forEach(attempt);
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((one) => {
    const apart = one.start >= end;
    if (apart) end = one.end;
    return apart;
  });
}

/** Whether one of the phrases stands within `range`. */
export function occurs(list: Phrases, lower: string, range: Range): boolean {
  return findAll(list, lower, range).length > 0;
}

let lastText = '';
let lastCandidates: ReadonlyMap<Phrases, ReadonlySet<RegExp>> = new Map();

/**
 * By list, the phrases that a text may have. The last answer is kept, since one note is asked about by many rules one after the other,
 * until {@link releaseText}.
 */
function candidatesIn(lower: string): ReadonlyMap<Phrases, ReadonlySet<RegExp>> {
  if (lower !== lastText) look(lower);
  return lastCandidates;
}

/** Lets go of the text looked at last: no note is kept longer than it takes to judge it. */
export function releaseText(): void {
  lastText = '';
  lastCandidates = new Map();
}

function look(lower: string): void {
  lastText = lower;
  const candidates = new Map<Phrases, Set<RegExp>>();
  for (const fragment of new Set(lower.match(/[a-z0-9\u00aa-\u1fff\u2c00-\uffff]+/g))) {
    for (const { list, pattern } of INDEX.get(fragment) ?? []) {
      const patterns = candidates.get(list);
      if (patterns) patterns.add(pattern);
      else candidates.set(list, new Set([pattern]));
    }
  }
  lastCandidates = candidates;
}

/* ---------------------------------------------------------------- anchors */

/** Words that nearly every note has: no help in telling phrases that may match from those that can't. */
const COMMON = new Set(
  'a i you your my me to a an the of in on at for and is it that this with be have would could can am are we or if as so do will not no'.split(
    ' ',
  ),
);
/** Words that many notes have. */
const FREQUENT = new Set(
  'job role position work company team hiring connect experience years profile time how what when who about from out up get was but they their more any some just know see looking help people one two good great first like want need'.split(
    ' ',
  ),
);
/** A part of a phrase that stands for more texts than this anchors nothing. */
const MOST_EXPANSIONS = 4000;

/**
 * Words of which every match of a phrase holds at least one; undefined where none can be told. Of the phrase's parts the one whose
 * words are rarest is taken.
 */
function anchorsOf(phrase: string): readonly string[] | undefined {
  let best: { words: string[]; rank: number } | undefined;
  for (const part of partsOf(phrase)) {
    const texts = expand(part);
    if (!texts) continue;
    const words = texts.map(rarestFragment);
    if (words.some((word) => word === '')) continue;
    const rank = words.reduce((sum, word) => sum + (COMMON.has(word) ? 200 : FREQUENT.has(word) ? 30 : 0.3), 0);
    if (!best || rank < best.rank) best = { words: [...new Set(words)], rank };
  }
  return best?.words;
}

/** Splits a phrase at the blanks outside of brackets. */
function partsOf(phrase: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (let at = 0; at < phrase.length; at++) {
    const char = phrase[at] as string;
    if (char === '\\') {
      part += char + (phrase[++at] ?? '');
      continue;
    }
    if (char === '(' || char === '[' || char === '{') depth++;
    else if (char === ')' || char === ']' || char === '}') depth--;
    if (char === ' ' && depth === 0 && phrase[at + 1] !== '?') {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part].filter((one) => one !== '');
}

function rarestFragment(text: string): string {
  const fragments = (text.match(/[\p{L}\p{N}\0]+/gu) ?? []).filter((one) => !one.includes(ANY));
  return fragments.reduce(
    (best, one) =>
      (COMMON.has(one) ? 0 : one.length) > (best === '' ? -1 : COMMON.has(best) ? 0 : best.length) ? one : best,
    '',
  );
}

/** Stands in an expansion for letters that are not told. */
const ANY = '\0';

/** All texts that a piece of a pattern stands for; undefined where there are too many or it uses more than choices and "?". */
function expand(source: string): string[] | undefined {
  let at = 0;
  const result = choice();
  return result && at === source.length && result.length <= MOST_EXPANSIONS ? result : undefined;

  function choice(): string[] | undefined {
    const texts: string[] = [];
    for (;;) {
      const branch = sequence();
      if (!branch) return undefined;
      texts.push(...branch);
      if (texts.length > MOST_EXPANSIONS) return undefined;
      if (source[at] !== '|') return texts;
      at++;
    }
  }

  function sequence(): string[] | undefined {
    let texts = [''];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      let next: string[] | undefined;
      const missing = mayBeMissing();
      if (missing > 0) {
        at = missing;
        continue;
      }
      if (source[at] === '(') {
        at++;
        if (source[at] === '?') {
          // A look-around adds no text; a non-capturing group is a group.
          if (source[at + 1] === ':') at += 2;
          else {
            skipGroup();
            continue;
          }
        }
        next = choice();
        if (!next || source[at] !== ')') return undefined;
        at++;
      } else if (source[at] === '\\') {
        const escaped = source[at + 1] ?? '';
        at += 2;
        if (/[wd]/.test(escaped)) {
          if (/[+*]/.test(source[at] ?? '')) at++;
          next = [ANY];
        } else if (/[.'"?+*()[\]]/.test(escaped)) next = [escaped];
        else return undefined;
      } else if (/[[\]{}*+.^$]/.test(source[at] as string)) return undefined;
      else next = [source[at++] as string];
      if (source[at] === '?') {
        at++;
        next = ['', ...next];
      } else if (/[*+{]/.test(source[at] ?? '')) return undefined;
      const extended: string[] = [];
      for (const text of texts) for (const one of next) extended.push(text + one);
      if (extended.length > MOST_EXPANSIONS) return undefined;
      texts = extended;
    }
    return texts;
  }

  /** Whole words that may be missing hold no anchor: behind `(very )?` or `(\w+ ){0,3}?` the pattern goes on there; 0 where it is none. */
  function mayBeMissing(): number {
    if (source[at] !== '(' || source[at + 1] === '?') return 0;
    let end = at;
    for (let depth = 0; end < source.length; end++) {
      if (source[end] === '\\') end++;
      else if (source[end] === '(') depth++;
      else if (source[end] === ')' && --depth === 0) break;
    }
    if (source[end - 1] !== ' ' && source[at + 1] !== ' ') return 0;
    return end + 1 + (/^(?:\?|\*\??|\{0,\d+\}\??)/.exec(source.slice(end + 1))?.[0].length ?? -end - 1);
  }

  function skipGroup(): void {
    for (let depth = 1; depth > 0 && at < source.length; at++) {
      if (source[at] === '\\') at++;
      else if (source[at] === '(') depth++;
      else if (source[at] === ')') depth--;
    }
  }
}
