import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LocalLinter, packWeirpackFiles, type WeirpackTestFailures } from 'harper.js';

/** A rule of ours in the Weir language: its name and its source. */
type WeirRule = { name: string; source: string };

const FOLDER = fileURLToPath(new URL('./weir/', import.meta.url));

const MANIFEST = JSON.stringify({
  author: 'Notecoach',
  version: '1.0.0',
  description: 'Slips in the notes of job seekers.',
  license: 'MIT',
});

/** The rules of `weir/`, each with the words of `weir/words.weir` that it names. */
export function readWeirRules(): WeirRule[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.weir'));
  const read = (file: string) => readFileSync(`${FOLDER}${file}`, 'utf8');
  const words = read('words.weir');
  return files
    .filter((file) => file !== 'words.weir')
    .sort()
    .map((file) => ({ name: file.replace(/^.*[/\\]|\.weir$/g, ''), source: withWords(read(file), words) }));
}

/**
 * Loads rules into harper, without the tests in them: those are for `npm test` (test/grammar/weir.test.ts). Returns the
 * names of the rules that harper can't read; the others work.
 */
export async function loadWeirRules(linter: LocalLinter, rules: readonly WeirRule[]): Promise<string[]> {
  const bare = rules.map(({ name, source }) => ({ name, source: source.replace(/^(?:test|allows) .*$/gm, '') }));
  if (await isLoaded(linter, bare)) return [];
  // Harper takes a pack whole or not at all, and does not say which rule it could not read.
  const failed: string[] = [];
  for (const rule of bare) if (!(await isLoaded(linter, [rule]))) failed.push(rule.name);
  return failed;
}

/** What the tests in the rules say: nothing when all pass. Throws for a rule that harper can't read. */
export async function testWeirRules(linter: LocalLinter, rules: readonly WeirRule[]): Promise<WeirpackTestFailures> {
  return (await linter.loadWeirpackFromBytes(packed(rules))) ?? {};
}

async function isLoaded(linter: LocalLinter, rules: readonly WeirRule[]): Promise<boolean> {
  try {
    return (await linter.loadWeirpackFromBytes(packed(rules))) === undefined;
  } catch {
    return false;
  }
}

function packed(rules: readonly WeirRule[]): Uint8Array {
  const files = rules.map(({ name, source }) => [`${name}.weir`, source] as const);
  return packWeirpackFiles(new Map([['manifest.json', MANIFEST], ...files]));
}

/** Weir has no imports: the definitions that a rule names (`@job`) are put before it, with those that they name. */
function withWords(source: string, words: string): string {
  const lines = words.split('\n').filter((line) => line.startsWith('expr '));
  let before: string[] = [];
  for (const line of lines.reverse()) {
    const name = line.split(' ')[1] ?? '';
    const isNamed = new RegExp(`@${name}\\b`).test([...before, source].join('\n'));
    // A rule's own word of that name comes first.
    if (isNamed && !source.includes(`expr ${name} `)) before = [line, ...before];
  }
  return [...before, source].join('\n');
}
