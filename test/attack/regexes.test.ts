import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { relative, resolve } from 'node:path';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { type AnalysisResult, analyse } from 'scslre';
import { expect, test } from 'vitest';

/**
 * No pattern in the project takes more than linear time over a text within bounds (src/bounds.ts): a run of white
 * space, and a word, are of a known length there, so that only what runs over both can go on and on. In adapters, and
 * wherever else texts are as they come, nothing may. And none tries all the ways to part a text: a bound on how often a
 * group is repeated (`(?:\S{1,30} ?){1,5}`) makes that end, but in seconds.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const FILES = globSync('{src,adapters}/**/*.ts', { cwd: ROOT }).sort();
/** Texts come to these as they are, before any bounds. */
const BEFORE_BOUNDS =
  /^(?:adapters\/|src\/(?:coach|options|request|given-back|bounds)\.ts|src\/(?:commands|operations)\/)/;
/** They start something when they are loaded. */
const PROGRAMS =
  /(?:^|\/)(?:main|worker|shard|notecoach)\.ts$|\/training\/(?:train|bounds|check|curve|people|show)\.ts$/;

type Pattern = { where: string; source: string; flags: string };

/** Patterns that are written out. */
const literals: Pattern[] = FILES.flatMap((file) => {
  const found: Pattern[] = [];
  const code = stripTypeScriptTypes(readFileSync(resolve(ROOT, file), 'utf8'));
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true }), (node) => {
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex) found.push({ where: `${file}:${node.loc?.start.line}`, source: regex.pattern, flags: regex.flags });
  });
  return found;
});

/** Patterns that modules make when they are loaded. */
async function made(): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]: [string | RegExp, string?], newTarget) {
      const result = Reflect.construct(target, [source, flags], newTarget) as RegExp;
      // Of a library's own patterns it knows best: the caller is to be in the project.
      const caller = new Error().stack?.split('\n').find((line, at) => at > 0 && !line.includes('regexes.test')) ?? '';
      const where = caller.includes('node_modules') ? undefined : /\b((?:src|adapters)\/[^):]+)/.exec(caller)?.[1];
      if (where) found.set(`${where} ${result.source}`, { where, source: result.source, flags: result.flags });
      return result;
    },
  });
  try {
    for (const file of FILES) if (file.startsWith('src/') && !PROGRAMS.test(file)) await import(resolve(ROOT, file));
  } finally {
    globalThis.RegExp = original;
  }
  return [...found.values()];
}

/** Some of all that is no white space: ASCII, and letters beyond it. */
const SIGNS = [...Array.from({ length: 0x7e - 0x20 }, (_, at) => 0x21 + at), 0xe9, 0x130, 0x5d0, 0x4e2d];

type Report = AnalysisResult['reports'][number];

/**
 * Whether a run of these characters may be longer than the bounds allow: one that is of white space and of other signs.
 */
function isUnbounded({ character: { set }, exponential }: Report): boolean {
  const ranges = (set as unknown as { ranges: { min: number; max: number }[] }).ranges;
  const has = (code: number) => ranges.some(({ min, max }) => min <= code && code <= max);
  const isSpace = has(0x20) || has(0x0a);
  const isOther = SIGNS.some(has);
  return exponential || (isSpace && isOther);
}

/** `{1,5}` as `+`: without its bounds. */
function withoutBounds(source: string): string {
  return source.replace(/\{(\d+),(\d+)\}/g, (bounds, from, to) => {
    if (Number(to) < 3) return bounds;
    return from === '0' ? '*' : '+';
  });
}

function tooSlow({ where, source, flags }: Pattern): string[] {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } });
  const wide = withoutBounds(source);
  const parted =
    wide === source ? [] : analyse({ source: wide, flags }, { reportTypes: { Move: false, Trade: false } }).reports;
  const strict = BEFORE_BOUNDS.test(where);
  return reports.some((report) => strict || isUnbounded(report)) || parted.some(({ exponential }) => exponential)
    ? [`${relative(ROOT, resolve(ROOT, where))}: /${source.slice(0, 120)}/${flags}`]
    : [];
}

test('no pattern goes over a text again and again', async () => {
  const all = [...literals, ...(await made())];
  // Whether they are found at all: some 1,600 are left since notes are read by what is learned.
  expect(all.length).toBeGreaterThan(1_200);
  expect(all.flatMap(tooSlow)).toEqual([]);
}, 60_000);

test.each([
  ['[\\s,;]+$', 'src/x.ts', true],
  ['[a-z]+$', 'src/x.ts', false],
  ['\\s+$', 'src/x.ts', false],
  ['\\s+$', 'adapters/x.ts', true],
  ['\\S+\\s+\\S', 'src/commands/x.ts', true],
  ['(?:_\\w+)*!', 'src/x.ts', true],
  ['^[\\s,;]+', 'adapters/x.ts', false],
  ['(?:\\S{1,30} ?){1,5}$', 'src/x.ts', true],
  ['\\S{1,30}(?: \\S{1,30}){0,4}$', 'src/x.ts', false],
])('/%s/ in %s is found: %s', (source, where, expected) => {
  expect(tooSlow({ where, source, flags: '' }).length > 0).toBe(expected);
});
