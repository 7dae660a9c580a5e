import {
  createReviewer,
  NOTE_OPTIONS,
  noteInputOf,
  type Rewriter,
  type Style,
  setUpRewriter,
  wordsOnLeftOut,
} from '../../../src/index.ts';
import { optionsOf, optionUsage, readArguments } from '../arguments.ts';
import { BATCH_OPTIONS, BATCH_USAGE, batchIn } from '../batch/asked.ts';
import { NOTE_COLUMNS } from '../batch/columns.ts';
import { runBatch } from '../batch/run.ts';
import { hasWords, NO_NOTE, type Work } from '../batch/work.ts';
import { statusOf, UsageError } from '../exit-status.ts';
import { readText } from '../input.ts';
import { toJson } from '../json.ts';
import { PATIENCE_MS } from '../patience.ts';
import type { CliCommand } from './command.ts';

const OPTIONS = [{ name: 'json' }, ...BATCH_OPTIONS, ...optionsOf(NOTE_OPTIONS)];
/** Who asks, where budgets are counted. */
const ASKER = { user: 'cli' };

export const rewrite: CliCommand = {
  name: 'rewrite',
  usage: [
    'notecoach rewrite [--json] [options] [TEXT | -]',
    '    A better version: by a language model, if one is set up and says nothing new; else by the rules.',
    'notecoach rewrite --csv FILE|- [--out FILE.csv] [options]',
    'notecoach rewrite --jsonl FILE|- [--out FILE] [options]',
    '    The same for each note of a file. --out gives the table with a column rewrite.',
    '    notecoach rewrite --csv class.csv --out better.csv',
    '',
    ...optionUsage(NOTE_OPTIONS),
    `  --${'json'.padEnd(10)} {note, by: "llm"|"engine", changes: […], restored: […], reason?, length, before, ` +
      'after, critique}',
    ...BATCH_USAGE,
    '',
    'Exit status: 0 ready, 1 more to mend, 2 bad usage or input (of a file: some row was), 130 stopped.',
  ],
  async run(args, { grammar, llm, style }, io) {
    const { stdout, stderr } = io;
    const read = readArguments(args, OPTIONS);
    const { values, switches, positionals } = read;
    const batch = batchIn(read);
    const text = batch ? '' : await readText(positionals, io);
    if (!batch && !hasWords(text))
      throw new UsageError('There is no note to rewrite. Give it in quotation marks, or pipe it in.');
    const reviewer = createReviewer({ grammar });
    const patient = {
      ...reviewer,
      review: (input: Parameters<typeof reviewer.review>[0]) => reviewer.review(input, { timeoutMs: PATIENCE_MS }),
    };
    try {
      const rewriter = setUpRewriter({ reviewer: patient, llm });
      if (batch) return await runBatch(batch, workOf(rewriter, style), io);
      const result = await rewriter.rewrite(noteInputOf(text, values, style), ASKER);
      stdout.write(switches.has('json') ? `${toJson(result, 2)}\n` : `${result.note}\n`);
      if (result.critique.leftOut && !switches.has('json'))
        stderr.write(`notecoach: nothing was changed. ${wordsOnLeftOut(result.critique.leftOut).join(' ')}\n`);
      if (!switches.has('json'))
        for (const own of result.restored)
          stderr.write(`notecoach: kept as you wrote it: “${own}” The language model said something else.\n`);
      if (result.reason && !switches.has('json'))
        stderr.write(`notecoach: ${result.reason} This is the engine's own version.\n`);
      return statusOf(result.critique.verdict);
    } finally {
      await reviewer.close();
    }
  },
};

/** Says each note of a file in a better way. */
export function workOf(rewriter: Rewriter, style?: Style): Work {
  return {
    columns: NOTE_COLUMNS,
    noun: 'note',
    adds: ['rewrite'],
    says: ['note', 'critique'],
    outcomes: {
      changed: (count) => `${count} rewritten`,
      same: (count) => `${count} left as ${count === 1 ? 'it was' : 'they were'}`,
    },
    async make({ note = '', ...options }) {
      if (!hasWords(note)) return NO_NOTE;
      const result = await rewriter.rewrite(noteInputOf(note, options, style), ASKER);
      return {
        json: { ...result },
        cells: [result.note],
        outcome: result.note.trim() === note.trim() ? 'same' : 'changed',
        status: statusOf(result.critique.verdict),
      };
    },
  };
}
