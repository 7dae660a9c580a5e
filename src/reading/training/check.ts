/**
 * `npm run notes`: whether the marked notes are in order (first lines and marks known, texts that occur once), and what
 * stands in them, by label and act. Exit status 1 where something is wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { NOTES_FOLDER } from './files.ts';
import { type MarkedNote, parseNotes } from './marked-notes.ts';

const files = readdirSync(NOTES_FOLDER).filter((file) => file.endsWith('.txt'));
const notes: MarkedNote[] = [];
const problems: string[] = [];
/** "[ROLE|baker]", "<ask>": marks in brackets that are none. */
const PLAIN_BRACKETS = /[[<](?:[A-Z]{2,4}\||(?:ask|reason|background|other|demand)[,>])/;

for (const file of files) {
  const [before = '', ...blocks] = readFileSync(new URL(file, NOTES_FOLDER), 'utf8').split(/^=== /m);
  if (before.trim() !== '' || blocks.length === 0)
    problems.push(`${file}: a note begins with a line "=== id | reader | format | kind"`);
  for (const block of blocks) {
    try {
      const [note] = parseNotes(`=== ${block}`) as [MarkedNote];
      notes.push(note);
      // Taking out the marks must give back the text: what is parsed is compared with a plain deletion of the marks.
      const raw = block.slice(block.indexOf('\n') + 1).trimEnd();
      const bare = raw.replace(/ ?⟨[^⟩]*⟩/g, '').replace(/⟦[A-Z]+\||⟧/g, '');
      if (bare !== note.text) problems.push(`${file}, ${note.id}: the marks taken out do not give the text`);
      if (PLAIN_BRACKETS.test(note.text)) problems.push(`${file}, ${note.id}: marks stand in ⟦ ⟧ and ⟨ ⟩`);
    } catch (error) {
      problems.push(`${file}, ${(error as Error).message}`);
    }
  }
}
const ids = new Map<string, number>();
for (const { id } of notes) ids.set(id, (ids.get(id) ?? 0) + 1);
for (const [id, count] of ids) if (count > 1) problems.push(`${id} stands ${count} times`);
const texts = new Set(notes.map(({ text }) => text));

console.log(`${notes.length} notes, ${texts.size} different, in ${files.length} files`);
console.log(tally(notes.map(({ kind }) => kind)));
console.log(tally(notes.map(({ to }) => to)));
console.log(tally(notes.flatMap(({ spans }) => spans.map(({ label }) => label))));
console.log(tally(notes.flatMap(({ acts }) => acts.flatMap((one) => one.acts))));
for (const problem of problems) console.log(`wrong: ${problem}`);
if (problems.length > 0) process.exitCode = 1;

/** "good 1203, gap 600". */
function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
