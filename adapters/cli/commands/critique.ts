import { createReviewer, critiqueReply, NOTE_OPTIONS, noteInputOf } from '../../../src/index.ts';
import { CHECKING, QUIET_MS } from '../../terminal/chat.ts';
import { hasColour } from '../../terminal/colour.ts';
import { renderReply } from '../../terminal/render.ts';
import { readArguments } from '../arguments.ts';
import { statusOf, UsageError } from '../exit-status.ts';
import { openInput, readText, unreadable } from '../input.ts';
import { toJson } from '../json.ts';
import { critiqueLines } from '../jsonl.ts';
import { PATIENCE_MS } from '../patience.ts';
import type { CliCommand } from './command.ts';

const OPTIONS = [
  { name: 'json' },
  { name: 'jsonl', value: {} },
  ...NOTE_OPTIONS.map(({ name, choices }) => ({ name, value: choices ? { choices } : {} })),
];

export const critique: CliCommand = {
  name: 'critique',
  usage: [
    'notecoach critique [--json] [options] [TEXT | -]',
    '    What a recruiter will think of a note: given in quotation marks, or on standard input.',
    'notecoach critique --jsonl FILE|- [options]',
    '    One note a line, {"id", "text", "to", "plan", "format", "context"}; one critique a line comes out.',
    '    The options hold for the lines that say nothing of their own.',
    '',
    ...NOTE_OPTIONS.map(
      ({ name, description, choices }) =>
        `  --${name.padEnd(10)} ${description}${choices ? ` (${choices.join(', ')})` : ''}`,
    ),
    `  --${'json'.padEnd(10)} the critique as JSON`,
    '',
    'Exit status: 0 ready, 1 findings worth a change, 2 bad usage or input (--jsonl: some line was).',
    'GRAMMAR=off in the environment leaves spelling and grammar out.',
  ],
  async run(args, { grammar }) {
    const { values, switches, positionals } = readArguments(args, OPTIONS);
    const { jsonl, ...options } = values;
    if (jsonl !== undefined && positionals.length > 0)
      throw new UsageError('--jsonl takes its notes from the file. Leave the text out.');
    const reviewer = createReviewer({ grammar });
    try {
      return jsonl === undefined
        ? await critiqueOne(await readText(positionals), switches.has('json'))
        : await critiqueFile(jsonl);
    } finally {
      await reviewer.close();
    }

    async function critiqueOne(text: string, json: boolean): Promise<number> {
      const { stderr } = process;
      const waiting = setTimeout(() => stderr.isTTY && stderr.write(`${CHECKING}\n`), QUIET_MS);
      const review = await reviewer.review(noteInputOf(text, options), { timeoutMs: PATIENCE_MS });
      clearTimeout(waiting);
      const { stdout } = process;
      const look = { width: stdout.columns || 80, colour: hasColour(stdout), unfolded: true };
      const better = review.better && { better: review.better };
      stdout.write(
        json
          ? `${toJson({ ...review.critique, ...better, proofread: review.proofread }, 2)}\n`
          : renderReply(critiqueReply(text, review, { options }), look),
      );
      return statusOf(review.critique.verdict);
    }

    async function critiqueFile(path: string): Promise<number> {
      const input = await openInput(path);
      void reviewer.warm();
      const { stdout: output, stderr: errors } = process;
      const { text: _, ...defaults } = noteInputOf('', options);
      return await critiqueLines(input, { reviewer, patienceMs: PATIENCE_MS, defaults, output, errors }).catch(
        (error) => {
          throw error?.syscall === 'read' ? unreadable(path, error) : error;
        },
      );
    }
  },
};
