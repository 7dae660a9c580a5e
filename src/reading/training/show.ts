/**
 * `npm run read -- 'Hi …'`: what is read in a note: its parts, what is named in it and what each sentence does, how
 * sure, and what weighed most.
 */
import { FEATURE_NAMES, FEATURES } from '../features.ts';
import { ACTS, LABELS, LOOKED_AT_TWICE } from '../labels.ts';
import { loadModel } from '../model.ts';
import { parse } from '../parse.ts';
import { does, type Reading, readNote } from '../read.ts';
import type { NamedSpan } from '../spans.ts';

const model = loadModel();
/** Of what spoke for a span so much is shown. */
const MOST_REASONS = 4;
/** What a sentence does is shown from this chance on. */
const LEAST_CHANCE = 0.1;

const text = process.argv.slice(2).join(' ');
if (text.trim() === '') {
  console.error("Usage: npm run read -- 'Hi Ms. Rivera, …'");
  process.exitCode = 2;
} else console.log(describe(text));

/** The reading of a note in words. */
function describe(note: string): string {
  const reading = readNote({ text: note });
  const { structure, sentences } = reading;
  const quote = ({ start, end }: { start: number; end: number }) => `“${reading.text.slice(start, end)}”`;
  const parts = (['subject', 'greeting', 'body', 'signOff'] as const).flatMap((part) => {
    const range = structure[part];
    return range && range.end > range.start ? [`  ${part.padEnd(9)} ${quote(range)}`] : [];
  });
  const spans = spansOf(reading).flatMap(([label, found]) => [
    ...found.map(
      (span) => `  ${label.padEnd(9)} ${quote(span)} ${percent(span.chance)}\n${reasonsFor(reading, label, span)}`,
    ),
  ]);
  const missing = Object.entries(reading.chances).map(([label, chance]) => `${label} ${percent(chance)}`);
  const acts = sentences.map((sentence) => {
    const done = ACTS.filter((act) => does(sentence, act) >= LEAST_CHANCE).map(
      (act) => `${act} ${percent(does(sentence, act))}`,
    );
    const holds = LOOKED_AT_TWICE.map((label, at) => `${label} ${percent(sentence.holds[at] as number)}`);
    const known = done.join(', ') || 'nothing that is known';
    return `  ${quote(sentence)}\n      ${known}; by a second look it holds ${holds.join(', ')}`;
  });
  return [
    `To a ${reading.to}${reading.toIsRead ? ' (read from the note)' : ''}` +
      (reading.foreign ? '; in another language' : ''),
    'Parts',
    ...parts,
    'Named, how sure, and what weighed most',
    ...spans,
    'How likely each kind stands anywhere',
    `  ${missing.join(', ')}`,
    'Sentences',
    ...acts,
  ].join('\n');
}

function spansOf(reading: Reading): [string, readonly NamedSpan[]][] {
  return [
    ['RCPT', reading.recipients],
    ['ROLE', reading.roles],
    ['CO', reading.companies],
    ['OWN', reading.employers],
    ['REQ', reading.requisitions],
    ['SRC', reading.sources],
    ['BG', reading.background],
  ];
}

/** The features of a span's tokens that spoke for its label, the strongest first. */
function reasonsFor(reading: Reading, label: string, span: NamedSpan): string {
  const { tokens, features } = parse(reading.clean.original);
  const column = label === 'BG' ? LABELS.length : LABELS.indexOf(label as 'CO');
  const weights = tokens.flatMap((token, at) =>
    token.start < span.start || token.end > span.end
      ? []
      : FEATURE_NAMES.flatMap((name, f) => {
          const weight = model.tokens.weightsOf(features[at * FEATURES + f] as number)?.[column] ?? 0;
          return weight > 0 ? [{ weight, name: `${name} of “${token.text}”` }] : [];
        }),
  );
  const strongest = weights.sort((a, b) => b.weight - a.weight).slice(0, MOST_REASONS);
  return `      ${strongest.map(({ weight, name }) => `${name} +${weight.toFixed(1)}`).join(', ')}`;
}

function percent(chance: number): string {
  return `${Math.round(chance * 100)} %`;
}
