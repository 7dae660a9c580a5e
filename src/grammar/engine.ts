import { Dialect, type Lint, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { HARPER_RULES } from './harper-rules.ts';
import type { HarperLint } from './types.ts';

/** Harper, set up with our rules. */
export type Engine = { lint(text: string): Promise<HarperLint[]> };

/**
 * Loads harper (seconds, hundreds of megabytes: only ever in a worker) and has it read once, so that the first note
 * need not wait.
 */
export async function loadEngine(): Promise<Engine> {
  const linter = new LocalLinter({ binary, dialect: Dialect.American });
  await linter.setup();
  const wanted = new Set(HARPER_RULES);
  const all = Object.keys(await linter.getDefaultLintConfig());
  await linter.setLintConfig(Object.fromEntries(all.map((rule) => [rule, wanted.has(rule)])));

  const lint = async (text: string): Promise<HarperLint[]> => {
    const groups = await linter.organizedLints(text.replace(NO_WORD, blanked), { language: 'plaintext', dedup: false });
    return Object.entries(groups).flatMap(([rule, lints]) => lints.map((found) => takeOut(rule, found)));
  };
  // The first unknown word builds an index of spellings, and the first that is two words joined a second one.
  await lint('Warmign up: the frist unknwon word, and a tomatosoup.');
  return { lint };
}

/** Longer than any word: harper takes its time over them, and panics at thousands of letters or digits. */
const NO_WORD = /[\p{L}\p{M}\p{N}'’]{46,}/gu;

function blanked(text: string): string {
  return ' '.repeat(text.length);
}

/** Copies a finding out of WebAssembly memory and gives that memory back. */
function takeOut(rule: string, found: Lint): HarperLint {
  const span = found.span();
  const suggestions = found.suggestions();
  const copy: HarperLint = {
    rule,
    start: span.start,
    end: span.end,
    suggestions: suggestions.map((suggestion) => suggestion.get_replacement_text()),
    message: found.message(),
  };
  for (const part of [span, ...suggestions, found]) part.free();
  return copy;
}
