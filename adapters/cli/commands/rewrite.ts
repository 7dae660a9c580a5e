import { createReviewer, NOTE_OPTIONS, noteInputOf, setUpRewriter, wordsOnLeftOut } from '../../../src/index.ts';
import { readArguments } from '../arguments.ts';
import { statusOf, UsageError } from '../exit-status.ts';
import { readText } from '../input.ts';
import { toJson } from '../json.ts';
import { PATIENCE_MS } from '../patience.ts';
import type { CliCommand } from './command.ts';

const OPTIONS = [
  { name: 'json' },
  ...NOTE_OPTIONS.map(({ name, choices }) => ({ name, value: choices ? { choices } : {} })),
];

export const rewrite: CliCommand = {
  name: 'rewrite',
  usage: [
    'notecoach rewrite [--json] [options] [TEXT | -]',
    '    A better version: by a language model, if one is set up and says nothing new; else by the rules.',
    '',
    ...NOTE_OPTIONS.map(
      ({ name, description, choices }) =>
        `  --${name.padEnd(10)} ${description}${choices ? ` (${choices.join(', ')})` : ''}`,
    ),
    `  --${'json'.padEnd(10)} {note, by: "llm"|"engine", changes: […], restored: […], reason?, length, before, ` +
      'after, critique}',
    '',
    'Exit status: 0 ready, 1 more to mend, 2 bad usage or input.',
  ],
  async run(args, { grammar, llm }) {
    const { values, switches, positionals } = readArguments(args, OPTIONS);
    const text = await readText(positionals);
    if (!/[\p{L}\p{N}]/u.test(text))
      throw new UsageError('There is no note to rewrite. Give it in quotation marks, or pipe it in.');
    const reviewer = createReviewer({ grammar });
    const patient = {
      ...reviewer,
      review: (input: Parameters<typeof reviewer.review>[0]) => reviewer.review(input, { timeoutMs: PATIENCE_MS }),
    };
    try {
      const result = await setUpRewriter({ reviewer: patient, llm }).rewrite(noteInputOf(text, values), {
        user: 'cli',
      });
      process.stdout.write(switches.has('json') ? `${toJson(result, 2)}\n` : `${result.note}\n`);
      if (result.critique.leftOut && !switches.has('json'))
        process.stderr.write(`notecoach: nothing was changed. ${wordsOnLeftOut(result.critique.leftOut).join(' ')}\n`);
      if (!switches.has('json'))
        for (const own of result.restored)
          process.stderr.write(`notecoach: kept as you wrote it: “${own}” The language model said something else.\n`);
      if (result.reason && !switches.has('json'))
        process.stderr.write(`notecoach: ${result.reason} This is the engine's own version.\n`);
      return statusOf(result.critique.verdict);
    } finally {
      await reviewer.close();
    }
  },
};
