import { compose, createReviewer, DRAFT_OPTIONS, parseFacts, readBrief, type Verdict } from '../../../src/index.ts';
import { statusOf, UsageError } from '../exit-status.ts';
import { readFactArguments, usageOf, withExample } from '../facts.ts';
import { toJson } from '../json.ts';
import { PATIENCE_MS } from '../patience.ts';
import type { CliCommand } from './command.ts';

export const draft: CliCommand = {
  name: 'draft',
  usage: [
    'notecoach draft [--json] company:Acme role:"warehouse lead" req:1130 …',
    '    Up to three drafts from the facts of a job. A posting can be pasted instead: notecoach draft - < posting.txt',
    '',
    ...usageOf(DRAFT_OPTIONS),
    `  --${'json'.padEnd(10)} {drafts: [{note, subject?, tone, length, critique}], blanks, understood}`,
    '',
    'Exit status: 0 ready, 1 a blank to fill in or more to mend, 2 bad usage or facts that do not fit.',
  ],
  async run(args, { grammar }) {
    const { switches, options, text } = await readFactArguments(args, DRAFT_OPTIONS, (typed) =>
      parseFacts(typed, DRAFT_OPTIONS),
    );
    const read = readBrief(options, text);
    if ('problem' in read) throw new UsageError(withExample(read));
    const { brief, understood } = read;
    const { drafts, blanks, over } = compose(brief);
    const json = switches.has('json');
    if (over) {
      const without = over.without.length > 0 ? `, or leave out ${over.without.join(' or ')}` : '';
      if (json) process.stdout.write(`${toJson({ drafts: [], blanks, understood, over }, 2)}\n`);
      throw new UsageError(
        `These facts are ${over.by} too long for the box. ${over.key} is the longest (${over.length}): ` +
          `make it ${over.by} shorter${without}.`,
      );
    }
    const reviewer = createReviewer({ grammar });
    try {
      const judged = [];
      for (const { note, subject, tone, length } of drafts) {
        const { critique } = await reviewer.review(
          {
            text: subject === undefined ? note : `Subject: ${subject}\n\n${note}`,
            to: brief.to,
            plan: brief.plan,
            format: brief.format,
            context: brief.facts,
          },
          { timeoutMs: PATIENCE_MS },
        );
        judged.push({ note, ...(subject !== undefined && { subject }), tone, length, critique });
      }
      const texts = judged.map(({ note, subject }) =>
        subject === undefined ? note : `Subject: ${subject}\n\n${note}`,
      );
      process.stdout.write(json ? `${toJson({ drafts: judged, blanks, understood }, 2)}\n` : `${texts.join('\n\n')}\n`);
      return Math.max(
        ...judged.map(({ critique }) => statusOf(critique.verdict as Verdict)),
        blanks.length > 0 ? 1 : 0,
      );
    } finally {
      await reviewer.close();
    }
  },
};
