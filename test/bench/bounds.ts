/**
 * `npm run bounds -- FILE…`: how sure a reading must be for a rule to speak (src/rules/sure.ts). Labelled notes that
 * are among the marked ones are read by a model that has not learned from them; then every rule is judged at several
 * values of each bound: its own found, missed and alarms, and F1 and precision over all rules. Spelling and grammar are
 * left out.
 */
import { readFileSync } from 'node:fs';
import { judge } from '../../src/critique.ts';
import { noteInputSchema } from '../../src/reading/input.ts';
import { type Reading, readWith } from '../../src/reading/read.ts';
import { markedNotes } from '../../src/reading/training/files.ts';
import { folds } from '../../src/reading/training/folds.ts';
import { SURE } from '../../src/rules/sure.ts';

const FOLDS = 3;
const VALUES = [0.03, 0.06, 0.09, 0.12, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8];
const LANGUAGE = new Set(['spelling', 'grammar']);

type Labelled = { text: string; rules: string[] };
type Counts = { found: number; missed: number; alarms: number };

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run bounds -- FILE…');
  process.exit(2);
}
const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim();
const labels = new Map<string, Labelled>();
for (const file of files)
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const label = JSON.parse(line) as Labelled;
    labels.set(plain(label.text), label);
  }

const seen: { reading: Reading; wanted: Set<string> }[] = [];
const notes = markedNotes().flatMap((file) => file.notes);
for (const { model, unseen } of folds(notes, FOLDS))
  for (const { text } of unseen) {
    const label = labels.get(plain(text));
    if (!label) continue;
    const wanted = new Set(label.rules.filter((rule) => !LANGUAGE.has(rule)));
    seen.push({ reading: readWith(model, noteInputSchema.parse(label)), wanted });
  }
console.log(`${seen.length} of ${labels.size} labelled notes are marked; each read by a model of other notes`);

// The bounds are one object that the rules look at: here each is moved in turn, and put back.
const bounds = SURE as Record<string, number>;
for (const [name, now] of Object.entries(bounds)) {
  console.log(`\n${name}`);
  for (const value of [...new Set([...VALUES, now])].sort((a, b) => a - b)) {
    bounds[name] = value;
    const { all, own } = counted(name);
    console.log(
      `${value === now ? ' *' : '  '} ${value.toFixed(2)} found ${own.found}, missed ${own.missed}, alarms ${own.alarms};` +
        ` all rules: F1 ${f1(all).toFixed(4)}, precision ${(all.found / (all.found + all.alarms)).toFixed(3)}`,
    );
  }
  bounds[name] = now;
}

function counted(rule: string): { all: Counts; own: Counts } {
  const all = { found: 0, missed: 0, alarms: 0 };
  const own = { found: 0, missed: 0, alarms: 0 };
  for (const { reading, wanted } of seen) {
    const fired = new Set(judge(reading).findings.map((finding) => finding.rule));
    for (const id of new Set([...fired, ...wanted])) {
      const kind = !fired.has(id) ? 'missed' : wanted.has(id) ? 'found' : 'alarms';
      all[kind]++;
      if (id === rule) own[kind]++;
    }
  }
  return { all, own };
}

function f1({ found, missed, alarms }: Counts): number {
  return (2 * found) / (2 * found + missed + alarms);
}
