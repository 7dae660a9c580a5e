import type { Arguments, CliOption } from '../arguments.ts';
import { UsageError } from '../exit-status.ts';
import { checkName } from './output.ts';
import type { Batch } from './run.ts';

/** What says how a table is to be read. */
export const TABLE_OPTIONS: readonly CliOption[] = [{ name: 'column', value: { isMany: true } }, { name: 'no-header' }];

/** How these are told in a command's help. */
export const TABLE_USAGE: readonly string[] = [
  `  --${'column'.padEnd(10)} which column is what, where its name does not tell: note=C; where there is none: plan=-`,
  `  --${'no-header'.padEnd(10)} the first line of the table is a row like the others`,
];

/** What a command takes that can do its work for a file of notes. */
export const BATCH_OPTIONS: readonly CliOption[] = [
  { name: 'csv', value: {} },
  { name: 'jsonl', value: {} },
  { name: 'out', value: {} },
  ...TABLE_OPTIONS,
];

/** How these are told in a command's help. */
export const BATCH_USAGE: readonly string[] = [
  `  --${'csv'.padEnd(10)} a table, as a spreadsheet saves it (CSV); "-" is standard input`,
  `  --${'jsonl'.padEnd(10)} a file with an object of JSON on each line`,
  `  --${'out'.padEnd(10)} a file for the results: .csv is the table with columns added, .jsonl is JSON lines`,
  ...TABLE_USAGE,
];

const FORMATS = ['csv', 'jsonl'] as const;
const WITH_FILE = ['out', 'column', 'no-header'] as const;

/**
 * The file that is to be worked through, if one was given. What else was typed holds for the rows that do not say
 * otherwise. @throws UsageError where that does not go together
 */
export function batchIn({ values, lists, switches, positionals }: Arguments): Batch | undefined {
  const [format, other] = FORMATS.filter((name) => values[name] !== undefined);
  if (format === undefined) {
    const alone = WITH_FILE.find((name) => values[name] !== undefined || lists[name] || switches.has(name));
    if (alone) throw new UsageError(`--${alone} goes with a file of notes: --csv class.csv.`);
    return undefined;
  }
  if (other) throw new UsageError('Give one file: --csv or --jsonl.');
  if (positionals.length > 0) throw new UsageError(`--${format} takes its notes from the file. Leave the text out.`);
  if (switches.has('json'))
    throw new UsageError(`--json is for one note. With --${format} JSON lines come out by themselves; leave it out.`);
  if (values.out !== undefined) checkName(values.out);
  const { csv, jsonl, out, ...defaults } = values;
  return {
    path: (csv ?? jsonl) as string,
    format,
    ...(out !== undefined && { out }),
    ...(lists.column && { column: lists.column }),
    noHeader: switches.has('no-header'),
    defaults: Object.fromEntries(Object.entries(defaults).filter(([, value]) => value.trim() !== '')),
  };
}
