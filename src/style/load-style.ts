import { constants, open } from 'node:fs/promises';
import { ConfigError } from '../config.ts';
import { encodingShown } from '../encoding.ts';
import { errorKind } from '../error-kind.ts';
import { createReviewer, type Reviewer } from '../review.ts';
import { readStyle } from './read-style.ts';
import type { Style } from './style.ts';
import { type JudgeNote, problemsOfTemplates } from './templates.ts';

/** A house's file is a few hundred lines; more than this, in bytes, is something else. */
const MOST_BYTES = 256 * 1024;

/** What templates are judged with: a reviewer that runs already, or whether they are to be proofread. */
export type With = { reviewer: Pick<Reviewer, 'review'> } | { grammar: boolean };

/**
 * Reads and checks a house's file. Where it has templates and `grammar` is on, a proofreader is loaded for them: that
 * takes some seconds, and 400 MB for that time.
 * @throws ConfigError (as a rejection) with what is wrong, a line each: "house.yaml:2:3: …"
 */
export async function loadStyle(path: string, judgedWith: With): Promise<Style> {
  const read = readStyle(await textOf(path));
  const at = (problems: readonly { line: number; column: number; message: string }[]) =>
    new ConfigError(problems.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`));
  if ('problems' in read) throw at(read.problems);
  const { style, placeOf } = read;
  if (Object.keys(style.drafts).length === 0) return style;
  const own = 'grammar' in judgedWith ? createReviewer(judgedWith) : undefined;
  const reviewer = 'reviewer' in judgedWith ? judgedWith.reviewer : (own as Reviewer);
  const judge: JudgeNote = async (input) => (await reviewer.review(input, { timeoutMs: PROOFREAD_MS })).critique;
  try {
    const problems = await problemsOfTemplates(style, placeOf, judge);
    if (problems.length > 0) throw at(problems);
    return style;
  } finally {
    await own?.close();
  }
}

/** How long a template waits for the proofreader, loading included, in milliseconds. */
const PROOFREAD_MS = 30_000;

/** @throws ConfigError */
async function textOf(path: string): Promise<string> {
  try {
    // A pipe that nobody writes to is not waited for.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const status = await file.stat();
      if (status.isDirectory()) throw new ConfigError([`${path} is a folder; name a file in it.`]);
      if (!status.isFile()) throw new ConfigError([`${path} is no file that can be read to its end.`]);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES + 1), 0, MOST_BYTES + 1, 0);
      if (bytesRead > MOST_BYTES)
        throw new ConfigError([`${path} is too long for a house style: at most ${MOST_BYTES / 1024} kB.`]);
      return decoded(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const { code } = errorKind(error);
    if (error instanceof TypeError) throw new ConfigError([`${path} is not in UTF-8. Save it as UTF-8.`]);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new ConfigError([`There is no file ${path}.`]);
    throw new ConfigError([`${path} can’t be read${code ? ` (${code})` : ''}.`]);
  }
}

/** UTF-8, or UTF-16. A house is told where it is neither: its words must not be guessed. @throws TypeError */
function decoded(bytes: Buffer): string {
  return new TextDecoder(encodingShown(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
}
