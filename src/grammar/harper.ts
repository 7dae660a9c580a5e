import { Dialect, type Lint, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { HARPER_RULES } from './harper-rules.ts';
import type { HarperLint } from './types.ts';
import { loadWeirRules, readWeirRules } from './weir-rules.ts';

/** Harper, set up with our rules. */
export type Harper = {
  lint(text: string): Promise<HarperLint[]>;
  /** The rules in `weir/` that harper could not read; it works without them. */
  unread: readonly string[];
};

/**
 * Loads harper (seconds, hundreds of megabytes: only ever in a worker) and has it read once, so that the first note
 * need not wait.
 */
export async function loadHarper(): Promise<Harper> {
  const linter = new LocalLinter({ binary, dialect: Dialect.American });
  await linter.setup();
  const wanted = new Set(HARPER_RULES);
  const all = Object.keys(await linter.getDefaultLintConfig());
  const own = readWeirRules();
  const unread = await loadWeirRules(linter, own);
  const config = [...all.map((rule) => [rule, wanted.has(rule)]), ...own.map(({ name }) => [name, true])];
  await linter.setLintConfig(Object.fromEntries(config));

  const lint = async (text: string): Promise<HarperLint[]> => {
    const read = text.replace(NO_WORD, blanked) + END;
    const groups = await linter.organizedLints(read, { language: 'plaintext', dedup: false });
    return Object.entries(groups).flatMap(([rule, lints]) => lints.map((found) => takeOut(rule, found)));
  };
  // The first unknown word builds an index of spellings, and the first that is two words joined a second one.
  await lint('Warmign up: the frist unknwon word, and a tomatosoup.');
  return { lint, unread };
}

/** A paragraph's end: a rule in Weir sees that a text ends only by what follows. */
const END = '\n\n';

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
