import {
  compose,
  createReviewer,
  DRAFT_OPTIONS,
  parseFacts,
  type ReadBrief,
  type Reviewer,
  readBrief,
  type Style,
} from '../../../src/index.ts';
import { readArguments } from '../arguments.ts';
import { BATCH_OPTIONS, BATCH_USAGE, batchIn } from '../batch/asked.ts';
import { DRAFT_COLUMNS } from '../batch/columns.ts';
import { runBatch } from '../batch/run.ts';
import type { Work } from '../batch/work.ts';
import { statusOf, UsageError } from '../exit-status.ts';
import { factArguments, factUsage, readFactArguments, readFlags, withExample } from '../fact-arguments.ts';
import { toJson } from '../json.ts';
import { PATIENCE_MS } from '../patience.ts';
import type { CliCommand } from './command.ts';

const parse = (typed: string) => parseFacts(typed, DRAFT_OPTIONS);
const OPTIONS = [...factArguments(DRAFT_OPTIONS), ...BATCH_OPTIONS];

export const draft: CliCommand = {
  name: 'draft',
  usage: [
    'notecoach draft [--json] company:Acme role:"warehouse lead" req:1130 …',
    '    Up to three drafts from the facts of a job. A posting can be pasted instead: notecoach draft - < posting.txt',
    'notecoach draft --csv FILE|- [--out FILE.csv] [--company Acme …]',
    'notecoach draft --jsonl FILE|- [--out FILE] [--company Acme …]',
    '    The same for each row of a file, with columns such as company, role and req. --out gives the table with',
    '    the columns draft 1 to draft 3. A student signs where there is no sender. What is given behind -- holds for',
    '    the rows that say nothing of their own.',
    '    notecoach draft --csv jobs.csv --out drafts.csv --tone warm',
    '',
    ...factUsage(DRAFT_OPTIONS),
    `  --${'json'.padEnd(10)} {drafts: [{note, subject?, tone, length, critique}], blanks, understood}`,
    ...BATCH_USAGE,
    '',
    'Exit status: 0 ready, 1 a blank to fill in or more to mend, 2 bad usage or facts that do not fit (of a file:',
    'in some row), 130 stopped.',
  ],
  async run(args, { grammar, style }, io) {
    const read = readArguments(args, OPTIONS);
    const batch = batchIn(read);
    const reviewer = createReviewer({ grammar });
    try {
      if (batch)
        return await runBatch({ ...batch, defaults: readFlags(batch.defaults, parse) }, workOf(reviewer, style), io);
      const { switches, options, text } = await readFactArguments(read, parse, io);
      const brief = readBrief(options, text);
      if ('problem' in brief) throw new UsageError(withExample(brief));
      const json = switches.has('json');
      const made = await draftsFor(brief, reviewer, style);
      if (json) io.stdout.write(`${toJson(made.json, 2)}\n`);
      if (made.problem !== undefined) throw new UsageError(made.problem);
      if (!json) io.stdout.write(`${made.texts.join('\n\n')}\n`);
      return made.status;
    } finally {
      await reviewer.close();
    }
  },
};

/** Writes drafts from the facts in each row of a file. */
export function workOf(reviewer: Reviewer, style?: Style): Work {
  return {
    columns: DRAFT_COLUMNS,
    noun: 'job',
    adds: ['draft 1', 'draft 2', 'draft 3'],
    says: ['drafts', 'blanks'],
    outcomes: {
      whole: (count) => `${count} with drafts`,
      blanks: (count) => `${count} with drafts that have blanks to fill in`,
    },
    async make(facts, student) {
      const brief = readBrief({ ...senderOf(student), ...facts }, '');
      if ('problem' in brief) return { problem: brief.problem };
      const made = await draftsFor(brief, reviewer, style);
      if (made.problem !== undefined) return { problem: made.problem };
      const { json, texts, status, isLate } = made;
      return { json, cells: texts, outcome: json.blanks.length > 0 ? 'blanks' : 'whole', status, isLate };
    },
  };
}

/** Whose row it is signs the draft, where that is a name, and not an address or a number. */
function senderOf(student: string | undefined): { sender?: string } {
  return student === undefined || /[@\d]/.test(student) ? {} : { sender: student };
}

/** Drafts with what the engine makes of them, or why there are none. */
async function draftsFor(
  { brief, understood }: Exclude<ReadBrief, { problem: string }>,
  reviewer: Reviewer,
  style: Style | undefined,
) {
  const { drafts, blanks, over } = compose({ ...brief, style });
  if (over) {
    const without = over.without.length > 0 ? `, or leave out ${over.without.join(' or ')}` : '';
    return {
      json: { drafts: [], blanks, understood, over },
      problem:
        `These facts are ${over.by} too long for the box. ${over.key} is the longest (${over.length}): ` +
        `make it ${over.by} shorter${without}.`,
    };
  }
  const texts = drafts.map(({ note, subject }) => (subject === undefined ? note : `Subject: ${subject}\n\n${note}`));
  const judged = [];
  let isLate = false;
  for (const [at, { note, subject, tone, length }] of drafts.entries()) {
    const { critique, proofread } = await reviewer.review(
      { text: texts[at] as string, to: brief.to, plan: brief.plan, format: brief.format, context: brief.facts, style },
      { timeoutMs: PATIENCE_MS },
    );
    isLate ||= proofread === 'late';
    judged.push({ note, ...(subject !== undefined && { subject }), tone, length, critique });
  }
  const isMore = blanks.length > 0 || judged.some(({ critique }) => statusOf(critique.verdict) > 0);
  return {
    json: { drafts: judged, blanks, understood },
    texts,
    isLate,
    status: isMore ? (1 as const) : (0 as const),
  };
}
