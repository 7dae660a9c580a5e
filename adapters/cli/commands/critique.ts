import { parseArgs } from 'node:util';
import { createReviewer, critiqueReply, NOTE_OPTIONS, noteInputOf, readOption } from '../../../src/index.ts';
import { renderReply } from '../../terminal/render.ts';
import { hasColour } from '../../terminal/terminal.ts';
import { statusOf, UsageError } from '../exit-status.ts';
import { openInput, readText } from '../input.ts';
import { critiqueLines } from '../jsonl.ts';
import type { CliCommand } from './registry.ts';

/** A script waits for spelling and grammar, in milliseconds: loading takes seconds. */
const PATIENCE_MS = 30_000;

export const critique: CliCommand = {
  name: 'critique',
  usage: [
    `notecoach critique [--json] ${NOTE_OPTIONS.map(({ name }) => `[--${name} …]`).join(' ')} [TEXT | -]`,
    '    judges one note, given as TEXT or on standard input',
    'notecoach critique --jsonl FILE|-',
    '    judges one note a line: {"id", "text", "to", "plan", "format", "context"} in, {"id", "score", …} out',
    '',
    'Exit status: 0 ready, 1 findings worth a change, 2 bad usage or input.',
    'GRAMMAR=off leaves spelling and grammar out.',
    ...NOTE_OPTIONS.filter(({ choices }) => choices).map(({ name, choices }) => `--${name}: ${choices?.join(', ')}`),
  ],
  async run(args, { grammar }) {
    const { values, positionals } = parse(args);
    const { json, jsonl, ...given } = values;
    const reviewer = createReviewer({ grammar });
    try {
      if (typeof jsonl === 'string') {
        if (positionals.length > 0 || json || Object.keys(given).length > 0)
          throw new UsageError('--jsonl takes notes and options from the file; leave the rest out.');
        return await critiqueLines(await openInput(jsonl), {
          reviewer,
          patienceMs: PATIENCE_MS,
          output: process.stdout,
          errors: process.stderr,
        });
      }
      const options = checked(given);
      const text = await readText(positionals);
      reviewer.warm();
      const review = await reviewer.review(noteInputOf(text, options), { timeoutMs: PATIENCE_MS });
      process.stdout.write(
        json
          ? `${JSON.stringify({ ...review.critique, proofread: review.proofread }, null, 2)}\n`
          : renderReply(critiqueReply(text, review), {
              width: process.stdout.columns ?? 80,
              colour: hasColour(process.stdout),
              unfolded: true,
            }),
      );
      return statusOf(review.critique.verdict);
    } finally {
      await reviewer.close();
    }
  },
};

type Values = Record<string, string | boolean | undefined>;

function parse(args: readonly string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        jsonl: { type: 'string' },
        ...Object.fromEntries(NOTE_OPTIONS.map(({ name }) => [name, { type: 'string' as const }])),
      },
    });
  } catch (error) {
    throw new UsageError(
      `${(error as Error).message.split('. ')[0]}. A note that begins with a dash goes behind --. See notecoach --help.`,
    );
  }
}

/** The options of the note, each with one of its choices. @throws UsageError */
function checked(values: Values): Record<string, string> {
  const options: Record<string, string> = {};
  for (const spec of NOTE_OPTIONS) {
    const value = values[spec.name];
    if (typeof value !== 'string' || value.trim() === '') continue;
    const read = readOption(spec, value);
    if ('problem' in read) throw new UsageError(`--${read.problem}`);
    options[spec.name] = read.value;
  }
  return options;
}
