/**
 * What the guard does with pairs of a note and a rewrite: `npm run score:guard -- FILE… [--show lies|refused|mended]`. A
 * line of a file is {"original", "candidate", "faithful", "context"?, "lie"?}; `lie` is the sentence of the candidate
 * that lies (left out, a lie counts as shown if the candidate is shown as it is). Prints the lies shown, the honest
 * ones shown as they are, with one sentence put back, and with more, and the time of a verdict in milliseconds.
 */
import { readFileSync } from 'node:fs';
import { judgeRewrite } from '../../src/rewrite/guard/guard.ts';

type Line = {
  id?: string;
  original: string;
  candidate: string;
  faithful: boolean;
  context?: Record<string, string>;
  lie?: string;
};

const LIMIT = 300;
const args = process.argv.slice(2);
const flag = args.indexOf('--show');
const show = flag < 0 ? undefined : args[flag + 1];
const files = args.filter((_, at) => flag < 0 || (at !== flag && at !== flag + 1));
if (files.length === 0) {
  console.error('Usage: npm run score:guard -- FILE… [--show lies|refused|mended]');
  process.exit(2);
}

for (const file of files) {
  const lines: Line[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const counts = { lies: 0, liesShown: 0, honest: 0, asTheyAre: 0, oneBack: 0, moreBack: 0, refused: 0 };
  const started = performance.now();
  const verdicts = lines.map(({ original, context = {}, candidate }) =>
    judgeRewrite({ text: original, context }, candidate, LIMIT),
  );
  const took = (performance.now() - started) / lines.length;
  for (const [at, line] of lines.entries()) {
    const verdict = verdicts[at] as ReturnType<typeof judgeRewrite>;
    const back = verdict.ok ? verdict.replaced : 0;
    const shown = verdict.ok && (line.lie ? has(verdict.note, line.lie) : verdict.note === line.candidate.trim());
    if (line.faithful) {
      counts.honest++;
      counts[!verdict.ok ? 'refused' : back === 0 ? 'asTheyAre' : back === 1 ? 'oneBack' : 'moreBack']++;
    } else {
      counts.lies++;
      if (shown) counts.liesShown++;
    }
    const kind = line.faithful ? (!verdict.ok ? 'refused' : back > 0 ? 'mended' : '') : shown ? 'lies' : '';
    if (show !== undefined && kind === show)
      console.log(
        `${line.id ?? at + 1}\n  was ${line.original}\n  is  ${line.candidate}` +
          `${verdict.ok && back > 0 ? `\n  got ${verdict.note}` : ''}\n  ${verdict.reasons.join('\n  ')}`,
      );
  }
  console.log(file, JSON.stringify(counts), `${took.toFixed(2)} ms`);
}

/** Whether a sentence stands in a note by itself, and not as the end of a longer one. */
function has(note: string, sentence: string): boolean {
  const at = note.indexOf(sentence);
  return at >= 0 && !/[\p{L}\p{N}] $/u.test(note.slice(0, at));
}
