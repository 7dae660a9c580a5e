/**
 * Notes of all kinds with the whole reply to each, as a terminal shows it (replies.txt). A person reads them aloud
 * before they change: `node test/advice/replies.ts --write` writes what the code says now.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { renderReply } from '../../adapters/terminal/render.ts';
import { NOTE_OPTIONS, noteInputOf } from '../../src/commands/critique.ts';
import { critiqueReply } from '../../src/commands/critique-reply.ts';
import { reviewOf } from '../../src/engine/review.ts';
import { parseOptions } from '../../src/options.ts';

const FILE = new URL('./replies.txt', import.meta.url);
const RULER = '\n====\n';

export type Example = { typed: string; reply: string };

/** What was typed behind /critique (a line break as "\n"), and the reply. */
export function readExamples(): Example[] {
  return readFileSync(FILE, 'utf8')
    .trimEnd()
    .split(RULER)
    .map((part) => {
      const [typed = '', ...reply] = part.split('\n');
      return { typed: typed.replace(/^> /, ''), reply: reply.join('\n').trim() };
    });
}

export function replyTo(typed: string): string {
  const parsed = parseOptions(typed.replaceAll('\\n', '\n'), NOTE_OPTIONS);
  if ('problem' in parsed) throw new Error(parsed.problem);
  const { text, options } = parsed;
  const reply = critiqueReply(text, reviewOf(noteInputOf(text, options), 'done'), { options });
  return renderReply(reply, { width: 80, colour: false }).trim();
}

if (process.argv.includes('--write'))
  writeFileSync(
    FILE,
    `${readExamples()
      .map(({ typed }) => `> ${typed}\n\n${replyTo(typed)}`)
      .join(RULER)}\n`,
  );
