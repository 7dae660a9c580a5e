import { FOLLOWUP_OPTIONS, followup as followUp, parseFacts, readFollowup } from '../../../src/index.ts';
import { readArguments } from '../arguments.ts';
import { statusOf, UsageError } from '../exit-status.ts';
import { factArguments, factUsage, readFactArguments, withExample } from '../fact-arguments.ts';
import { toJson } from '../json.ts';
import type { CliCommand } from './command.ts';

export const followup: CliCommand = {
  name: 'followup',
  usage: [
    'notecoach followup [--json] company:Acme outcome:ignored sent:2026-11-01 …',
    '    What an answer, or none, most likely means, when to write again, and a draft.',
    '',
    ...factUsage(FOLLOWUP_OPTIONS),
    `  --${'json'.padEnd(10)} {outcome, meaning, next, when, waitUntil?, restFrom?, note, length, limit, blanks, ` +
      'understood, critique}',
    '',
    'Exit status: 0 ready, 1 a blank to fill in or more to mend, 2 bad usage.',
  ],
  async run(args, { style }, io) {
    const { stdout } = io;
    const { switches, options, text } = await readFactArguments(
      readArguments(args, factArguments(FOLLOWUP_OPTIONS)),
      (typed) => parseFacts(typed, FOLLOWUP_OPTIONS),
      io,
    );
    const read = readFollowup(options, text, new Date());
    if ('problem' in read) throw new UsageError(withExample(read));
    const result = followUp({ ...read.brief, style });
    stdout.write(
      switches.has('json')
        ? `${toJson({ outcome: read.brief.outcome, ...result, understood: read.understood }, 2)}\n`
        : `${result.next}\n\n${result.meaning}\n${result.when}\n\n${result.note}\n`,
    );
    return Math.max(statusOf(result.critique.verdict), result.blanks.length > 0 ? 1 : 0);
  },
};
