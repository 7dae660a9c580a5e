/** Counts the words of the marked notes and writes words/note.txt: npm run words */
import { writeFileSync } from 'node:fs';
import { markedNotes } from '../../reading/training/files.ts';
import type { MarkedNote } from '../../reading/training/marked-notes.ts';
import { isEnglish } from '../spelling/dictionary.ts';
import { readWords } from '../text-words.ts';

/** In fewer notes, a word may be one writer's. */
const LEAST_NOTES = 3;
const NAMES: readonly string[] = ['RCPT', 'SEND', 'CO', 'REQ', 'SRC'];

function wordsOf({ text, spans }: MarkedNote): string[] {
  const names = spans.filter(({ label }) => NAMES.includes(label));
  return readWords(text)
    .filter((word) => !names.some((name) => word.start < name.end && name.start < word.end))
    .map((word) => word.text.toLowerCase())
    .filter((word) => /^[a-z]+$/.test(word) && isEnglish(word));
}

const counts = new Map<string, number>();
const noteCounts = new Map<string, number>();
for (const { notes } of markedNotes()) {
  for (const note of notes) {
    const words = wordsOf(note);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of new Set(words)) noteCounts.set(word, (noteCounts.get(word) ?? 0) + 1);
  }
}
const lines = [...counts]
  .filter(([word]) => (noteCounts.get(word) ?? 0) >= LEAST_NOTES)
  .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
  .map(([word, count]) => `${word} ${count}`);
const head = '# Words of the marked notes, and how often they stand there. Written by npm run words.';
writeFileSync(new URL('../words/note.txt', import.meta.url), `${[head, ...lines].join('\n')}\n`);
console.log(`${lines.length} words`);
