import { upperFirst } from '../text.ts';
import type { About, Merit } from './merit.ts';

/** A second thing to keep is told where both are as short as this together, in UTF-16 code units. */
const SHORT = 190;
/** In a note that can go so many things are praised; more would be a list. */
const MOST = 3;

/** Why a note can go: what opens the door, the writer's own fact, the request. Nothing where nothing is sure. */
export function whyLine(merits: readonly Merit[], reader: string): string | undefined {
  const first = (...kinds: About[]) => merits.find(({ about }) => kinds.includes(about));
  const chosen = new Set([first('opening', 'job'), first('fact'), first('ask')]);
  for (const merit of merits) if ([...chosen].filter(Boolean).length < MOST) chosen.add(merit);
  // That a note asks for something is no reason by itself.
  if (merits.every(({ about }) => about === 'ask')) return undefined;
  return spoken(
    merits.filter((merit) => chosen.has(merit)),
    reader,
  );
}

/** Why a note can go where nothing of it is sure enough to be named: it says why, and what the writer would like. */
export function plainWhy(strengths: readonly string[], reader: string): string | undefined {
  if (!strengths.includes('states-purpose')) return undefined;
  const wish = strengths.includes('clear-ask') ? ', and what you would like' : '';
  return `You say why you write to ${reader}${wish}.`;
}

/** What to keep while the rest is changed: the writer's own fact, and what opens the door where both are short. */
export function keepLine(merits: readonly Merit[], reader: string): string | undefined {
  const both = (['opening', 'fact'] as const)
    .map((kind) => merits.find(({ about }) => about === kind))
    .filter((one) => one !== undefined);
  const length = both.reduce((sum, { says }) => sum + says.length, 0);
  return spoken(length <= SHORT ? both : both.slice(-1), reader);
}

/** "a, b, and c": the clauses hold commas of their own. */
function joined(clauses: readonly string[]): string {
  return [clauses.slice(0, -1).join(', '), clauses.at(-1)].filter(Boolean).join(', and ');
}

/** Clauses as a sentence; the reader is called by name once. */
function spoken(merits: readonly Merit[], reader: string): string | undefined {
  if (merits.length === 0) return undefined;
  let isNamed = false;
  const said = joined(merits.map(({ says }) => says)).replace(/\{(they|them|their)\}/g, (_, word: string) => {
    if (isNamed) return word;
    isNamed = true;
    return word === 'their' ? `${reader}’s` : reader;
  });
  return `${upperFirst(said)}.`;
}
