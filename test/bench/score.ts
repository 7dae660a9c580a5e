/**
 * Precision, recall and F1 of the engine on files of labelled notes ({text, to, plan, format, context, rules,
 * verdict}): npm run score -- FILE… [--misses] [--no-grammar] [--only RULE]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judgeText } from '../../src/critique.ts';
import { noteInputSchema } from '../../src/reading/input.ts';
import { RULES } from '../../src/rules/registry.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, grammar: { type: 'boolean', default: true }, only: { type: 'string' } },
  allowNegative: true,
});
if (positionals.length === 0) {
  console.error('Usage: npm run score -- FILE… [--misses] [--no-grammar] [--only RULE]');
  process.exit(2);
}

const LANGUAGE = new Set(['spelling', 'grammar']);
const tally = new Map(RULES.map(({ id }) => [id, { hit: 0, miss: 0, alarm: 0 }]));
let notes = 0;
let verdicts = 0;
let exact = 0;
let spansFound = 0;
let spansWanted = 0;
const { createReviewer } = values.grammar ? await import('../../src/review.ts') : { createReviewer: undefined };
const reviewer = createReviewer?.({ grammar: true });
for (const file of positionals) {
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const label = JSON.parse(line) as {
      id: string;
      rules: string[];
      verdict: string;
      text: string;
      why?: string;
      spans?: Record<string, string[]>;
    };
    const input = noteInputSchema.parse(label);
    const result = reviewer ? (await reviewer.review(input, { timeoutMs: 60_000 })).critique : judgeText(input);
    const fired = new Set(result.findings.map((finding) => finding.rule));
    const wanted = new Set(label.rules.filter((rule) => values.grammar || !LANGUAGE.has(rule)));
    notes++;
    if (result.verdict === label.verdict) verdicts++;
    const missed = [...wanted].filter((rule) => !fired.has(rule));
    const alarms = [...fired].filter((rule) => !wanted.has(rule));
    for (const rule of wanted) tally.get(rule)![fired.has(rule) ? 'hit' : 'miss']++;
    for (const rule of alarms) tally.get(rule)!.alarm++;
    for (const finding of result.findings) {
      for (const text of label.spans?.[finding.rule] ?? []) {
        spansWanted++;
        if (finding.spans.some((span) => span.text.includes(text) || text.includes(span.text))) spansFound++;
      }
    }
    if (missed.length + alarms.length === 0) exact++;
    else if (values.misses && (!values.only || [...missed, ...alarms].includes(values.only))) {
      console.log(
        `\n${label.id} ${missed.map((rule) => `-${rule}`).join(' ')} ${alarms
          .map(
            (rule) =>
              `+${rule}[${result.findings
                .find((one) => one.rule === rule)
                ?.spans.map((span) => span.text)
                .join('|')}]`,
          )
          .join(' ')}`,
      );
      console.log(`   ${JSON.stringify(label.text)}\n   (${label.why ?? ''})`);
    }
  }
}
await reviewer?.close();

const percent = (value: number) => value.toFixed(3);
const f1 = ({ hit, miss, alarm }: { hit: number; miss: number; alarm: number }) =>
  hit === 0 && miss + alarm === 0 ? 1 : (2 * hit) / (2 * hit + miss + alarm);
console.log(`\n${'rule'.padEnd(20)} labelled  found  missed  alarms  precision  recall     F1`);
const total = { hit: 0, miss: 0, alarm: 0 };
for (const [rule, counts] of tally) {
  total.hit += counts.hit;
  total.miss += counts.miss;
  total.alarm += counts.alarm;
  const precision = counts.hit + counts.alarm === 0 ? 1 : counts.hit / (counts.hit + counts.alarm);
  const recall = counts.hit + counts.miss === 0 ? 1 : counts.hit / (counts.hit + counts.miss);
  console.log(
    `${rule.padEnd(20)} ${String(counts.hit + counts.miss).padStart(8)} ${String(counts.hit).padStart(6)} ${String(counts.miss).padStart(7)} ${String(counts.alarm).padStart(7)} ${percent(precision).padStart(10)} ${percent(recall).padStart(7)} ${percent(f1(counts)).padStart(6)}${f1(counts) < 0.75 ? '  <' : ''}`,
  );
}
console.log(
  `\nall: precision ${percent(total.hit / (total.hit + total.alarm))}, recall ${percent(total.hit / (total.hit + total.miss))}, F1 ${percent(f1(total))} on ${notes} notes`,
);
console.log(
  `notes without a difference: ${exact}; verdict as labelled: ${verdicts} (${percent(verdicts / notes)}); labelled places found: ${spansFound} of ${spansWanted}`,
);
