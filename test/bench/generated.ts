/**
 * Properties counted over generated facts and notes: `npm run score:generated [-- N]`, N of each (10,000 unless told),
 * the same ones every time. For drafts: over the limit, a fact lost, a word that was not given, an error or warning but
 * for blanks. For typed lines: read wrong. For long notes: how many fit with every fact.
 */
import fc from 'fast-check';
import { compose, DRAFT_OPTIONS, parseFacts, shorten } from '../../src/index.ts';
import { limitOf } from '../../src/reading/limits.ts';
import { briefs, foreignWords, longNotes, typedFacts } from '../support/facts.ts';

const numRuns = Number(process.argv[2] ?? 10_000);
const sample = { numRuns, seed: 7 };

const drafts = { drafts: 0, tooLongAndSaid: 0, overLimit: 0, factLost: 0, notGiven: 0, errorOrWarning: 0 };
for (const brief of fc.sample(briefs, sample)) {
  const { drafts: written, over } = compose(brief);
  if (over) drafts.tooLongAndSaid++;
  for (const { note, subject = '', critique } of written) {
    drafts.drafts++;
    const said = `${subject} ${note}`;
    if (note.length > limitOf(brief.format ?? 'invite', brief.plan)) drafts.overLimit++;
    // A leading "the" or "ms" is said as the sentence needs it.
    const facts = Object.values(brief.facts).filter((fact) => fact !== undefined);
    if (!facts.every((fact) => said.toLowerCase().includes(fact.toLowerCase().replace(/^(?:the|ms) /, ''))))
      drafts.factLost++;
    if (foreignWords(said, brief.facts).length > 0) drafts.notGiven++;
    if (critique.findings.some(({ rule, severity }) => severity !== 'suggestion' && rule !== 'placeholder'))
      drafts.errorOrWarning++;
  }
}
console.log(`${numRuns} fact sets:`, drafts);

let wrong = 0;
for (const { typed, facts } of fc.sample(typedFacts, sample)) {
  const read = parseFacts(typed, DRAFT_OPTIONS);
  const sorted = (pairs: Record<string, string | undefined>) =>
    JSON.stringify(
      Object.entries(pairs)
        .filter(([, value]) => value)
        .map(([key, value]) => [key, value?.trim()])
        .sort(),
    );
  if ('problem' in read || sorted(read.options) !== sorted(facts)) wrong++;
}
console.log(`${numRuns} typed lines: read wrong ${wrong}`);

const bands = { 'up to 1.5 times': [1, 1.5], 'up to 2.2 times': [1.5, 2.2] } as const;
const notes = fc.sample(longNotes, sample);
for (const [band, [from, to]] of Object.entries(bands)) {
  let count = 0;
  let fit = 0;
  for (const { text, facts } of notes)
    for (const limit of [200, 300]) {
      if (text.length <= from * limit || text.length > to * limit) continue;
      const { note, over } = shorten({ text }, limit);
      count++;
      if (over === undefined && note.length <= limit && facts.every((fact) => note.includes(fact))) fit++;
    }
  console.log(`long notes, ${band} the limit: ${fit} of ${count} fit with every fact`);
}
