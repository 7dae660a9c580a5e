import {
  adviceOf,
  blanksLine,
  createReviewer,
  critiqueReply,
  type Finding,
  isWithin,
  NOTE_OPTIONS,
  noteInputOf,
  type Readiness,
  type Review,
  type Reviewer,
  readinessOf,
  type Style,
  type Told,
  withFooter,
  wordsOnLeftOut,
} from '../../../src/index.ts';
import { CHECKING, QUIET_MS } from '../../terminal/chat.ts';
import { hasColour } from '../../terminal/colour.ts';
import { renderReply } from '../../terminal/render.ts';
import { optionsOf, optionUsage, readArguments } from '../arguments.ts';
import { BATCH_OPTIONS, BATCH_USAGE, batchIn } from '../batch/asked.ts';
import { NOTE_COLUMNS } from '../batch/columns.ts';
import { runBatch } from '../batch/run.ts';
import type { Work } from '../batch/work.ts';
import { statusOf } from '../exit-status.ts';
import { readText } from '../input.ts';
import { toJson } from '../json.ts';
import { PATIENCE_MS } from '../patience.ts';
import type { CliCommand } from './command.ts';

const OPTIONS = [{ name: 'json' }, ...BATCH_OPTIONS, ...optionsOf(NOTE_OPTIONS)];

export const critique: CliCommand = {
  name: 'critique',
  usage: [
    'notecoach critique [--json] [options] [TEXT | -]',
    '    What a recruiter will think of a note: given in quotation marks, or on standard input.',
    'notecoach critique --csv FILE|- [--out FILE.csv] [options]',
    '    A class at once: a note in each row of a table. --out gives the table with the columns',
    '    verdict, score, first change, smaller points, better note and blanks; without it a critique a line',
    '    comes out.',
    '    notecoach critique --csv class.csv --out checked.csv',
    'notecoach critique --jsonl FILE|- [--out FILE] [options]',
    '    One note a line, {"id", "student", "text", "to", "plan", "format", "context"}; one critique a line comes out.',
    '    The options hold for the notes of a file that say nothing of their own.',
    '',
    ...optionUsage(NOTE_OPTIONS),
    `  --${'json'.padEnd(10)} the critique as JSON`,
    ...BATCH_USAGE,
    '',
    'Exit status: 0 ready, 1 findings worth a change, 2 bad usage or input (of a file: some row was), 130 stopped.',
    'GRAMMAR=off in the environment leaves spelling and grammar out.',
  ],
  async run(args, { grammar, style }, io) {
    const { stdout, stderr } = io;
    const read = readArguments(args, OPTIONS);
    const { values: options, switches, positionals } = read;
    const batch = batchIn(read);
    const reviewer = createReviewer({ grammar });
    try {
      if (!batch) return await critiqueOne(await readText(positionals, io), switches.has('json'));
      void reviewer.warm();
      return await runBatch(batch, workOf(reviewer, style), io);
    } finally {
      await reviewer.close();
    }

    async function critiqueOne(text: string, json: boolean): Promise<number> {
      const waiting = setTimeout(() => stderr.isTTY && stderr.write(`${CHECKING}\n`), QUIET_MS);
      const review = await reviewer.review(noteInputOf(text, options, style), { timeoutMs: PATIENCE_MS });
      clearTimeout(waiting);
      const look = { width: stdout.columns || 80, colour: hasColour(stdout, io.env), unfolded: true };
      stdout.write(
        json
          ? `${toJson(jsonOf(review), 2)}\n`
          : renderReply(withFooter(critiqueReply(text, review, { options }), style), look),
      );
      return statusOf(review.critique.verdict);
    }
  },
};

function jsonOf({ critique, better, proofread }: Review) {
  return { ...critique, ...(better && { better }), proofread };
}

/** So many smaller points are told of a note. */
const MOST_SMALLER = 5;

/** What stands in a table of a note that a free account, which may be its writer's, has no room for. */
const WITH_PREMIUM = 'ready with Premium';
/** What stands in a table. */
const VERDICTS: Record<Readiness, string> = {
  ready: 'ready',
  almost: 'almost',
  rework: 'needs work',
  foreign: 'not in English',
};

/** Judges each note of a file. */
export function workOf(reviewer: Reviewer, style?: Style): Work {
  return {
    columns: NOTE_COLUMNS,
    noun: 'note',
    adds: ['verdict', 'score', 'first change', 'smaller points', 'better note', 'blanks'],
    says: ['verdict', 'findings'],
    outcomes: {
      ready: (count) => `${count} ready`,
      [WITH_PREMIUM]: (count) => `${count} ready with Premium alone`,
      almost: (count) => `${count} almost`,
      'needs work': (count) => `${count} ${count === 1 ? 'needs' : 'need'} work`,
      'not in English': (count) => `${count} not in English`,
    },
    async make({ note = '', ...options }) {
      const review = await reviewer.review(noteInputOf(note, options, style), { timeoutMs: PATIENCE_MS });
      const advice = adviceOf(review);
      const { better, standing } = advice;
      const outcome = standing === 'premium' ? WITH_PREMIUM : VERDICTS[readinessOf(review)];
      return {
        json: jsonOf(review),
        cells: [
          outcome,
          String(review.critique.score),
          firstChange(review, advice),
          smallerPoints(review, advice),
          better?.note ?? '',
          better && better.blanks.length > 0 ? blanksLine(better.blanks) : '',
        ],
        outcome,
        status: statusOf(review.critique.verdict),
        isLate: review.proofread === 'late',
      };
    },
  };
}

/**
 * What the bot's reply says first: what of the note was not read, and the one thing to change, with what to do, or the
 * two; and what else keeps the note from being sent.
 */
function firstChange(review: Review, told: Told): string {
  const words = changesOf(review, told).map(({ message, fix }) =>
    told.standing === 'empty' ? fix : `${message} ${fix}`,
  );
  return [...wordsOnLeftOut(review.critique.leftOut), ...words].join(' ');
}

/** What else could be better, a line each: also of a note that can go, so that it is told what costs it points. */
function smallerPoints(review: Review, told: Told): string {
  const changes = changesOf(review, told);
  const others = told.findings.filter((one) => !changes.includes(one) && !isWithin(one, changes));
  const fixes = new Set(others.map(({ fix }) => fix));
  return [...fixes].slice(0, MOST_SMALLER).join('\n');
}

function changesOf(review: Review, told: Told): Finding[] {
  const first = firstOf(review, told);
  if (!first) return [];
  const more = told.standing === 'empty' || told.isFine || told.standing === 'foreign' ? [] : told.changes.slice(1);
  const errors = told.isFine ? [] : told.findings.filter(({ severity }) => severity === 'error');
  return [...new Set([first, ...more, ...errors])];
}

function firstOf({ critique: { findings } }: Review, { standing, changes }: Told): Finding | undefined {
  // A language that is not judged and the room of a free account are told by words of their own in a reply.
  const special = { foreign: 'not-english', premium: 'too-long' }[standing as string];
  return special === undefined ? changes[0] : findings.find(({ rule }) => rule === special);
}
