import { basename } from 'node:path';
import {
  counted,
  createReviewer,
  describedStyle,
  type Entry,
  gatherReport,
  NOTE_OPTIONS,
  noteInputOf,
  type Reviewer,
  type Style,
  version,
} from '../../../src/index.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { type Arguments, optionsOf, optionUsage, readArguments } from '../arguments.ts';
import { TABLE_OPTIONS, TABLE_USAGE } from '../batch/asked.ts';
import { NOTE_COLUMNS } from '../batch/columns.ts';
import { INTERRUPTED, onInterrupt } from '../batch/interrupt.ts';
import { parallelMap } from '../batch/parallel-map.ts';
import { createProgressLine } from '../batch/progress-line.ts';
import { type Row, rowPlace, type Values } from '../batch/row.ts';
import { rowsOf } from '../batch/rows.ts';
import { FAULT } from '../batch/run.ts';
import { BAD_USAGE, UsageError } from '../exit-status.ts';
import type { Io } from '../io.ts';
import { PATIENCE_MS } from '../patience.ts';
import { checkTarget, writeWhole } from '../report-file.ts';
import type { CliCommand } from './command.ts';

const OUT = 'report.html';
const OPTIONS = [
  { name: 'out', value: {} },
  { name: 'title', value: {} },
  { name: 'anonymous' },
  { name: 'no-notes' },
  ...TABLE_OPTIONS,
  ...optionsOf(NOTE_OPTIONS),
];

export const report: CliCommand = {
  name: 'report',
  usage: [
    'notecoach report FILE|- [--out report.html] [--title TEXT] [--anonymous]',
    '                 [--no-notes] [options]',
    '    A page on the notes of a class, to be opened in a browser or printed: how many are ready, what to talk',
    '    about, and each note with what to change. FILE is a table (CSV) or has an object of JSON on each line.',
    '    notecoach report class.csv --title "Spring class" --out spring.html',
    '    The options hold for the notes that say nothing of their own.',
    '',
    `  --${'out'.padEnd(10)} the page; ${OUT} where it is left out. A report that is there is made anew`,
    `  --${'title'.padEnd(10)} what stands at its top; the file’s name where it is left out`,
    `  --${'anonymous'.padEnd(10)} “Student 1” in the place of a name`,
    `  --${'no-notes'.padEnd(10)} the figures alone, without the notes and without names: for who is to see no more`,
    ...TABLE_USAGE,
    ...optionUsage(NOTE_OPTIONS),
    '',
    'Exit status: 0 written, 2 bad usage or input (some row was; the page is written), 130 stopped.',
    'GRAMMAR=off in the environment leaves spelling and grammar out.',
  ],
  async run(args, { grammar, style }, io) {
    const read = readArguments(args, OPTIONS);
    const [path, ...others] = read.positionals;
    if (path === undefined) throw new UsageError('Name the file with the notes: notecoach report class.csv');
    if (others.length > 0) throw new UsageError('Give one file. A title of several words needs quotation marks.');
    const reviewer = createReviewer({ grammar });
    try {
      return await reportOn(path, read, { reviewer, style }, io);
    } finally {
      await reviewer.close();
    }
  },
};

/** What notes are judged with, and by. */
type Judge = { reviewer: Reviewer; style: Style | undefined };

/** Judges the notes of a file and writes the page. @throws UsageError */
async function reportOn(
  path: string,
  { values, lists, switches }: Arguments,
  judge: Judge,
  { stdin, stderr }: Io,
): Promise<number> {
  const { out = OUT, title, ...others } = values;
  const defaults = Object.fromEntries(Object.entries(others).filter(([, value]) => value.trim() !== ''));
  const anonymous = switches.has('anonymous');
  const withoutNotes = switches.has('no-notes');
  await checkTarget(out, path, stdin);
  const rows = await rowsOf(path, {
    columns: NOTE_COLUMNS,
    stdin,
    given: Object.keys(defaults),
    noHeader: switches.has('no-header'),
    ...(lists.column && { column: lists.column }),
  });
  const say = (line: string) => void stderr.write(`${safeText(line)}\n`);
  for (const line of rows.notices) say(line);
  void judge.reviewer.warm();
  const progress = createProgressLine(stderr, rows.bytes);
  const interrupt = onInterrupt(rows.close);
  async function* entries(): AsyncGenerator<Entry> {
    for await (const { made } of parallelMap(rows, (row) => entryOf(row, judge, defaults), { progress, interrupt })) {
      if ('problem' in made) {
        progress.clear();
        say(`${made.where}: ${made.problem}`);
      }
      yield made;
    }
  }
  try {
    const { notes, unread, page, close } = await gatherReport(entries(), {
      title: title?.trim() || titleOf(path, anonymous || withoutNotes),
      anonymous,
      withoutNotes,
      date: new Date(),
      version: await version(),
      style: judge.style && describedStyle(judge.style),
      limits: judge.style?.limits.invite,
      footer: judge.style?.voice.footer,
    });
    progress.clear();
    try {
      if (interrupt.isAsked) {
        say(`Stopped: no report was written, since not all notes were read.`);
        return INTERRUPTED;
      }
      await writeWhole(out, page());
    } finally {
      await close();
    }
    for (const line of rows.remarks()) say(line);
    say(`Written: ${out} (${counted(notes, 'note')})`);
    return unread > 0 ? BAD_USAGE : 0;
  } finally {
    progress.clear();
    rows.close();
    interrupt.release();
  }
}

/** A file may be called after a student. */
function titleOf(path: string, isHidden: boolean): string {
  return path === '-' || isHidden ? 'The notes of a class' : basename(path);
}

/** Never rejects: one row must not end the run. */
async function entryOf(row: Row, { reviewer, style }: Judge, defaults: Values): Promise<Entry> {
  if ('problem' in row) return { where: rowPlace(row), problem: row.problem };
  const { note = '', student, ...options } = { ...defaults, ...row.values };
  try {
    const review = await reviewer.review(noteInputOf(note, options, style), { timeoutMs: PATIENCE_MS });
    const id = typeof row.id === 'string' || typeof row.id === 'number' ? String(row.id) : undefined;
    return { note, review, ...(student !== undefined && { student }), ...(id !== undefined && { id }) };
  } catch {
    return { where: rowPlace(row), ...FAULT };
  }
}
