/** A stretch of the text, in UTF-16 code units, `end` not included. */
export type Stretch = { start: number; end: number };

/** A language problem: offsets are UTF-16 code units into the text given. */
export type LanguageProblem = {
  kind: 'spelling' | 'grammar';
  start: number;
  end: number;
  /** What would stand there instead; absent where the right words depend on what was meant. */
  replacement?: string;
  message?: string;
};

/** One finding of harper, as plain data (harper's own objects live in WebAssembly memory). */
export type HarperLint = {
  rule: string;
  start: number;
  end: number;
  suggestions: readonly string[];
  message: string;
};
