import type { Critique } from '../critique.ts';
import { classOf } from '../rules/importance.ts';
import { RULES } from '../rules/registry.ts';
import type { LastResult } from '../state/memory-of-user.ts';
import { upperFirst } from '../text.ts';

/** Improvements told at once; more would be a list. */
const MOST = 2;
const OPENING = 'it now ';

/** What got better since the last version, in a line; nothing where nothing did. */
export function progressOf(before: LastResult, { score, findings }: Critique): string | undefined {
  if (score <= before.score) return undefined;
  const now = new Set(findings.map(({ rule }) => rule));
  const mended = before.rules
    .filter((rule) => !now.has(rule))
    .sort((a, b) => classOf(a) - classOf(b))
    .flatMap((rule) => RULES.find(({ id }) => id === rule)?.mended ?? [])
    .slice(0, MOST);
  const [first, second] = mended;
  if (first === undefined) return undefined;
  const shared = second?.startsWith(OPENING) && first.startsWith(OPENING);
  const rest = second === undefined ? '' : ` and ${shared ? second.slice(OPENING.length) : second}`;
  return `${upperFirst(first)}${rest}.`;
}
