import type { LanguageProblem } from '../grammar/types.ts';
import type { Reading } from '../reading/read.ts';
import { upperFirst } from '../text.ts';
import type { Hit } from './rule.ts';

/** One finding from all problems of a kind; with a replacement for each, they can be applied at once. */
export function languageHit(
  note: Reading,
  kind: LanguageProblem['kind'],
  problems: readonly LanguageProblem[],
  message: string,
): Hit | undefined {
  const found = problems.filter((problem) => problem.kind === kind);
  if (found.length === 0) return undefined;
  const edits = found.flatMap(({ start, end, replacement }) =>
    replacement === undefined ? [] : [{ start, end, text: replacement }],
  );
  return {
    message,
    fix: stepsFor(note, found),
    spans: found.map(({ start, end }) => ({ start, end })),
    ...(edits.length === found.length && { edits }),
  };
}

/** Slips told at once; more would be a list of faults. */
const MOST_STEPS = 3;

function stepsFor({ text }: Reading, problems: readonly LanguageProblem[]): string {
  const steps = problems.slice(0, MOST_STEPS).map(({ start, end, replacement }) => {
    const wrong = text.slice(start, end);
    if (replacement === undefined) return `look at “${wrong}” again`;
    return replacement === '' ? `take out “${wrong}”` : `“${wrong}” → “${replacement}”`;
  });
  const line = steps.join(', ');
  return `${upperFirst(line)}${/[”"]$/.test(line) ? '' : '.'}`;
}
