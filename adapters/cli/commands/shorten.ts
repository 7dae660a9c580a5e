import {
  createReviewer,
  shorten as fit,
  LIMITS,
  noteInputOf,
  type Reviewer,
  readLimit,
  SHORTEN_OPTIONS,
  type Shortened,
  type Style,
  wordsOnLeftOut,
} from '../../../src/index.ts';
import { optionsOf, optionUsage, readArguments } from '../arguments.ts';
import { BATCH_OPTIONS, BATCH_USAGE, batchIn } from '../batch/asked.ts';
import { SHORTEN_COLUMNS } from '../batch/columns.ts';
import { runBatch } from '../batch/run.ts';
import { hasWords, NO_NOTE, type Work } from '../batch/work.ts';
import { statusOf, UsageError } from '../exit-status.ts';
import { readText } from '../input.ts';
import { toJson } from '../json.ts';
import { PATIENCE_MS } from '../patience.ts';
import type { CliCommand } from './command.ts';

const OPTIONS = [{ name: 'json' }, ...BATCH_OPTIONS, ...optionsOf(SHORTEN_OPTIONS)];

export const shorten: CliCommand = {
  name: 'shorten',
  usage: [
    'notecoach shorten [--json] [--limit N] [options] [TEXT | -]',
    '    The note in fewer characters, with every fact kept; the limit is that of the plan, or 200.',
    'notecoach shorten --csv FILE|- [--out FILE.csv] [--limit N] [options]',
    'notecoach shorten --jsonl FILE|- [--out FILE] [--limit N] [options]',
    '    The same for each note of a file. --out gives the table with the columns shorter note and length.',
    '    notecoach shorten --csv class.csv --out short.csv --limit 200',
    '',
    ...optionUsage(SHORTEN_OPTIONS),
    `  --${'json'.padEnd(10)} {note, length, limit, cuts: […], over?, drop?, critique}`,
    ...BATCH_USAGE,
    '',
    'Exit status: 0 ready, 1 still too long or more to mend, 2 bad usage or input (of a file: some row was), ' +
      '130 stopped.',
  ],
  async run(args, { grammar, style }, io) {
    const read = readArguments(args, OPTIONS);
    const { values, switches, positionals } = read;
    const limit = limitFor(values, style);
    if ('problem' in limit) throw new UsageError(`--${limit.problem.replace('limit:200', '--limit 200')}`);
    const batch = batchIn(read);
    const text = batch ? '' : await readText(positionals, io);
    if (!batch && !hasWords(text))
      throw new UsageError('There is no note to shorten. Give it in quotation marks, or pipe it in.');
    const { stdout, stderr } = io;
    const reviewer = createReviewer({ grammar });
    try {
      if (batch) return await runBatch(batch, workOf(reviewer, style), io);
      const made = await shortened(text, values, limit.limit, { reviewer, style });
      const { result } = made;
      if (switches.has('json')) stdout.write(`${toJson(made.json, 2)}\n`);
      else {
        stdout.write(`${result.note}\n`);
        if (result.leftOut) stderr.write(`notecoach: nothing was cut. ${wordsOnLeftOut(result.leftOut).join(' ')}\n`);
        else if (result.over !== undefined)
          stderr.write(`notecoach: ${result.over} over ${result.limit}, even at its tightest${dropping(result)}.\n`);
      }
      return made.status;
    } finally {
      await reviewer.close();
    }
  },
};

/** Shortens each note of a file. */
export function workOf(reviewer: Reviewer, style?: Style): Work {
  return {
    columns: SHORTEN_COLUMNS,
    noun: 'note',
    adds: ['shorter note', 'length'],
    says: ['note', 'critique'],
    outcomes: {
      fits: (count) => `${count} ${count === 1 ? 'fits' : 'fit'}`,
      over: (count) => `${count} ${count === 1 ? 'is' : 'are'} still too long`,
    },
    async make({ note = '', ...options }) {
      if (!hasWords(note)) return NO_NOTE;
      const limit = limitFor(options, style);
      if ('problem' in limit) return limit;
      const { result, json, status, isLate } = await shortened(note, options, limit.limit, { reviewer, style });
      return {
        json,
        cells: [result.note, String(result.length)],
        outcome: result.over === undefined ? 'fits' : 'over',
        status,
        isLate,
      };
    },
  };
}

async function shortened(
  text: string,
  { limit: _, ...options }: Readonly<Record<string, string>>,
  limit: number,
  { reviewer, style }: { reviewer: Reviewer; style: Style | undefined },
) {
  // Whoever asks for more than a free account takes has Premium.
  const plan = options.plan ?? (limit > (style?.limits ?? LIMITS).invite.free ? 'premium' : undefined);
  const input = noteInputOf(text, { ...options, ...(plan && { plan }) }, style);
  const result = fit(input, limit);
  const { critique, proofread } = await reviewer.review({ ...input, text: result.note }, { timeoutMs: PATIENCE_MS });
  return {
    result,
    json: { ...result, critique },
    status: result.over === undefined ? statusOf(critique.verdict) : (1 as const),
    isLate: proofread === 'late',
  };
}

/** What was typed is meant as it stands; where nothing was, the house's own box counts. */
function limitFor({ limit, plan }: Readonly<Record<string, string>>, style: Style | undefined) {
  return readLimit(limit, plan, limit === undefined ? style?.limits : undefined);
}

function dropping({ drop }: Shortened): string {
  return drop?.[0] ? `; dropping the ${drop[0].key} would do` : '';
}
