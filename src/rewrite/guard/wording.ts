import { keysOfPhrase, type PhraseMatch, PhraseTable } from './phrase-table.ts';
import type { Term } from './terms.ts';
import { wordingLines } from './wording-files.ts';

/** What the words of a key say as well, or say more than. A line holds for itself: lines are not chained. */
const implied = new Map<string, Set<string>>();
const table = new PhraseTable<string>();

for (const line of wordingLines('same')) {
  // Examples, which its test reads.
  if (/^(?:pass|stop): /.test(line)) continue;
  const reaches: string[] = [];
  for (const group of line.split(' > ').reverse()) {
    const keys = group.split(' | ').map((phrase) => keysOfPhrase(phrase).join(' '));
    reaches.push(...keys);
    for (const key of keys) {
      table.add(key.split(' '), key);
      const known = implied.get(key) ?? new Set<string>();
      for (const other of reaches) known.add(other);
      implied.set(key, known);
    }
  }
}

/** Every stretch of a text that stands on a line of the table. */
export function wordingsIn(terms: readonly Term[]): PhraseMatch<string>[] {
  return table.in(terms);
}

/** The keys that words of this key may be said by, itself included. */
export function saidBy(key: string): Iterable<string> {
  return implied.get(key) ?? [key];
}
