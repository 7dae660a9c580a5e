/**
 * `npm run train`: makes the model from the marked notes and nothing else, the same bytes each time. With `--check` it
 * only says whether the model that lies there is the one that the notes give (exit status 1 where it is not).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { MODEL_FILE } from '../model.ts';
import { bytesOf, markedNotes } from './files.ts';
import { learn } from './learn.ts';

const start = performance.now();
const notes = markedNotes().flatMap((file) => file.notes);
const learned = learn(notes);
const bytes = bytesOf(learned);
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(
  `${notes.length} notes, ${learned.tokens.hashes.length} features of words, ` +
    `${learned.acts.hashes.length} of sentences, ${(bytes.length / 1e6).toFixed(2)} MB, ${seconds} s`,
);
if (process.argv.includes('--check')) {
  const same = bytes.equals(readFileSync(MODEL_FILE));
  console.log(
    same
      ? 'The model is the one that these notes and word lists give.'
      : 'The model is not of these notes and word lists: run npm run train.',
  );
  process.exitCode = same ? 0 : 1;
} else writeFileSync(MODEL_FILE, bytes);
