import {
  createReviewer,
  shorten as fit,
  LIMITS,
  NOTE_OPTIONS,
  noteInputOf,
  readLimit,
  SHORTEN_OPTIONS,
  type Shortened,
  wordsOnLeftOut,
} from '../../../src/index.ts';
import { readArguments } from '../arguments.ts';
import { statusOf, UsageError } from '../exit-status.ts';
import { readText } from '../input.ts';
import { toJson } from '../json.ts';
import { PATIENCE_MS } from '../patience.ts';
import type { CliCommand } from './command.ts';

const OPTIONS = [
  { name: 'json' },
  ...SHORTEN_OPTIONS.map(({ name, choices }) => ({ name, value: choices ? { choices } : {} })),
];

export const shorten: CliCommand = {
  name: 'shorten',
  usage: [
    'notecoach shorten [--json] [--limit N] [options] [TEXT | -]',
    '    The note in fewer characters, with every fact kept; the limit is that of the plan, or 200.',
    '',
    `  --${'limit'.padEnd(10)} how long it may be, in characters as LinkedIn counts them`,
    ...NOTE_OPTIONS.map(
      ({ name, description, choices }) =>
        `  --${name.padEnd(10)} ${description}${choices ? ` (${choices.join(', ')})` : ''}`,
    ),
    `  --${'json'.padEnd(10)} {note, length, limit, cuts: […], over?, drop?, critique}`,
    '',
    'Exit status: 0 ready, 1 still too long or more to mend, 2 bad usage or input.',
  ],
  async run(args, { grammar }) {
    const { values, switches, positionals } = readArguments(args, OPTIONS);
    const { limit: asked, ...options } = values;
    const read = readLimit(asked, options.plan);
    if ('problem' in read) throw new UsageError(`--${read.problem.replace('limit:200', '--limit 200')}`);
    const text = await readText(positionals);
    if (!/[\p{L}\p{N}]/u.test(text))
      throw new UsageError('There is no note to shorten. Give it in quotation marks, or pipe it in.');
    const plan = options.plan ?? (read.limit > LIMITS.invite.free ? 'premium' : undefined);
    const input = noteInputOf(text, { ...options, ...(plan && { plan }) });
    const result = fit(input, read.limit);
    const { stdout, stderr } = process;
    const reviewer = createReviewer({ grammar });
    try {
      const { critique } = await reviewer.review({ ...input, text: result.note }, { timeoutMs: PATIENCE_MS });
      if (switches.has('json')) stdout.write(`${toJson({ ...result, critique }, 2)}\n`);
      else {
        stdout.write(`${result.note}\n`);
        if (result.leftOut) stderr.write(`notecoach: nothing was cut. ${wordsOnLeftOut(result.leftOut).join(' ')}\n`);
        else if (result.over !== undefined)
          stderr.write(`notecoach: ${result.over} over ${result.limit}, even at its tightest${dropping(result)}.\n`);
      }
      return result.over === undefined ? statusOf(critique.verdict) : 1;
    } finally {
      await reviewer.close();
    }
  },
};

function dropping({ drop }: Shortened): string {
  return drop?.[0] ? `; dropping the ${drop[0].key} would do` : '';
}
