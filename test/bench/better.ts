/**
 * How good the better notes of files of notes are ({text, to, plan, format, context}):
 * npm run score:better -- FILE… [--show N] [--skip N] [--no-grammar] [--bad] [--plan free|premium]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { critiqueReply } from '../../src/commands/critique-reply.ts';
import { noteInputSchema } from '../../src/reading/input.ts';
import { limitOf, type Plan } from '../../src/reading/limits.ts';
import { readNote } from '../../src/reading/read.ts';
import { createReviewer } from '../../src/review.ts';
import type { Better, Blank } from '../../src/writing/better.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: 'string', default: '0' },
    skip: { type: 'string', default: '0' },
    bad: { type: 'boolean' },
    plan: { type: 'string' },
    grammar: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
if (positionals.length === 0) {
  console.error(
    'Usage: npm run score:better -- FILE… [--show N] [--skip N] [--no-grammar] [--bad] [--plan free|premium]',
  );
  process.exit(2);
}

/** What a user might type into each blank. */
const FILLING: Record<Blank['fact'], string> = {
  recipient: 'Ms. Rivera',
  company: 'Northwind',
  role: 'welder',
  requisition: '4471',
  source: 'Indeed',
  background: 'six years in a shipyard',
  sender: 'Sam Ortiz',
};

const filled = ({ note, blanks }: Better) => {
  let at = 0;
  return note.replace(/____/g, () => FILLING[blanks[at++]?.fact ?? 'background']);
};

const reviewer = createReviewer({ grammar: values.grammar });
const count = { notes: 0, ready: 0, better: 0, over: 0, fits: 0, keeps: 0, ends: 0, sent: 0, faults: 0 };
let [skip, show] = [Number(values.skip), Number(values.show)];
for (const file of positionals)
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const label = JSON.parse(line) as { id: string; text: string };
    const input = noteInputSchema.parse(label);
    if (values.plan) input.plan = values.plan as Plan;
    const { critique, better } = await reviewer.review(input, { timeoutMs: 60_000 });
    count.notes++;
    if (critique.verdict === 'ready') count.ready++;
    const remarks: string[] = [];
    if (better) {
      count.better++;
      if (better.over) count.over++;
      else if (better.note.length <= limitOf(input.format ?? 'invite', input.plan)) count.fits++;
      else remarks.push('TOO LONG');
      const [before, after] = [readNote(input), readNote({ ...input, text: better.note })];
      const lost = (['companies', 'roles', 'requisitions', 'sources'] as const).flatMap((kind) =>
        before[kind]
          .map(({ start, end }) => before.text.slice(start, end))
          .filter((said) => !after.text.toLowerCase().includes(said.toLowerCase())),
      );
      if (lost.length === 0) count.keeps++;
      else remarks.push(`lost: ${lost.join(', ')}`);
      const end = await reviewer.review({ ...input, text: filled(better) }, { timeoutMs: 60_000 });
      if (critiqueReply(filled(better), end).headline === 'Send it.') count.sent++;
      if (end.critique.verdict === 'ready') count.ends++;
      else remarks.push(`ends: ${end.critique.findings.map(({ rule }) => rule).join(' ')}`);
      const language = end.critique.findings.filter(({ rule }) => rule === 'grammar' || rule === 'spelling');
      const known = critique.findings.map(({ rule }) => rule);
      if (language.some(({ rule }) => !known.includes(rule))) {
        count.faults++;
        remarks.push(`LANGUAGE: ${language.flatMap(({ spans }) => spans.map(({ text }) => text)).join(' | ')}`);
      }
    }
    if (critique.verdict === 'ready' || (values.bad && remarks.length === 0 && better)) continue;
    if (skip-- > 0 || show-- <= 0) continue;
    console.log(
      `\n${label.id} ${input.to ?? ''} ${input.format ?? ''} ${critique.score} [${critique.findings.map(({ rule }) => rule).join(' ')}]`,
    );
    console.log(`  ${JSON.stringify(label.text)}`);
    console.log(better ? `> ${JSON.stringify(better.note)}${better.over ? ` OVER ${better.over}` : ''}` : '> –');
    if (remarks.length > 0) console.log(`  (${remarks.join('; ')})`);
  }
await reviewer.close();
const of = (part: number, whole = count.better) =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(0)} %)`;
console.log(
  `\nnotes: ${count.notes}, ready: ${count.ready}, with a better note: ${of(count.better, count.notes - count.ready)} of the others`,
);
console.log(
  `fit: ${of(count.fits)}, over: ${count.over}; keep every company, role, number and source: ${of(count.keeps)}`,
);
console.log(`new findings of language: ${of(count.faults)}; ready with the blanks filled in: ${of(count.ends)}`);
console.log(`told “Send it.” with the blanks filled in: ${of(count.sent)}`);
