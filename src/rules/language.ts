import type { LanguageProblem } from '../grammar/types.ts';
import type { Note } from '../note/read.ts';
import type { Hit } from './rule.ts';

/** One finding from all problems of a kind; with a replacement for each, they can be applied at once. */
export function languageHit(
  note: Note,
  kind: LanguageProblem['kind'],
  problems: readonly LanguageProblem[],
  message: string,
): Hit | undefined {
  const found = problems.filter((problem) => problem.kind === kind);
  const [first] = found;
  if (!first) return undefined;
  const wrong = note.text.slice(first.start, first.end);
  const edits = found.flatMap(({ start, end, replacement }) =>
    replacement === undefined ? [] : [{ start, end, text: replacement }],
  );
  return {
    message,
    fix:
      first.replacement === undefined
        ? `Look at “${wrong}” again.`
        : first.replacement === ''
          ? `Take out “${wrong}”.`
          : `“${wrong}” → “${first.replacement}”`,
    spans: found.map(({ start, end }) => ({ start, end })),
    ...(edits.length === found.length && { edits }),
  };
}
