/**
 * What the prompts get out of the language model that is configured: `npm run eval -- FILE [--limit N]`. A line of the
 * file is a note, {"text" or "original", "to", "plan", "format", "context"}; those of test/corpus will do. Prints the
 * share of first and of all answers that the guard accepted, the average gain in score, and each rejection with its
 * reason, so that a change of a prompt can be judged.
 */
import { readFileSync } from 'node:fs';
import { loadEnvironment, readCoachConfig } from '../../src/config.ts';
import { createReviewer, createRewriter, noteInputSchema } from '../../src/index.ts';
import { createLlm } from '../../src/rewrite/llm.ts';
import { loadPrompts } from '../../src/rewrite/prompts.ts';

const [file, flag, value] = process.argv.slice(2);
const { llm } = readCoachConfig(loadEnvironment().environment);
if (!file || !llm) {
  console.error(
    file ? 'Set OPENAI_MODEL with OPENAI_API_KEY or OPENAI_BASE_URL first.' : 'Usage: npm run eval -- FILE [--limit N]',
  );
  process.exit(2);
}

const notes = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .slice(0, flag === '--limit' ? Number(value) : undefined);

const reviewer = createReviewer({ grammar: false });
const counts = { shown: 0, candidates: 0, accepted: 0, mended: 0, gain: 0, ownGain: 0 };
const reasons = new Map<string, number>();
let id: unknown;
const rewriter = createRewriter({
  reviewer,
  model: { llm: createLlm(llm), prompts: loadPrompts(), spend: async () => undefined, timeoutMs: 60_000 },
  onCandidate: ({ note, accepted, isMended, reasons: why }) => {
    counts.candidates++;
    if (accepted) counts.accepted++;
    if (isMended) counts.mended++;
    if (why.length > 0) console.log(`${id}: ${why.join(' ')}\n    ${note.replaceAll('\n', ' ⏎ ')}`);
    for (const reason of why) {
      const kind = reason.replace(/“[^”]*”/g, '“…”').replace(/\d+/g, 'N');
      reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
    }
  },
});

for (const [at, line] of notes.entries()) {
  id = line.id ?? at + 1;
  const input = noteInputSchema.parse({ ...line, text: line.text ?? line.original });
  const result = await rewriter.rewrite(input, { user: 'eval' });
  if (result.by === 'llm') counts.shown++;
  if (result.by === 'llm') counts.gain += result.after - result.before;
  else counts.ownGain += result.after - result.before;
  if (result.reason?.includes('model') && !result.reason.includes('note')) console.log(`${id}: ${result.reason}`);
}

const percent = (part: number, whole: number) => `${whole === 0 ? 0 : ((100 * part) / whole).toFixed(1)} %`;
const own = notes.length - counts.shown;
console.log(`\n${notes.length} notes, ${counts.candidates} answers of ${llm.model}`);
console.log(
  `accepted by the guard: ${counts.accepted} answers (${percent(counts.accepted, counts.candidates)}), ${counts.mended} of them with a sentence put back; shown for ${counts.shown} notes (${percent(counts.shown, notes.length)})`,
);
console.log(
  `average gain in score: ${counts.shown === 0 ? '–' : (counts.gain / counts.shown).toFixed(1)} by the model, ${own === 0 ? '–' : (counts.ownGain / own).toFixed(1)} by the engine for the rest`,
);
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]))
  console.log(`  ${String(count).padStart(4)}  ${reason}`);
